#pragma once
// Which line and column of a file brought a problem into the plan. Inside the room; canonical.h is its door.

#include "exchange/tables/table_reader.h"
#include "plan/rules/rules.h"

#include <unordered_map>

namespace muster::exchange {

class Blame {
  public:
    /// `rows` are those of the file, in the order of its lines.
    Blame(const Source&, const plan::TableInfo&, const plan::Plan& before, const plan::Plan& after,
          const FileRows& rows);

    /// The refusal of the problem that stands first in the file.
    [[nodiscard]] Error firstOf(const std::vector<plan::Problem>&) const;

  private:
    using Line = std::optional<std::size_t>;

    [[nodiscard]] Line lineOf(const plan::TableInfo&, const plan::AnyRow*) const;
    [[nodiscard]] Line lineOf(const plan::Problem&) const;
    [[nodiscard]] Error refusal(const plan::Problem&, Line) const;
    [[nodiscard]] std::string_view changedColumn(const plan::AnyRow*) const;
    [[nodiscard]] std::size_t problemsWith(const plan::AnyRow*) const;

    const Source& m_source;
    const plan::TableInfo& m_table;
    const plan::Plan& m_before;
    const plan::Plan& m_after;
    const FileRows& m_rows;
    std::unordered_map<std::int64_t, std::size_t> m_lines;
};

} // namespace muster::exchange
