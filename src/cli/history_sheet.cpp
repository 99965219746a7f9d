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

exchange::Sheet editsSheet(const std::vector<history::EditLine>& lines,
                           const std::optional<MovedByEdit>& moved)
{
    exchange::Sheet sheet{
        "edits", {{"id", true}, {"at"}, {"who"}, {"edit"}, {"label"}, {"cells", true}, {"undone"}}, {}};
    if (moved)
        for (const char* column : {"required_fte", "forecast_cost_a_year"})
            sheet.columns.push_back({column, true});
    const auto numberCell = [](std::optional<double> value) {
        return value ? exchange::Cell(*value) : exchange::Cell();
    };
    for (const history::EditLine& line : lines) {
        auto& row = sheet.rows.emplace_back();
        row = {double(line.entry.id),
               textCell(line.entry.made.at),
               textCell(line.entry.made.who),
               textCell(line.line),
               textCell(line.entry.label),
               double(line.count),
               std::string(line.entry.isTakenBack() ? "yes" : "no")};
        if (!moved)
            continue;
        const auto at = moved->find(line.entry.id);
        row.push_back(at == moved->end() ? exchange::Cell() : numberCell(at->second.required));
        row.push_back(at == moved->end() ? exchange::Cell() : numberCell(at->second.cost));
    }
    return sheet;
}

} // namespace muster::cli
