#include "history/lines/history_lines.h"

#include "history/words.h"

namespace muster::history {

namespace {

void tellCells(const ChangedRow& row, const plan::Plan& known, HistoryLine line,
               std::vector<HistoryLine>& into)
{
    line.table = row.table().name;
    line.key = row.known() ? keyText(known, row.table(), row.known()) : std::to_string(row.id());
    for (std::size_t at = 0; at < row.table().columns.size(); ++at) {
        if (!row.isChanged(at))
            continue;
        line.column = row.table().columns[at].name;
        line.oldValue = row.before(at);
        line.newValue = row.after(at);
        into.push_back(line);
    }
}

} // namespace

std::vector<HistoryLine> historyLines(const EachEntry& history, const plan::Plan& now)
{
    const plan::Plan known = withRowsGone(history, now);
    std::vector<HistoryLine> lines;
    history([&](const HistoryEntry& entry, const EachChange& each) {
        HistoryLine line;
        line.id = entry.id;
        line.made = entry.made;
        line.label = entry.label;
        line.undone = entry.isTakenBack();
        each([&](const RowChange& change) {
            if (const plan::TableInfo* table = plan::findTable(change.table))
                tellCells(ChangedRow(*table, change, known), known, line, lines);
        });
    });
    return lines;
}

} // namespace muster::history
