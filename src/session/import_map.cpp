#include "session/import_map.h"

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

} // namespace muster::session
