// Somebody else's table before it is read: what its rows are taken for, and the map of its columns, proposed
// or kept from the file before.

#include "exchange/inspect/sheet_look.h"
#include "exchange/map/map_folder.h"
#include "exchange/map/mapping.h"
#include "exchange/transfer.h"
#include "session/exchange.h"
#include "session/words.h"

namespace muster::session {

namespace {

/// The map that was kept, with the words that it does not know yet, or a new one.
Result<ImportMap> suggestedMap(const plan::Plan& plan, const std::vector<exchange::HeadedTable>& tables,
                               const std::string& kind, const std::filesystem::path& folder)
{
    const std::string_view table = exchange::isPlanTable(kind) ? std::string_view(kind) : std::string_view();
    auto kept = exchange::keptMap(folder, tables, table);
    auto proposed = exchange::proposedMap(plan, tables, kept ? kept->table : table);
    if (!kept)
        return proposed.map([](const exchange::ImportMap& map) { return asShown(map); });
    if (proposed)
        exchange::bringUpToDate(*kept, *proposed);
    ImportMap shown = asShown(*kept);
    shown.isKept = true;
    return shown;
}

} // namespace

Job& Exchange::lookAtSheet(const QString& path, const ImportWish& wish, QObject& listener,
                           Answer<SheetLook> done)
{
    return m_plan.jobs().start(
        {tr("Looking at %1").arg(nameOf(path)), "looking at the file"}, listener,
        [path = path.toStdString(), sheet = wish.sheet.toStdString(),
         rows = corrections(wish.rows)](const Progress& progress) {
            return exchange::lookAtSheet(path, sheet, rows, progress)
                .map([](const exchange::SheetLook& look) { return asShown(look); });
        },
        std::move(done));
}

Job& Exchange::proposeMap(const QString& path, const ImportWish& wish, QObject& listener,
                          Answer<ImportMap> done)
{
    return m_plan.jobs().start(
        {tr("Looking at %1").arg(nameOf(path)), "looking at the file"}, listener,
        [plan = m_plan.plan(), path = path.toStdString(), kind = wish.kind.toStdString(),
         sheet = wish.sheet.toStdString(), rows = corrections(wish.rows),
         folder = mapFolder()](const Progress& progress) {
            return exchange::headedTables(path, sheet, progress, rows)
                .and_then([&](const std::vector<exchange::HeadedTable>& tables) {
                    return suggestedMap(plan, tables, kind, folder);
                });
        },
        std::move(done));
}

Result<void> Exchange::keepMap(const ImportMap& map)
{
    return exchange::keepMap(mapFolder(), asRead(map));
}

} // namespace muster::session
