// The window's menu and messages of files.

#include "files/file_drop.h"
#include "files/plan_files.h"
#include "files/recent_files.h"
#include "files/start_page.h"
#include "frame/context.h"
#include "main/main_window.h"
#include "main/page_paper.h"
#include "main/status_line.h"
#include "models/format.h"
#include "output/output_desk.h"
#include "reports/report_dialog.h"
#include "ui_main_window.h"

#include <QCloseEvent>
#include <QFileInfo>

namespace muster::ui {

void MainWindow::connectFiles()
{
    connect(m_files, &PlanFiles::failed, this, &MainWindow::say);
    connect(m_files, &PlanFiles::damaged, this, [this](const QString& path, const QString& sentence) {
        m_ui->messageBar->offer(sentence, tr("&Recover into a new file…"),
                                [this, path] { m_files->askToRecover(path); });
        m_status->setRefused(true);
    });
    new FileDrop(*m_files, *this);
    connect(m_files, &PlanFiles::done, m_status, &StatusLine::say);
    connect(m_ui->newAction, &QAction::triggered, m_files, &PlanFiles::askForNew);
    connect(m_ui->openAction, &QAction::triggered, m_files, &PlanFiles::askToOpen);
    connect(m_ui->saveCopyAction, &QAction::triggered, m_files, &PlanFiles::askToSaveCopy);
    connect(m_ui->templateAction, &QAction::triggered, m_files, &PlanFiles::askToSaveTemplate);
    connect(m_files, &PlanFiles::begun, this, [this] { showPage(QStringLiteral("set-up")); });
    connect(m_ui->importAction, &QAction::triggered, m_files, &PlanFiles::askToImport);
    connect(m_ui->reconcileAction, &QAction::triggered, m_files, &PlanFiles::askToReconcile);
    connect(m_ui->mergeAction, &QAction::triggered, m_files, &PlanFiles::askToMerge);
    connect(m_ui->exportAction, &QAction::triggered, m_files,
            [this] { m_files->askToExport(page(m_current)->exportTable(), *m_context); });
    connect(m_ui->reportAction, &QAction::triggered, this, [this] {
        auto* dialog = new ReportDialog(*m_context, this);
        connect(dialog, &ReportDialog::written, m_status, [this](const QString& path) {
            m_status->say(tr("The report is saved as %1.").arg(QFileInfo(path).fileName()));
        });
        dialog->open();
    });
    auto* desk = new OutputDesk(m_document, *this);
    connect(desk, &OutputDesk::refused, this, &MainWindow::say);
    connect(desk, &OutputDesk::saved, m_status, [this](const QString& path) {
        m_status->say(tr("%1 is saved.").arg(QFileInfo(path).fileName()));
    });
    connect(m_ui->startPage, &StartPage::newRequested, m_files, &PlanFiles::askForNew);
    connect(m_ui->startPage, &StartPage::openRequested, m_files, &PlanFiles::askToOpen);
    connect(m_ui->startPage, &StartPage::fileChosen, m_files, &PlanFiles::open);
    connect(m_ui->startPage, &StartPage::sampleChosen, m_files, &PlanFiles::askForSample);
}

/// "Essex · 2026/27 · Baseline" on top, the file and the state of the plan at the foot.
void MainWindow::printPage()
{
    const Page* shown = page(m_current);
    if (!m_document.isOpen() || !shown)
        return;
    const auto info = std::ranges::find(m_infos, m_current, &PageInfo::name);
    const engine::Results& results = m_document.results();
    QStringList of{scenarioName(results)};
    if (m_context->locality() != engine::LocalityIndex::none())
        of = QStringList{localityName(results, m_context->locality()),
                         format::text(m_context->span().period.toEnglish())} +
             of;
    const QString title = format::onOneLine(format::text(m_document.plan().settings().title));
    printPaper(paperOf(*shown, {info->title, of.join(QStringLiteral(" · ")), title,
                                QFileInfo(m_document.path()).fileName()}),
               *this);
}

void MainWindow::listRecent()
{
    m_ui->recentMenu->clear();
    for (const QString& path : recentFiles()) {
        QAction* action =
            m_ui->recentMenu->addAction(format::inMenu(format::onOneLine(QFileInfo(path).fileName())));
        action->setToolTip(path);
        connect(action, &QAction::triggered, m_files, [this, path] { m_files->open(path); });
    }
    if (m_ui->recentMenu->isEmpty())
        m_ui->recentMenu->addAction(tr("None yet"))->setEnabled(false);
}

/// What is on its way to the file comes there first; where it cannot, the window stays and says so.
void MainWindow::closeEvent(QCloseEvent* event)
{
    m_isClosing = m_document.isSaving() || m_document.isChanging();
    if (!m_isClosing)
        return QMainWindow::closeEvent(event);
    event->ignore();
}

void MainWindow::closeIfAsked()
{
    if (m_isClosing)
        close();
}

} // namespace muster::ui
