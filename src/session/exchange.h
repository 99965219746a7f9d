#pragma once
// The traffic of the plan that is open with other files: samples, damaged plans, imports, exports and copies.

#include "session/open_plan.h"

namespace muster::session {

/// How a table is written for people or programs.
struct ExportOptions {
    PeriodLength by = PeriodLength::FinancialYear;
    bool ownOnly = false;
    bool forExcel = false; ///< byte order mark, CRLF and guarded text cells
};

/// What a file is to be read as, and what it may not say itself.
struct ImportWish {
    QString kind{};     ///< a table or a profile, see Exchange::importKinds
    QString date{};     ///< ISO, of a return that does not carry its own
    QString council{};  ///< whose row of a national return
    QString locality{}; ///< where a return's figures go; empty: the top
    std::optional<bool>
        financialYears{}; ///< whether 2010-11 is one, or November 2010; none: as the file says
};

/// An import read and judged, not yet made.
struct ImportPreview {
    plan::Edit edit;
    QStringList notes; ///< suppressed cells, unknown columns …
    int rowsRead = 0;
    int rowsNew = 0;
    int rowsChanged = 0;
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

    /// The tables that can be exported: inputs and results.
    [[nodiscard]] static QStringList exportTables();
    Job& exportTable(const QString& table, const QString& path, const ExportOptions& options,
                     QObject& listener, Answer<void> done);

    /// The tables and profiles that a file can be read as.
    [[nodiscard]] static QStringList importKinds();
    /// Reads a file and judges it by the plan as it is now; nothing is changed.
    Job& prepareImport(const QString& path, const ImportWish& wish, QObject& listener,
                       Answer<ImportPreview> done);
    /// Makes an import that was read from that file.
    void import(const QString& path, const plan::Edit& edit, QObject& listener, Answer<void> done);

  private:
    OpenPlan& m_plan;
};

} // namespace muster::session
