#include "history/history_lines.h"

#include "history/words.h"

namespace muster::history {

namespace {

/// The cells of a change as a row; cells it does not tell stay neutral.
plan::RowCopy rowOf(const plan::TableInfo& table, const std::vector<Cell>& cells)
{
    plan::RowCopy row(table);
    readCells(table, row.get(),
              [&](std::size_t index) { return index < cells.size() ? cells[index] : Cell(); });
    return row;
}

/// The plan with, beside its own rows, those that are gone, as they last were: whatever the history names.
plan::Plan withRowsGone(const EachEntry& history, plan::Plan now)
{
    plan::Changes gone;
    history([&](const HistoryEntry&, const EachChange& each) {
        each([&](const RowChange& change) {
            const plan::TableInfo* table = plan::findTable(change.table);
            if (!table || change.what == RowChange::What::Updated)
                return;
            const plan::RowCopy row = rowOf(*table, change.before.empty() ? change.after : change.before);
            if (!table->find(now, table->idOf(row.get())))
                table->put(gone, row.get());
        });
    });
    now.apply(gone);
    return now;
}

/// Tells the changes of one entry.
class Teller {
  public:
    Teller(const HistoryEntry& entry, const plan::Plan& known, std::vector<HistoryLine>& into)
        : m_known(known), m_into(into)
    {
        m_line.id = entry.id;
        m_line.made = entry.made;
        m_line.label = entry.label;
        m_line.undone = entry.isTakenBack();
    }

    void tell(const plan::TableInfo& table, const RowChange& change)
    {
        const plan::RowCopy before = rowOf(table, change.before);
        const plan::RowCopy after = rowOf(table, change.after);
        const std::int64_t id = table.idOf((change.before.empty() ? after : before).get());
        const plan::AnyRow* known = table.find(m_known, id);
        m_line.table = table.name;
        m_line.key = known ? keyText(m_known, table, known) : std::to_string(id);
        for (std::size_t at = 0; at < table.columns.size(); ++at) {
            if (table.columns[at].internal)
                continue;
            m_line.column = table.columns[at].name;
            m_line.oldValue = wordsAt(change.before, at, before);
            m_line.newValue = wordsAt(change.after, at, after);
            if (m_line.oldValue != m_line.newValue)
                m_into.push_back(m_line);
        }
    }

  private:
    [[nodiscard]] std::string wordsAt(const std::vector<Cell>& cells, std::size_t at,
                                      const plan::RowCopy& row) const
    {
        return at < cells.size() && cells[at] ? cellText(m_known, row.table().columns[at], row.get())
                                              : std::string();
    }

    const plan::Plan& m_known;
    std::vector<HistoryLine>& m_into;
    HistoryLine m_line;
};

} // namespace

std::vector<HistoryLine> historyLines(const EachEntry& history, const plan::Plan& now)
{
    const plan::Plan known = withRowsGone(history, now);
    std::vector<HistoryLine> lines;
    history([&](const HistoryEntry& entry, const EachChange& each) {
        Teller teller(entry, known, lines);
        each([&](const RowChange& change) {
            if (const plan::TableInfo* table = plan::findTable(change.table))
                teller.tell(*table, change);
        });
    });
    return lines;
}

} // namespace muster::history
