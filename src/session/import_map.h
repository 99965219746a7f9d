#pragma once
// A map of somebody else's columns and words, as the window shows and changes it. docs/tables.md says what
// its lines mean.

#include <QString>
#include <QStringList>
#include <filesystem>
#include <vector>

namespace muster::exchange {
struct ImportMap;
}

namespace muster::session {

struct MapLine {
    QString column{};  ///< of the plan's table; empty: left out
    QString heading{}; ///< of the file
    QString found{};   ///< in the file's cells
    QString value{};   ///< to read in its place, in every row, or of the figures beneath the heading
    QString why{};     ///< a sentence
};

struct ImportMap {
    QString table{};
    std::vector<MapLine> lines{};
    bool isKept = false; ///< it was used for a file with these headings before
};

/// Whether the line says which column the figures are that stand beneath several headings.
[[nodiscard]] bool isOfHeadingsAcross(const MapLine&);

/// The columns of a table that a heading may be.
[[nodiscard]] QStringList mappableColumns(const QString& table);

/// Where the maps of this user are kept.
[[nodiscard]] std::filesystem::path mapFolder();

[[nodiscard]] ImportMap asShown(const exchange::ImportMap&);
[[nodiscard]] exchange::ImportMap asRead(const ImportMap&);

} // namespace muster::session
