#pragma once
// The columns of a change list. Inside the folder; change_list_file.h is its door.

#include "exchange/tables/table_columns.h"

#include <array>

namespace muster::exchange {

inline constexpr std::array<std::string_view, 18> kListColumns{
    "title",    "text", "source", "change", "reason", "on",         "kind", "locality", "client_group",
    "activity", "role", "roles",  "from",   "until",  "every_year", "by",   "amount",   "per"};

/// Which of them a file has, and where.
class ListColumns {
  public:
    explicit ListColumns(const CsvRow& header) : m_header(header), m_columns(header) {}
    /// Of a list without a column `title` the scenario's name is its title; `op` is another name of `by`.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view column) const;
    /// Whether the file can be a list of changes.
    [[nodiscard]] bool isList() const { return find("change") && find("kind"); }
    /// What is wrong where a column is not there without which there is no list.
    [[nodiscard]] std::optional<Error> lacking(const std::string& file) const;
    /// Sentences on columns that are not known.
    [[nodiscard]] std::vector<std::string> notes(const std::string& file) const;

  private:
    CsvRow m_header;
    ColumnMap m_columns;
};

} // namespace muster::exchange
