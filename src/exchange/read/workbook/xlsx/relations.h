#pragma once
// How one part of an XLSX names another.

#include "exchange/read/workbook/parts/parts.h"

namespace muster::exchange {

struct Relation {
    std::string id;
    std::string kind;   ///< the last word of its type: worksheet, styles, sharedStrings, officeDocument
    std::string target; ///< a part, from the root
};

/// The relations of a part; of "" those of the whole. None where it has none; those that lead out of the
/// workbook are left out.
[[nodiscard]] Result<std::vector<Relation>> relationsOf(const Parts&, const std::string& part);

} // namespace muster::exchange
