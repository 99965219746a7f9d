#pragma once
// Files of the window: asks which, does it through the document, and says in a sentence what failed.

#include "session/document.h"
#include "session/new_plan.h"

#include <QObject>

class QWidget;

namespace muster::ui {

class Context;

class PlanFiles : public QObject {
    Q_OBJECT
  public:
    PlanFiles(session::Document& document, QWidget& window);

    void askForNew();
    void askToOpen();
    void askToSaveCopy();
    void askToSaveTemplate();
    void askToImport();
    void askToReconcile();
    /// Begins with the table, and with the period length and what stands beside on the pages.
    void askToExport(const QString& table, const Context& shown);
    void askForSample(const QString& name);
    void askToRecover(const QString& damaged);
    void askToMerge();

    // The same, once it is known where.
    /// Opens a plan at once, for who must wait for it.
    bool openAndWait(const QString& path);
    bool makeNew(const QString& path, const session::PlanAnswers& answers);
    // Of the rest done() or failed() tells once it has been worked off.
    void makeSample(const QString& path, const QString& name);
    void open(const QString& path);
    /// Opens a plan; of another file an import into the plan that is open is offered.
    void take(const QString& path);
    void saveCopy(const QString& path);
    void recover(const QString& damaged, const QString& path);
    void exportTo(const QString& path, const QString& table, const session::ExportOptions& options);
    /// Merges a copy of the plan, once its conflicts are decided.
    void merge(const QString& path);
    void import(const QString& path, session::ImportPreview preview);
    /// Puts staff lists beside each other, and makes the register once all is decided.
    void reconcile(const QStringList& lists);

  signals:
    void begun(); ///< a new plan is made and open
    void failed(const QString& sentence);
    void damaged(const QString& path, const QString& sentence); ///< of a plan that may be recovered
    void done(const QString& sentence);

  private:
    bool tell(const Result<void>& outcome, const QString& done = {});
    void tellRecovered(const QString& path, const Result<QStringList>& lost);
    void offerImport(const QString& path);
    void decideMerge(const QString& path, const session::MergeOffer& offer);
    bool adoptOrOffer(const Result<void>& outcome, const QString& path);
    bool adopt(const Result<void>& outcome, const QString& path);
    [[nodiscard]] QStringList askForTables(const QString& caption);

    session::Document& m_document;
    QWidget& m_window;
};

} // namespace muster::ui
