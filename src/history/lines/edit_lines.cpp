#include "history/lines/edit_lines.h"

#include "base/text.h"
#include "history/words.h"

#include <fmt/format.h>

namespace muster::history {

namespace {

constexpr std::size_t kSaidAtOnce = 2; // cells of one row that the line itself tells
constexpr std::string_view kArrow = " → ";

const plan::Assumption* asAssumption(const plan::TableInfo& table, const plan::AnyRow* row)
{
    return row && &table == &plan::tableOf<plan::Assumption>() ? &plan::asRow<plan::Assumption>(row)
                                                               : nullptr;
}

/// What counts where an assumption's row is not there.
std::string_view insteadOf(const plan::Assumption& row)
{
    return plan::info(row.kind).inherits ? "inherited" : "not set";
}

/// Gathers what one entry did.
class EditTeller {
  public:
    EditTeller(const HistoryEntry& entry, const plan::Plan& known, std::size_t mostCells)
        : m_known(known), m_most(mostCells)
    {
        m_edit.entry = entry;
    }

    void add(const plan::TableInfo& table, const RowChange& change)
    {
        const ChangedRow row(table, change, m_known);
        ++m_rows;
        if (m_rows == 1)
            m_edit.target = targetOf(row);
        const std::string where = m_edit.cells.size() < m_most || m_rows == 1 ? whereOf(row) : std::string();
        std::vector<EditedCell> cells;
        if (const plan::Assumption* assumption = asAssumption(table, row.known());
            assumption && change.what != RowChange::What::Updated)
            cells = wholeAssumption(row, change, *assumption, where);
        else
            cells = changedCells(row, where);
        if (m_rows == 1)
            m_first = lineOf(change, where, cells);
        m_edit.count += cells.size();
        for (EditedCell& cell : cells)
            if (m_edit.cells.size() < m_most)
                m_edit.cells.push_back(std::move(cell));
    }

    [[nodiscard]] EditLine take()
    {
        m_edit.line = m_rows == 1 && !m_first.empty() ? m_first : m_edit.entry.label;
        return std::move(m_edit);
    }

  private:
    [[nodiscard]] std::string whereOf(const ChangedRow& row) const
    {
        if (!row.known())
            return fmt::format("{}, row {}", spaced(row.table().name), row.id());
        return rowText(m_known, row.table(), row.known());
    }
    [[nodiscard]] plan::Target targetOf(const ChangedRow& row) const
    {
        plan::Target target{std::string(row.table().name), row.id(), std::nullopt, {}};
        if (const plan::Assumption* assumption = asAssumption(row.table(), row.known())) {
            target.kind = assumption->kind;
            target.scope = assumption->scope();
        }
        if (row.known() && &row.table() == &plan::tableOf<plan::Demand>()) {
            const auto& demand = plan::asRow<plan::Demand>(row.known());
            target.scope = {demand.locality, demand.clientGroup, demand.activity, {}};
        }
        for (std::size_t at = 0; at < row.table().columns.size(); ++at)
            if (row.isChanged(at)) {
                target.column = row.table().columns[at].name;
                break;
            }
        return target;
    }
    /// A value that was set where none stood, or taken away: one cell, whatever else the row holds.
    [[nodiscard]] static std::vector<EditedCell> wholeAssumption(const ChangedRow& row,
                                                                 const RowChange& change,
                                                                 const plan::Assumption& assumption,
                                                                 const std::string& where)
    {
        const std::string instead(insteadOf(assumption));
        for (std::size_t at = 0; at < row.table().columns.size(); ++at)
            if (row.table().columns[at].name == "value")
                return {change.what == RowChange::What::Inserted
                            ? EditedCell{where, instead, row.after(at)}
                            : EditedCell{where, row.before(at), instead}};
        return {};
    }
    [[nodiscard]] static std::vector<EditedCell> changedCells(const ChangedRow& row, const std::string& where)
    {
        std::vector<EditedCell> cells;
        for (std::size_t at = 0; at < row.table().columns.size(); ++at) {
            if (!row.isChanged(at))
                continue;
            const std::string_view name = row.table().columns[at].name;
            std::string what = name == "value" ? where : fmt::format("{}, {}", where, spaced(name));
            cells.push_back({std::move(what), row.before(at), row.after(at)});
        }
        return cells;
    }
    [[nodiscard]] static std::string lineOf(const RowChange& change, const std::string& where,
                                            const std::vector<EditedCell>& cells)
    {
        const auto said = [](const EditedCell& cell) {
            const auto orNothing = [](const std::string& text) { return text.empty() ? "nothing" : text; };
            return fmt::format("{}{}{}", orNothing(cell.before), kArrow, orNothing(cell.after));
        };
        if (cells.size() == 1)
            return fmt::format("{}: {}", cells.front().what, said(cells.front()));
        if (change.what == RowChange::What::Inserted)
            return where + ": added";
        if (change.what == RowChange::What::Deleted)
            return where + ": removed";
        if (cells.empty() || cells.size() > kSaidAtOnce)
            return cells.empty() ? std::string() : fmt::format("{}: {} changes", where, cells.size());
        const bool isNamed = cells[1].what.size() > where.size() + 2;
        return fmt::format("{}: {}; {}: {}", cells[0].what, said(cells[0]),
                           isNamed ? cells[1].what.substr(where.size() + 2) : "value", said(cells[1]));
    }

    const plan::Plan& m_known;
    std::size_t m_most;
    EditLine m_edit;
    std::size_t m_rows = 0;
    std::string m_first; // of the first row
};

} // namespace

std::vector<EditLine> editLines(const EachEntry& history, const plan::Plan& now, std::size_t mostCells)
{
    const plan::Plan known = withRowsGone(history, now);
    std::vector<EditLine> lines;
    history([&](const HistoryEntry& entry, const EachChange& each) {
        EditTeller teller(entry, known, mostCells);
        each([&](const RowChange& change) {
            if (const plan::TableInfo* table = plan::findTable(change.table))
                teller.add(*table, change);
        });
        lines.push_back(teller.take());
    });
    return lines;
}

} // namespace muster::history
