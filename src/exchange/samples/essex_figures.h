#pragma once
// What the samples are made of that begin with Essex: its return of 2012–13 and its people.

#include "exchange/profiles/pss_return.h"
#include "exchange/samples/essex_populations.h"

namespace muster::exchange {

struct EssexFigures {
    Period year; ///< of the return
    PssCouncil county;
    std::vector<EssexPeople> people; ///< in the order of essexLocalities()
};
/// Errors are those of readPssReturn(), findCouncil() and readEssexPeople().
[[nodiscard]] Result<EssexFigures> readEssexFigures(const std::filesystem::path& folder);

} // namespace muster::exchange
