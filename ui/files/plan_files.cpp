#include "files/plan_files.h"

#include "files/import_dialog.h"
#include "files/merge_dialog.h"
#include "files/new_plan/new_plan_wizard.h"
#include "files/recent_files.h"
#include "models/format.h"
#include "output/save_path.h"

#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QSettings>

namespace muster::ui {

namespace {

QString planFilter()
{
    return Texts::tr("Muster plans (*.muster)");
}

QString tableFilter()
{
    return Texts::tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.xls);;All files (*)");
}

} // namespace

PlanFiles::PlanFiles(session::Document& document, QWidget& window)
    : QObject(&window), m_document(document), m_window(window)
{
}

void PlanFiles::open(const QString& path)
{
    m_document.open(path, *this, [this, path](const Result<void>& outcome) { adoptOrOffer(outcome, path); });
}

bool PlanFiles::openAndWait(const QString& path)
{
    return adoptOrOffer(m_document.open(path), path);
}

/// Of a damaged plan it is offered to recover what can be read.
bool PlanFiles::adoptOrOffer(const Result<void>& outcome, const QString& path)
{
    if (!outcome && outcome.error().code == ErrorCode::Damaged) {
        emit damaged(path, format::text(outcome.error().sentence()));
        return false;
    }
    return adopt(outcome, path);
}

void PlanFiles::askToRecover(const QString& damaged)
{
    const QString path =
        askWhereToSave(m_window, tr("Save the recovered plan as"),
                       tr("%1 recovered").arg(QFileInfo(damaged).completeBaseName()), planFilter());
    if (!path.isEmpty())
        recover(damaged, path);
}

void PlanFiles::recover(const QString& damaged, const QString& path)
{
    m_document.exchange().recover(
        damaged, path, *this, [this, path](const Result<QStringList>& lost) { tellRecovered(path, lost); });
}

void PlanFiles::tellRecovered(const QString& path, const Result<QStringList>& lost)
{
    if (!adopt(lost.map([](const QStringList&) {}), path))
        return;
    constexpr int kTold = 3; // of what may be hundreds of rows
    QStringList sentences = lost->mid(0, kTold);
    if (lost->size() > kTold)
        sentences << tr("And %1 more: muster-cli recover lists them.").arg(lost->size() - kTold);
    if (lost->isEmpty())
        emit done(tr("The plan is recovered, and nothing is lost."));
    else
        emit failed(tr("The plan is recovered, but not all of it. %1").arg(sentences.join(QLatin1Char(' '))));
}

