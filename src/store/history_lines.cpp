#include "store/history_lines.h"

#include "store/row_words.h"

#include <map>

namespace muster::store {

namespace {

/// The cells of a change as a row; cells it does not tell stay as `row` has them.
template <class Row>
Row withCells(Row row, const std::vector<Cell>& cells)
{
    readCells(row, [&](std::size_t index) { return index < cells.size() ? cells[index] : Cell(); });
    return row;
}

/// Calls visit(Tag<Row>) for the table of that name.
template <class Visit>
void withTable(std::string_view table, Visit&& visit)
{
    plan::forEachTable([&](auto tag) {
        if (table == plan::Table<typename decltype(tag)::Type>::name)
            visit(tag);
    });
}

/// The plan with, beside its own rows, those that are gone, as they last were: whatever the history names.
plan::Plan withRowsGone(const History& history, plan::Plan now)
{
    plan::Changes gone;
    history.forEach([&](const StoredEntry& stored) {
        forEachChange(stored.changeset, [&](const RowChange& change) {
            withTable(change.table, [&](auto tag) {
                using Row = typename decltype(tag)::Type;
                if (change.what == RowChange::What::Updated)
                    return;
                const Row row = withCells(Row(), change.before.empty() ? change.after : change.before);
                if (!now.find<Row>(row.id))
                    std::get<plan::RowChanges<Row>>(gone).put.push_back(row);
            });
        });
    });
    now.apply(gone);
    return now;
}

/// Tells the changes of one entry.
class Teller {
  public:
    Teller(const StoredEntry& stored, const plan::Plan& known, std::vector<HistoryLine>& into)
        : m_known(known), m_into(into)
    {
        const HistoryEntry& entry = stored.entry;
        m_line.id = entry.id;
        m_line.made = entry.made;
        m_line.label = entry.label;
        m_line.undone = entry.isTakenBack();
    }

    template <class Row>
    void tell(const RowChange& change)
    {
        const Row before = withCells(Row(), change.before);
        const Row after = withCells(Row(), change.after);
        const auto id = change.before.empty() ? after.id : before.id;
        const Row* known = m_known.find<Row>(id);
        m_line.table = plan::Table<Row>::name;
        m_line.key = known ? keyText(m_known, *known) : std::to_string(id.value);
        std::size_t index = 0;
        plan::forEachColumn<Row>([&](const auto& column) {
            const std::size_t at = index++;
            if (column.internal)
                return;
            m_line.column = column.name;
            m_line.oldValue = wordsAt(change.before, at, before.*column.member);
            m_line.newValue = wordsAt(change.after, at, after.*column.member);
            if (m_line.oldValue != m_line.newValue)
                m_into.push_back(m_line);
        });
    }

  private:
    template <class Member>
    [[nodiscard]] std::string wordsAt(const std::vector<Cell>& cells, std::size_t at,
                                      const Member& member) const
    {
        return at < cells.size() && cells[at] ? cellText(m_known, member) : std::string();
    }

    const plan::Plan& m_known;
    std::vector<HistoryLine>& m_into;
    HistoryLine m_line;
};

} // namespace

std::vector<HistoryLine> historyLines(const History& history, const plan::Plan& now)
{
    const plan::Plan known = withRowsGone(history, now);
    std::vector<HistoryLine> lines;
    history.forEach([&](const StoredEntry& stored) {
        Teller teller(stored, known, lines);
        forEachChange(stored.changeset, [&](const RowChange& change) {
            withTable(change.table, [&](auto tag) { teller.tell<typename decltype(tag)::Type>(change); });
        });
    });
    return lines;
}

} // namespace muster::store
