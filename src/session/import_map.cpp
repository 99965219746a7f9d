#include "session/import_map.h"

#include "exchange/inspect/sheet_look.h"
#include "exchange/map/mapping.h"
#include "session/words.h"

#include <QStandardPaths>

namespace muster::session {

bool isOfHeadingsAcross(const MapLine& line)
{
    return line.heading == text(std::string(exchange::kAcross));
}

QStringList mappableColumns(const QString& table)
{
    QStringList columns;
    if (const plan::TableInfo* info = plan::findTable(table.toStdString()))
        for (const std::string_view name : exchange::mappableColumns(*info))
            columns << text(std::string(name));
    return columns;
}

std::filesystem::path mapFolder()
{
    return (QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/maps"))
        .toStdString();
}

SheetLook asShown(const exchange::SheetLook& look)
{
    SheetLook shown{{}, static_cast<int>(look.count)};
    for (const exchange::LookedRow& row : look.rows) {
        LookedRow& made = shown.rows.emplace_back(LookedRow{
            static_cast<int>(row.number), text(std::string(exchange::nameOf(row.what))), row.isSaid});
        for (const std::string& cell : row.cells)
            made.cells << text(cell);
    }
    return shown;
}

ImportMap asShown(const exchange::ImportMap& map)
{
    ImportMap shown{text(map.table)};
    for (const exchange::MapLine& line : map.lines)
        shown.lines.push_back(
            {text(line.column), text(line.heading), text(line.found), text(line.value), text(line.why)});
    return shown;
}

exchange::ImportMap asRead(const ImportMap& map)
{
    exchange::ImportMap read{map.table.toStdString(), {}};
    for (const MapLine& line : map.lines)
        read.lines.push_back({line.column.toStdString(), line.heading.toStdString(), line.found.toStdString(),
                              line.value.toStdString(), line.why.toStdString()});
    return read;
}

std::map<std::size_t, exchange::RowClass> corrections(const RowsSaid& rows)
{
    std::map<std::size_t, exchange::RowClass> read;
    for (const auto& [number, what] : rows)
        if (const auto known = exchange::rowClassNamed(what.toStdString()); known && number > 0)
            read[static_cast<std::size_t>(number)] = *known;
    return read;
}

} // namespace muster::session
