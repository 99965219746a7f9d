#include "files/plan_files.h"

#include "files/export_dialog.h"
#include "files/import_dialog.h"
#include "files/merge_dialog.h"
#include "files/new_plan_dialog.h"
#include "files/recent_files.h"
#include "models/format.h"

#include <QDir>
#include <QFileDialog>
#include <QSettings>

namespace muster::ui {

namespace {

const QLatin1String kFolderKey("lastFolder");

QString planFilter()
{
    return Texts::tr("Muster plans (*.muster)");
}

QString tableFilter()
{
    return Texts::tr("Tables (*.csv *.tsv *.txt);;All files (*)");
}

QString lastFolder()
{
    return QSettings().value(kFolderKey, QDir::homePath()).toString();
}

void rememberFolder(const QString& path)
{
    QSettings().setValue(kFolderKey, QFileInfo(path).absolutePath());
}

} // namespace

PlanFiles::PlanFiles(session::Document& document, QWidget& window)
    : QObject(&window), m_document(document), m_window(window)
{
}

bool PlanFiles::open(const QString& path)
{
    const auto outcome = m_document.open(path);
    if (!outcome && outcome.error().code == ErrorCode::Damaged) {
        emit damaged(path, format::text(outcome.error().sentence()));
        return false;
    }
    return adopt(outcome, path);
}

void PlanFiles::askToRecover(const QString& damaged)
{
    const QString path =
        askWhereToSave(tr("Save the recovered plan as"),
                       tr("%1 recovered").arg(QFileInfo(damaged).completeBaseName()), planFilter());
    if (!path.isEmpty())
        recover(damaged, path);
}

bool PlanFiles::recover(const QString& damaged, const QString& path)
{
    const auto lost = m_document.recover(damaged, path);
    if (!adopt(lost.map([](const QStringList&) {}), path))
        return false;
    constexpr int kTold = 3; // of what may be hundreds of rows
    QStringList sentences = lost->mid(0, kTold);
    if (lost->size() > kTold)
        sentences << tr("And %1 more: muster-cli recover lists them.").arg(lost->size() - kTold);
    if (lost->isEmpty())
        emit done(tr("The plan is recovered, and nothing is lost."));
    else
        emit failed(tr("The plan is recovered, but not all of it. %1").arg(sentences.join(QLatin1Char(' '))));
    return true;
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
    NewPlanDialog dialog(&m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = askWhereToSave(tr("Save the new plan as"), dialog.title(), planFilter());
    if (!path.isEmpty())
        makeNew(path, dialog.title(), dialog.organisation());
}

bool PlanFiles::makeNew(const QString& path, const QString& title, const QString& organisation)
{
    return adopt(m_document.createNew(path, title, organisation), path);
}

void PlanFiles::askForSample(const QString& name)
{
    const QString path = askWhereToSave(tr("Save your copy of the sample as"), name, planFilter());
    if (!path.isEmpty())
        makeSample(path, name);
}

bool PlanFiles::makeSample(const QString& path, const QString& name)
{
    return adopt(m_document.createSample(path, name), path);
}

void PlanFiles::askToSaveCopy()
{
    const QString path =
        askWhereToSave(tr("Save a copy as"),
                       tr("Copy of %1").arg(QFileInfo(m_document.path()).completeBaseName()), planFilter());
    if (!path.isEmpty())
        saveCopy(path);
}

bool PlanFiles::saveCopy(const QString& path)
{
    return tell(m_document.saveCopy(path), tr("A copy is saved as %1.").arg(QFileInfo(path).fileName()));
}

void PlanFiles::askToMerge()
{
    const QString path =
        QFileDialog::getOpenFileName(&m_window, tr("Merge a copy of this plan"), lastFolder(), planFilter());
    if (!path.isEmpty())
        merge(path);
}

bool PlanFiles::merge(const QString& path)
{
    rememberFolder(path);
    const auto offer = m_document.prepareMerge(path, {});
    if (!offer)
        return tell(offer.map([](const session::MergeOffer&) {}));
    if (offer->nothingNew) {
        emit done(tr("%1 has nothing new for this plan.").arg(QFileInfo(path).fileName()));
        return true;
    }
    MergeDialog dialog(m_document, path, *offer, &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    emit done(tr("%1 is merged. Undo takes it back.").arg(QFileInfo(path).fileName()));
    return true;
}

void PlanFiles::askToImport()
{
    const QString path =
        QFileDialog::getOpenFileName(&m_window, tr("Import a table"), lastFolder(), tableFilter());
    if (path.isEmpty())
        return;
    rememberFolder(path);
    ImportDialog dialog(m_document, path, &m_window);
    if (dialog.exec() == QDialog::Accepted && dialog.preview())
        import(path, *dialog.preview());
}

bool PlanFiles::import(const QString& path, const session::ImportPreview& preview)
{
    return tell(m_document.apply(preview.edit), tr("%1 is imported.").arg(QFileInfo(path).fileName()));
}

void PlanFiles::askToExport(const QString& table, PeriodLength by)
{
    ExportDialog dialog(&m_window);
    dialog.startFrom(table, by);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = askWhereToSave(tr("Export as"), dialog.table(), tr("Tables (*.csv)"));
    if (!path.isEmpty())
        exportTo(path, dialog.table(), dialog.options());
}

bool PlanFiles::exportTo(const QString& path, const QString& table, const session::ExportOptions& options)
{
    return tell(m_document.exportTable(table, path, options),
                tr("The table is saved as %1.").arg(QFileInfo(path).fileName()));
}

QString PlanFiles::askWhereToSave(const QString& caption, const QString& name, const QString& filter)
{
    const QString ending = filter.section(QStringLiteral("*"), 1, 1).section(QLatin1Char(')'), 0, 0);
    QString path =
        QFileDialog::getSaveFileName(&m_window, caption, QDir(lastFolder()).filePath(name + ending), filter);
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += ending;
    return path;
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
    if (!outcome)
        emit failed(format::text(outcome.error().sentence()));
    else
        emit done(doneText);
    return outcome.has_value();
}

} // namespace muster::ui
