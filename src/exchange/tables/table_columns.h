#pragma once
// The columns of the canonical tables as files have them: which a file must have, which it has, and what to
// say of those it lacks or has too many.

#include "exchange/read/csv.h"
#include "plan/table_info.h"

#include <optional>
#include <string_view>
#include <vector>

namespace muster::exchange {

/// Which cell of a row holds which column; headings count without regard to capitals and to a unit behind
/// them.
class ColumnMap {
  public:
    explicit ColumnMap(const CsvRow& header);
    [[nodiscard]] std::optional<std::size_t> find(std::string_view column) const;
    /// As if the file did not have the column.
    void hide(std::string_view column);

  private:
    std::vector<std::string> m_headings;
};

/// Whether a file with this header can be read as the table: it has what is needed, and is not rather
/// another table.
[[nodiscard]] Result<void> checkHeader(const plan::TableInfo&, const RawTable&);

/// What to tell of columns that are not the table's, and of those the file leaves out.
[[nodiscard]] std::vector<std::string> columnNotes(const plan::TableInfo&, const RawTable&);

/// The establishment table with vacancy_fte where the file has in_post_fte: vacancy = establishment − in
/// post. Where it has both they must agree.
[[nodiscard]] Result<RawTable> withVacancy(const RawTable&);

} // namespace muster::exchange