void PlanFiles::askToOpen()
{
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Open a plan"), lastFolder(),
                                                      planFilter() + tr(";;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void PlanFiles::askForNew()
{
    NewPlanWizard wizard(&m_window);
    if (wizard.exec() != QDialog::Accepted)
        return;
    const session::PlanAnswers answers = wizard.answers();
    const QString path = askWhereToSave(m_window, tr("Save the new plan as"), answers.title, planFilter());
    if (!path.isEmpty())
        makeNew(path, answers);
}

bool PlanFiles::makeNew(const QString& path, const session::PlanAnswers& answers)
{
    const auto made = session::planStarted(answers).and_then(
        [&](const plan::Edit& first) { return m_document.create(path, first); });
    const bool isMade = adopt(made, path);
    if (isMade)
        emit begun();
    return isMade;
}

void PlanFiles::askForSample(const QString& name)
{
    const QString path = askWhereToSave(m_window, tr("Save your copy of the sample as"), name, planFilter());
    if (!path.isEmpty())
        makeSample(path, name);
}

void PlanFiles::makeSample(const QString& path, const QString& name)
{
    m_document.exchange().createSample(path, name, *this,
                                       [this, path](const Result<void>& made) { adopt(made, path); });
}

void PlanFiles::askToSaveCopy()
{
    const QString path =
        askWhereToSave(m_window, tr("Save a copy as"),
                       tr("Copy of %1").arg(QFileInfo(m_document.path()).completeBaseName()), planFilter());
    if (!path.isEmpty())
        saveCopy(path);
}

void PlanFiles::askToSaveTemplate()
{
    bool isWanted = false;
    const QString title =
        QInputDialog::getText(&m_window, tr("Save as a template"),
                              tr("What a new plan may begin with: the client groups, activities and roles, "
                                 "and the standards that hold "
                                 "everywhere.\nCall it"),
                              QLineEdit::Normal, format::text(m_document.plan().settings().title), &isWanted);
    if (isWanted && !title.trimmed().isEmpty())
        tell(session::saveAsTemplate(m_document.plan(), title.trimmed()),
             tr("The template %1 is offered when you make a new plan.").arg(title.trimmed()));
}

void PlanFiles::saveCopy(const QString& path)
{
    m_document.exchange().saveCopy(path, *this, [this, path](const Result<void>& saved) {
        tell(saved, tr("A copy is saved as %1.").arg(QFileInfo(path).fileName()));
    });
}

void PlanFiles::askToMerge()
{
    const QString path =
        QFileDialog::getOpenFileName(&m_window, tr("Merge a copy of this plan"), lastFolder(), planFilter());
    if (!path.isEmpty())
        merge(path);
}

void PlanFiles::merge(const QString& path)
{
    const auto asked = [this, path,
                        shown = m_document.sharedResults()](const Result<session::MergeOffer>& offer) {
        if (!offer)
            tell(offer.map([](const session::MergeOffer&) {}));
        else if (shown != m_document.sharedResults())
            merge(path); // the plan has changed since the copies were compared
        else if (offer->nothingNew)
            emit done(tr("%1 has nothing new for this plan.").arg(QFileInfo(path).fileName()));
        else
            decideMerge(path, *offer);
    };
    m_document.past().prepareMerge(path, {}, *this, asked);
}

void PlanFiles::decideMerge(const QString& path, const session::MergeOffer& offer)
{
    MergeDialog dialog(m_document, path, offer, &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_document.past().merge(path, dialog.choice(), *this, [this, path](const Result<void>& merged) {
        tell(merged, tr("%1 is merged. Undo takes it back.").arg(QFileInfo(path).fileName()));
    });
}

void PlanFiles::askToImport()
{
    const QString path =
        QFileDialog::getOpenFileName(&m_window, tr("Import a table"), lastFolder(), tableFilter());
    if (!path.isEmpty())
        offerImport(path);
}

QStringList PlanFiles::askForTables(const QString& caption)
{
    const QStringList paths = QFileDialog::getOpenFileNames(&m_window, caption, lastFolder(), tableFilter());
    if (!paths.isEmpty())
        rememberFolder(paths.front());
    return paths;
}

void PlanFiles::take(const QString& path)
{
    if (QFileInfo(path).suffix().compare(QLatin1String("muster"), Qt::CaseInsensitive) == 0)
        open(path);
    else if (m_document.isOpen())
        offerImport(path);
    else
        emit failed(tr("%1 is no plan. Open a plan first, then drop a table on it to import it.")
                        .arg(QFileInfo(path).fileName()));
}

void PlanFiles::offerImport(const QString& path)
{
    rememberFolder(path);
    ImportDialog dialog(m_document, path, &m_window);
    if (dialog.exec() != QDialog::Accepted || !dialog.preview())
        return;
    if (dialog.map())
        if (const auto kept = session::Exchange::keepMap(*dialog.map()); !kept)
            emit failed(format::text(kept.error().sentence()));
    import(path, dialog.takePreview());
}

void PlanFiles::import(const QString& path, session::ImportPreview preview)
{
    m_document.exchange().import(path, std::move(preview.edit), *this,
                                 [this, path](const Result<void>& imported) {
                                     tell(imported, tr("%1 is imported.").arg(QFileInfo(path).fileName()));
                                 });
}

bool PlanFiles::adopt(const Result<void>& outcome, const QString& path)
{
    if (!tell(outcome))
        return false;
    rememberFile(path);
    rememberFolder(path);
    return true;
}

bool PlanFiles::tell(const Result<void>& outcome, const QString& doneText)
{
    if (outcome)
        emit done(doneText);
    else if (outcome.error().code == ErrorCode::Cancelled)
        emit done(tr("Cancelled. Nothing was changed."));
    else
        emit failed(format::text(outcome.error().sentence()));
    return outcome.has_value();
}

} // namespace muster::ui
