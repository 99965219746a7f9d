#pragma once
// The traffic of the plan that is open with other files: samples, damaged plans, imports, exports and copies.

#include "session/import_map.h"
#include "session/open_plan.h"

#include <QVariantList>
#include <functional>

namespace muster::session {

/// How a table is written for people or programs. The form is that of the file's name: .csv, .json, .xlsx.
struct ExportOptions {
    PeriodLength by = PeriodLength::FinancialYear;
    bool ownOnly = false;
    bool forExcel = false; ///< of CSV: byte order mark, CRLF and guarded text cells
    /// Of a table of results: in which scenario the figures are that stand beside, with the differences; none
    /// in it: the baseline. Nothing: no figures do.
    std::optional<std::optional<plan::ScenarioId>> beside{};
};

/// What a file is to be read as, and what it may not say itself.
struct ImportWish {
    QString kind{};     ///< a table or a profile, see Exchange::importKinds; empty: as the file says
    QString date{};     ///< ISO, of a return that does not carry its own
    QString council{};  ///< whose row of a national return
    QString locality{}; ///< where a return's figures go; empty: the top
    std::optional<bool>
        financialYears{};           ///< whether 2010-11 is one, or November 2010; none: as the file says
    QString sheet{};                ///< of a workbook; empty: the first that can be read
    RowsSaid rows{};                ///< what rows of the sheet are, where the user says so
    bool removesMissing = false;    ///< rows of the table that the file does not have are taken away
    std::optional<ImportMap> map{}; ///< by which it is read, whatever the kind says
};

/// A cell of the plan that an import changes; of a new row nothing was there, of one taken away nothing will
/// be.
struct ImportedCell {
    QString table;
    QString row;
    QString column;
    QString was;
    QString becomes;
};

/// An import read and judged, not yet made.
struct ImportPreview {
    plan::Edit edit;
    QStringList notes; ///< suppressed cells, unknown columns …
    int rowsRead = 0;
    int rowsNew = 0;
    int rowsChanged = 0;
    int rowsMissing = 0;         ///< of the table, in the plan and not in the file
    QString missing{};           ///< them in a sentence
    QList<ImportedCell> cells{}; ///< that change, if they are not too many to be looked through
};

/// A table as a page shows it. A cell is a double or a QString.
struct ShownRows {
    QString name;
    QStringList headings;
    QList<QVariantList> rows; ///< each as long as the headings
};

class Exchange : public QObject {
    Q_OBJECT
  public:
    explicit Exchange(OpenPlan& plan);

    /// Makes one of the samples (see sampleNames) and opens it.
    Result<void> createSample(const QString& path, const QString& name);
    /// The same, while whoever asks goes on.
    void createSample(const QString& path, const QString& name, QObject& listener, Answer<void> done);
    [[nodiscard]] static QStringList sampleNames();

    /// Saves what can be saved of a damaged plan into a new one and opens that; what was lost, in sentences.
    Job& recover(const QString& damaged, const QString& path, QObject& listener, Answer<QStringList> done);
    Job& saveCopy(const QString& path, QObject& listener, Answer<void> done);

    /// The tables that can be exported: inputs, what changes are to save, and results.
    [[nodiscard]] static QStringList exportTables();
    /// Whether it is a table of results, beside which another scenario's figures can stand.
    [[nodiscard]] static bool isOfResults(const QString& table);
    /// What the changes of the scenario that is shown are to save; of every scenario where none is.
    [[nodiscard]] static QString savingsProgramme();
    /// What exportTable() calls all of them together, which need a workbook.
    [[nodiscard]] static QString allTables();
    Job& exportTable(const QString& table, const QString& path, const ExportOptions& options,
                     QObject& listener, Answer<void> done);

    /// Writes it as the name says, .csv or .xlsx.
    Job& saveShown(const ShownRows& table, const QString& path, QObject& listener, Answer<void> done);
    /// Writes what this makes, a picture, say, away from the thread that draws.
    Job& saveBytes(std::function<QByteArray()> make, const QString& path, QObject& listener,
                   Answer<void> done);

    /// The tables and profiles that a file can be read as, but for all tables of a workbook: allTables().
    [[nodiscard]] static QStringList importKinds();
    /// The sheets of a workbook that are not hidden; none of any other file, or where it cannot be read.
    Job& listSheets(const QString& path, QObject& listener, Answer<QStringList> done);
    /// The rows of the sheet that the wish names, or of the first, and what they are taken for.
    Job& lookAtSheet(const QString& path, const ImportWish& wish, QObject& listener, Answer<SheetLook> done);
    /// What the file's headings and values suggest, or the map that was kept for such headings, with what it
    /// does not know yet.
    Job& proposeMap(const QString& path, const ImportWish& wish, QObject& listener, Answer<ImportMap> done);
    /// Keeps a map for the next file with these headings, of whichever plan.
    static Result<void> keepMap(const ImportMap&);
    /// Reads a file and judges it by the plan as it is now; nothing is changed.
    Job& prepareImport(const QString& path, const ImportWish& wish, QObject& listener,
                       Answer<ImportPreview> done);
    /// Makes an import that was read from that file.
    void import(const QString& path, plan::Edit edit, QObject& listener, Answer<void> done);

  private:
    OpenPlan& m_plan;
};

} // namespace muster::session
