#pragma once
// Columns of a staff list that look like names of people. They are never kept: of a person in a post a plan
// knows no more than that somebody is there.

#include "exchange/read/csv.h"

#include <string>
#include <string_view>
#include <vector>

namespace muster::exchange {

struct PeopleColumn {
    std::size_t at = 0;      ///< of the table's columns
    bool isOfHolder = false; ///< of who is in the post, rather than of a manager
};

/// By their headings (surname, employee name, email), or by cells that look like "Smith, Jane" or
/// "Mrs J Smith".
[[nodiscard]] std::vector<PeopleColumn> peopleColumns(const RawTable&);

/// Whether a cell of such a column says that nobody is there: it is empty or says so, like "Vacant".
[[nodiscard]] bool saysNobody(std::string_view cell);

} // namespace muster::exchange
