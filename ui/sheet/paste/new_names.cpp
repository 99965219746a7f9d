#include "sheet/paste/new_names.h"

#include "base/text.h"
#include "models/format.h"
#include "plan/names.h"
#include "plan/rules/admitted_edit.h"
#include "plan/structure/structure.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace muster::ui {

namespace {

bool isSum(const QString& name)
{
    static constexpr std::array<const char*, 5> kSums{"total", "totals", "grand total", "all", "sum"};
    return std::ranges::any_of(
        kSums, [&](const char* word) { return name.compare(QLatin1String(word), Qt::CaseInsensitive) == 0; });
}

/// Names that are not there, by table, each once and in the order of the rows.
using NamesOfTables = std::map<const plan::TableInfo*, QStringList>;

NamesOfTables missingNames(const PastedRows& rows, const PasteTable& table, const plan::Plan& plan)
{
    NamesOfTables missing;
    for (const QStringList& row : rows.rows)
        for (std::size_t i = 0; i < rows.columns.size(); ++i) {
            const int at = rows.columns[i];
            const auto* column = at < 0 ? nullptr : table.columns[static_cast<std::size_t>(at)].column;
            const QString name = row.value(static_cast<int>(i));
            if (!column || column->type != plan::CellType::Id || name.isEmpty() || isSum(name))
                continue;
            QStringList& own = missing[&column->named()];
            const auto found = plan::findByName(plan, column->named(), name.toStdString());
            if (!found && found.error().code == ErrorCode::NotFound &&
                !own.contains(name, Qt::CaseInsensitive))
                own += name;
        }
    return missing;
}

std::optional<plan::LocalityId> onlyTop(const plan::Plan& plan)
{
    std::vector<plan::LocalityId> tops;
    for (const plan::Locality& each : plan.rows<plan::Locality>())
        if (!each.parent)
            tops.push_back(each.id);
    return tops.size() == 1 ? std::optional(tops.front()) : std::nullopt;
}

plan::Edit makeNamed(const plan::Plan& plan, const plan::TableInfo& table, const QStringList& names)
{
    plan::Edit edit;
    const plan::ColumnInfo* position = table.find("position");
    auto next = static_cast<std::int64_t>(table.rows(plan).size());
    for (const plan::AnyRow* row : table.rows(plan))
        if (position)
            next = std::max(next, std::get<std::int64_t>(position->get(row)) + 1);
    for (const QString& name : names) {
        plan::RowCopy row(table);
        table.setId(row.get(), randomIdValue());
        table.nameColumn->setText(row.get(), name.toStdString());
        if (position)
            (void)position->set(row.get(), next++);
        table.put(edit.changes, row.get());
    }
    return edit;
}

} // namespace

NewNames newNames(const PastedRows& rows, const PasteTable& table, const plan::Plan& plan)
{
    NewNames made;
    std::vector<plan::Edit> edits;
    for (const auto& [of, names] : missingNames(rows, table, plan)) {
        if (names.isEmpty() || !of->nameColumn)
            continue;
        const bool isLocality = of == &plan::tableOf<plan::Locality>();
        const auto top = onlyTop(plan);
        std::vector<plan::LocalityLine> lines;
        for (const QString& name : names)
            lines.push_back({name.toStdString()});
        const Result<plan::Edit> edit =
            isLocality ? plan::addLocalities(plan, top, lines) : makeNamed(plan, *of, names);
        if (!edit || !plan::admitEdit(plan, *edit))
            continue;
        edits.push_back(*edit);
        for (const QString& name : names)
            made.names +=
                isLocality && top
                    ? Texts::tr("locality %1 (under %2)").arg(name, format::text(plan::nameOf(plan, *top)))
                    : format::word(plan::nounOf(*of)) + u' ' + name;
    }
    made.edit = plan::together({}, edits);
    return made;
}

plan::Edit namesUsed(const plan::Edit& names, const plan::Edit& rows)
{
    std::set<std::pair<const plan::TableInfo*, std::int64_t>> named;
    for (const plan::TableInfo& table : plan::tables())
        for (const plan::AnyRow* row : table.puts(rows.changes))
            for (const plan::ColumnInfo& column : table.columns)
                if (column.isReference())
                    for (const std::int64_t id : column.ids(row))
                        named.emplace(&column.named(), id);
    plan::Edit used;
    for (const plan::TableInfo& table : plan::tables())
        for (const plan::AnyRow* row : table.puts(names.changes))
            if (named.contains({&table, table.idOf(row)}))
                table.put(used.changes, row);
    return used;
}

} // namespace muster::ui
