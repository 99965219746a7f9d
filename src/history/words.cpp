#include "history/words.h"

#include "base/calendar.h"
#include "plan/names.h"
#include "plan/rules/row_rules.h"

#include <fmt/format.h>

namespace muster::history {

namespace {

std::string idsText(const plan::Plan& plan, const plan::ColumnInfo& column, const plan::AnyRow* row)
{
    std::string text;
    for (const std::int64_t id : column.ids(row)) {
        const std::string name = plan::nameOf(plan, column.named(), id);
        text += (text.empty() ? "" : "; ") + (name.empty() ? std::to_string(id) : name);
    }
    return text;
}

} // namespace

std::string cellText(const plan::Plan& plan, const plan::ColumnInfo& column, const plan::AnyRow* row)
{
    if (column.isReference())
        return idsText(plan, column, row);
    const plan::Value value = column.get(row);
    if (column.type == plan::CellType::YesNo)
        return value == plan::Value(std::int64_t{1}) ? "yes" : "no";
    return plan::toText(value);
}

std::string keyText(const plan::Plan& plan, const plan::TableInfo& table, const plan::AnyRow* row)
{
    if (&table == &plan::tableOf<plan::Settings>())
        return "plan";
    std::string text;
    for (const plan::ColumnInfo* column : table.key) {
        const std::string part = cellText(plan, *column, row);
        text += (text.empty() || part.empty() ? "" : ", ") + part;
    }
    return text;
}

std::string rowText(const plan::Plan& plan, const plan::TableInfo& table, const plan::AnyRow* row)
{
    std::string text = plan::whereOf(plan, table, row);
    if (&table == &plan::tableOf<plan::Assumption>())
        if (const auto& from = plan::asRow<plan::Assumption>(row).from)
            text += ", from " + from->toEnglish();
    return text;
}

std::string inWords(const HistoryEntry& entry)
{
    return fmt::format("edit {}, {}, by {}, {}", entry.id, entry.label, entry.made.who,
                       entry.made.at.substr(0, Date().toString().size()));
}

} // namespace muster::history
