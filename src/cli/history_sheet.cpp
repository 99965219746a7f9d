#include "cli/history_sheet.h"

namespace muster::cli {

exchange::Cell textCell(const std::string& text)
{
    return text.empty() ? exchange::Cell{} : exchange::Cell{text};
}

exchange::Sheet historySheet(const std::vector<history::HistoryLine>& lines)
{
    exchange::Sheet sheet{"history",
                          {{"id", true},
                           {"at"},
                           {"who"},
                           {"label"},
                           {"table"},
                           {"key"},
                           {"column"},
                           {"old"},
                           {"new"},
                           {"undone"}},
                          {}};
    for (const history::HistoryLine& line : lines)
        sheet.rows.push_back({double(line.id), textCell(line.made.at), textCell(line.made.who),
                              textCell(line.label), textCell(line.table), textCell(line.key),
                              textCell(line.column), textCell(line.oldValue), textCell(line.newValue),
                              std::string(line.undone ? "yes" : "no")});
    return sheet;
}

} // namespace muster::cli
