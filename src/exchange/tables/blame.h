#pragma once
// Which line and column of a file brought a problem into the plan. Inside the room; canonical.h is its door.

#include "exchange/tables/table_reader.h"
#include "plan/rules.h"

#include <unordered_map>

namespace muster::exchange {

template <class Row>
class Blame {
  public:
    /// `rows` are those of the file, in the order of its lines.
    Blame(const Source& source, const plan::Plan& before, const plan::Plan& after,
          const std::vector<Row>& rows)
        : m_source(source), m_before(before), m_after(after), m_rows(rows)
    {
        for (std::size_t i = 0; i < rows.size(); ++i)
            m_lines.emplace(rows[i].id.value, i);
    }

    /// The refusal of the problem that stands first in the file.
    [[nodiscard]] Error firstOf(const std::vector<plan::Problem>& problems) const
    {
        const plan::Problem* first = &problems.front();
        auto line = lineOf(*first);
        for (const plan::Problem& each : problems)
            if (const auto at = lineOf(each); at && (!line || *at < *line)) {
                first = &each;
                line = at;
            }
        return refusal(*first, line);
    }

  private:
    using RowId = plan::IdOf<Row>;
    using Line = std::optional<std::size_t>;

    [[nodiscard]] Line lineOf(const RowId& id) const
    {
        const auto at = m_lines.find(id.value);
        return at == m_lines.end() ? Line{} : Line{at->second};
    }
    [[nodiscard]] Line lineOf(const std::optional<RowId>& id) const { return id ? lineOf(*id) : Line{}; }

    /// The line of the row itself, or of a row of the file that it names.
    template <class Other>
    [[nodiscard]] Line lineOf(const Other& row) const
    {
        Line line;
        plan::forEachColumn<Other>([&]<class T>(const plan::Column<Other, T>& column) {
            if constexpr (std::is_same_v<T, RowId> || std::is_same_v<T, std::optional<RowId>>)
                line = line ? line : lineOf(row.*column.member);
        });
        return line;
    }

    [[nodiscard]] Line lineOf(const plan::Problem& problem) const
    {
        Line line;
        plan::forEachTable([&](auto tag) {
            using Other = typename decltype(tag)::Type;
            if (plan::Table<Other>::name == problem.target.table)
                if (const Other* row = m_after.find<Other>(plan::IdOf<Other>{problem.target.row}))
                    line = lineOf(*row);
        });
        return line;
    }

    [[nodiscard]] Error refusal(const plan::Problem& problem, Line line) const
    {
        Error error{ErrorCode::BadInput,
                    fmt::format("{}: {}", problem.where, problem.message),
                    {},
                    problem.found,
                    problem.allowed,
                    {}};
        if (!line)
            return error;
        const Row& row = m_rows[*line];
        const bool own = problem.target.table == plan::Table<Row>::name && problem.target.row == row.id.value;
        if (!own)
            error.message = fmt::format("it does not go with what the plan has: {}", error.message);
        const bool inFile = own && m_source.columns.find(problem.target.column);
        return m_source.placed(std::move(error), m_source.file.rows[*line],
                               inFile ? problem.target.column : changedColumn(row));
    }

    /// The column of the row without whose change there would be less wrong with the plan.
    [[nodiscard]] std::string_view changedColumn(const Row& row) const
    {
        std::string_view blamed = columnsOf<Row>().front();
        const Row* was = m_before.find<Row>(row.id);
        if (!was)
            return blamed;
        const auto now = problemsWith(row);
        forEachFileColumn<Row>([&](const auto& column) {
            Row without = row;
            without.*column.member = was->*column.member;
            if (without != row && problemsWith(without) < now)
                blamed = column.name;
        });
        return blamed;
    }

    [[nodiscard]] std::size_t problemsWith(const Row& row) const
    {
        plan::Plan plan = m_after;
        plan::Edit one;
        one.put(row);
        plan.apply(one.changes);
        return plan::countOf(plan::problemsOf(plan, one.changes));
    }

    const Source& m_source;
    const plan::Plan& m_before;
    const plan::Plan& m_after;
    const std::vector<Row>& m_rows;
    std::unordered_map<std::int64_t, std::size_t> m_lines;
};

} // namespace muster::exchange
