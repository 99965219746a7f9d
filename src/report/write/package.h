#pragma once
// The archives that ODT and DOCX are: parts with names, in their order.

#include "base/result.h"

#include <string>
#include <vector>

namespace muster::report {

struct PackagePart {
    std::string name;
    std::string bytes;
    bool isStored = false; ///< as it is, not packed: what names the kind of an ODT
};

/// The archive's bytes; of the same parts always the same. Error: Unreadable where it cannot be packed.
[[nodiscard]] Result<std::string> packed(const std::vector<PackagePart>&);
/// The part of that name. BadInput: the archive cannot be read, or has none.
[[nodiscard]] Result<std::string> partOf(const std::string& package, const std::string& name);

} // namespace muster::report
