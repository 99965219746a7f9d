#include "main/main_window.h"

#include "editor/editor_name.h"
#include "effect/effect_bar.h"
#include "explain/explain_panel.h"
#include "files/plan_files.h"
#include "files/recent_files.h"
#include "files/settings_dialog.h"
#include "frame/context_bar.h"
#include "frame/job_line.h"
#include "main/beside_menu.h"
#include "main/edit_actions.h"
#include "main/hints.h"
#include "main/looks.h"
#include "main/status_line.h"
#include "models/format.h"
#include "models/grid.h"
#include "tables/copy_guard.h"
#include "tables/menu_key.h"
#include "ui_main_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QResizeEvent>
#include <algorithm>
#include <utility>

namespace muster::ui {

namespace {

constexpr int kRoomForPanel = 106; // characters of window below which the panel gives its place to the page
const QLatin1String kChecks("checks");

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), m_ui(std::make_unique<Ui::MainWindow>()), m_context(new Context(m_document, this)),
      m_files(new PlanFiles(m_document, *this)), m_status(nullptr), m_panel(new ExplainPanel(*m_context)),
      m_infos(allPages())
{
    m_ui->setupUi(this);
    qApp->installEventFilter(new CopyGuard(this));
    qApp->installEventFilter(new MenuKey(this));
    auto* bar = new ContextBar(*m_context, m_ui->planFrame);
    m_ui->planLayout->insertWidget(0, bar);
    connect(bar, &ContextBar::exportRequested, m_ui->exportAction, &QAction::trigger);
    connect(bar, &ContextBar::refused, this, &MainWindow::say);
    m_ui->planLayout->addWidget(new EffectBar(*m_context, m_ui->planFrame));
    m_status = new StatusLine(m_document, *m_ui->statusBar);
    m_ui->statusBar->addPermanentWidget(new JobLine(m_document.jobs()));
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 0);
    connect(m_panel, &ExplainPanel::goToRequested, this, &MainWindow::goTo);
    listPages();
    connectFiles();
    connectActions();
    connectDocument();
    refresh();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectActions()
{
    const EditActions::Actions edits{m_ui->undoAction,    m_ui->redoAction,     m_ui->copyAction,
                                     m_ui->pasteAction,   m_ui->fillDownAction, m_ui->fillRightAction,
                                     m_ui->changeByAction};
    new EditActions(m_document, edits, this);
    connect(m_ui->closeAction, &QAction::triggered, &m_document, &session::Document::close);
    connect(m_ui->quitAction, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->printAction, &QAction::triggered, this, &MainWindow::printPage);
    connectFinding();
    connectHelp();
    connect(m_ui->panelAction, &QAction::toggled, m_ui->panelStack, &QWidget::setVisible);
    new BesideMenu(*m_context, *m_ui->viewMenu->addMenu(tr("&Beside")));
    new Looks(*this, *m_ui->viewMenu);
    new EditorName(m_document, *this, *m_ui->planMenu, *m_ui->planLayout);
    connect(m_ui->settingsAction, &QAction::triggered, this, &MainWindow::askSettings);
    connect(m_ui->recentMenu, &QMenu::aboutToShow, this, &MainWindow::listRecent);
}

void MainWindow::connectDocument()
{
    connect(&m_document, &session::Document::opened, this, [this] {
        sayHowItIsOpen();
        refresh();
    });
    connect(&m_document, &session::Document::changed, this, [this] {
        if (m_status->isRefused()) // what was refused has been answered
            say({});
        refresh();
    });
    connect(&m_document, &session::Document::fileChecked, this, [this] {
        if (!m_document.fileFindings().isEmpty())
            sayHowItIsOpen();
        refresh();
    });
    connect(&m_document, &session::Document::planChecked, this, &MainWindow::countProblems);
    connect(m_ui->messageBar, &MessageBar::closed, m_status, [this] { m_status->setRefused(false); });
    connect(&m_document, &session::Document::failed, this, &MainWindow::say);
    connect(&m_document, &session::Document::failed, this, [this] { m_isClosing = false; });
    connect(&m_document, &session::Document::saved, this, &MainWindow::closeIfAsked, Qt::QueuedConnection);
    connect(&m_document, &session::Document::mayBeWritten, this, [this] {
        say(tr("Nobody else is editing this plan any more. Open it again to change it: File, Open."));
    });
    connect(&m_document, &session::Document::refreshFailed, this,
            [this](const QString& why) { say(tr("The figures shown may be out of date. %1").arg(why)); });
}

void MainWindow::sayHowItIsOpen()
{
    QStringList sentences{m_document.noteOnPlace()};
    if (const QString reason = m_document.readOnlyReason(); !reason.isEmpty())
        sentences.prepend(tr("This plan is read-only. %1").arg(reason));
    sentences.removeAll(QString());
    const QStringList& findings = m_document.fileFindings();
    if (findings.isEmpty())
        m_ui->messageBar->say(sentences.join(QLatin1Char(' ')));
    else
        m_ui->messageBar->offer(tr("The plan's file is not sound, so its figures may be wrong. %1 The "
                                   "Checks page lists everything found. %2")
                                    .arg(findings.front(), sentences.join(QLatin1Char(' '))),
                                tr("&Recover into a new file…"),
                                [this] { m_files->askToRecover(m_document.path()); });
    m_status->setRefused(false);
}

void MainWindow::refresh()
{
    const bool open = m_document.isOpen();
    m_ui->frameStack->setCurrentWidget(open ? m_ui->planFrame : static_cast<QWidget*>(m_ui->startPage));
    for (QAction* action :
         {m_ui->saveCopyAction, m_ui->templateAction, m_ui->closeAction, m_ui->importAction,
          m_ui->exportAction, m_ui->reportAction, m_ui->settingsAction, m_ui->findAction,
          m_ui->findInPageAction, m_ui->findNextAction, m_ui->findPreviousAction, m_ui->filterAction})
        action->setEnabled(open);
    countProblems();
    if (!open)
        m_ui->startPage->refresh(recentFiles(), session::Exchange::sampleNames());
    for (QAction* action : {m_ui->mergeAction, m_ui->reconcileAction})
        action->setEnabled(open && m_document.readOnlyReason().isEmpty());
    refreshTitle();
}

/// Notes, which are for information, are not counted.
void MainWindow::countProblems()
{
    const auto toMend = std::ranges::count_if(
        m_document.check().problems, [](plan::Severity each) { return each != plan::Severity::Note; },
        &plan::Problem::severity);
    m_ui->navigationList->setCount(kChecks, static_cast<int>(toMend) +
                                                static_cast<int>(m_document.fileFindings().size()));
}

void MainWindow::refreshTitle()
{
    // Qt would take [*] for the mark of what is not saved.
    const QString title = format::onOneLine(format::text(m_document.plan().settings().title))
                              .replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
    setWindowTitle(m_document.isOpen() ? tr("%1 — %2 — Muster").arg(title, scenarioName(m_document.results()))
                                       : tr("Muster"));
}

bool MainWindow::openPlan(const QString& path)
{
    return m_files->openAndWait(path);
}

void MainWindow::explain(const ChosenNumber& number)
{
    m_panel->explain(number);
    m_ui->panelStack->setCurrentWidget(m_panel);
}

void MainWindow::say(const QString& sentence)
{
    m_ui->messageBar->say(sentence);
    m_status->setRefused(!sentence.isEmpty());
}

QString MainWindow::message() const
{
    return m_ui->messageBar->sentence();
}

bool MainWindow::isWorking() const
{
    return !m_document.jobs().isIdle();
}

void MainWindow::askSettings()
{
    SettingsDialog dialog(m_document.plan().settings(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto outcome = m_document.apply(dialog.edit(m_document.plan().settings())); !outcome)
        say(format::text(outcome.error().sentence()));
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    giveRoom();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        giveRoom();
}

/// Only where the room has become too small, or large enough: until then the panel is as it was left.
void MainWindow::giveRoom()
{
    const bool hasRoom = width() >= kRoomForPanel * fontMetrics().averageCharWidth();
    if (std::exchange(m_hasRoomForPanel, hasRoom) != hasRoom)
        m_ui->panelAction->setChecked(hasRoom);
}

} // namespace muster::ui
