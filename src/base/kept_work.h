#pragma once
// What took long to work out, as bytes, by what it was made of, as bytes too: whoever has the same to work
// out need not do it again. Which bytes these are is a matter of who makes them.

#include <map>
#include <memory>
#include <string>

namespace muster {

using KeptWork = std::map<std::string, std::shared_ptr<const std::string>>;

/// For which tables it is kept: when these are made again, what they did not need goes.
enum class KeptFor {
    Plan,   ///< the plan as it is
    Record, ///< its earlier states, for the records
    Methods ///< weights and states of the methods in use
};

} // namespace muster
