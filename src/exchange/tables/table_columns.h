#pragma once
// The columns of the canonical tables as files have them: which a file must have, which it has, and what to
// say of those it lacks or has too many.

#include "exchange/read/csv.h"
#include "plan/rows.h"

#include <optional>
#include <string_view>
#include <vector>

namespace muster::exchange {

/// Which cell of a row holds which column; headings count without regard to capitals.
class ColumnMap {
  public:
    explicit ColumnMap(const CsvRow& header);
    [[nodiscard]] std::optional<std::size_t> find(std::string_view column) const;
    /// As if the file did not have the column.
    void hide(std::string_view column);

  private:
    std::vector<std::string> m_headings;
};

/// Calls visit(column) for each column that files of the table have: all but the ids and positions, which are
/// internal.
template <class Row, class Visit>
void forEachFileColumn(Visit&& visit)
{
    plan::forEachColumn<Row>([&]<class T>(const plan::Column<Row, T>& column) {
        if constexpr (!std::is_same_v<T, std::int64_t> && !std::is_same_v<T, plan::IdOf<Row>>)
            visit(column);
    });
}

template <class Row>
[[nodiscard]] std::vector<std::string_view> columnsOf()
{
    std::vector<std::string_view> names;
    forEachFileColumn<Row>([&](const auto& column) { names.push_back(column.name); });
    return names;
}
[[nodiscard]] std::vector<std::string_view> columnsOf(std::string_view table);

/// The columns without which a row of the table says nothing.
[[nodiscard]] const std::vector<std::string_view>& neededColumns(std::string_view table);
[[nodiscard]] bool isNeeded(std::string_view table, std::string_view column);

/// Whether a file with this header can be read as the table: it has what is needed, and is not rather
/// another table.
[[nodiscard]] Result<void> checkHeader(std::string_view table, const RawTable&);

/// What to tell of columns that are not the table's, and of those the file leaves out.
[[nodiscard]] std::vector<std::string> columnNotes(std::string_view table, const RawTable&);

/// The establishment table with vacancy_fte where the file has in_post_fte: vacancy = establishment − in
/// post. Where it has both they must agree.
[[nodiscard]] Result<RawTable> withVacancy(const RawTable&);

} // namespace muster::exchange
