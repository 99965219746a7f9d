#pragma once
// Somebody else's table as the window shows and corrects it: what the rows of its sheet are, and the map of
// its columns and words. docs/tables.md says what the words and lines mean.

#include <QString>
#include <QStringList>
#include <cstdint>
#include <filesystem>
#include <map>
#include <vector>

namespace muster::exchange {
struct ImportMap;
struct SheetLook;
enum class RowClass : std::uint8_t;
} // namespace muster::exchange

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

/// What the user says that rows of a sheet are, by number, in the words of docs/tables.md: "header", "data",
/// "derived" of a total, "notes" of what is left out.
using RowsSaid = std::map<int, QString>;

/// A row of a sheet before it is read.
struct LookedRow {
    int number = 0;
    QString what{};      ///< what it is taken for: "header", "data" …
    bool isSaid = false; ///< by the user
    QStringList cells{};
};

struct SheetLook {
    std::vector<LookedRow> rows{}; ///< of a long sheet some of them
    int count = 0;                 ///< of all that hold something
};

[[nodiscard]] SheetLook asShown(const exchange::SheetLook&);
[[nodiscard]] ImportMap asShown(const exchange::ImportMap&);
[[nodiscard]] std::map<std::size_t, exchange::RowClass> corrections(const RowsSaid&);
[[nodiscard]] exchange::ImportMap asRead(const ImportMap&);

} // namespace muster::session
