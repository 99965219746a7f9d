// The pages of the window: listed at once, made when they are first turned to.

#include "explain/explain_panel.h"
#include "files/plan_files.h"
#include "files/settings_dialog.h"
#include "main/hints.h"
#include "main/main_window.h"
#include "main/status_line.h"
#include "ui_main_window.h"

#include <QAction>
#include <algorithm>
#include <functional>

namespace muster::ui {

namespace {

/// The Tab key comes to what is in a part of the window after everything else, whatever was made last.
void moveToEndOfTabOrder(const QWidget& part)
{
    const QWidget& window = *part.window();
    std::vector<QWidget*> order;
    for (QWidget* at = window.nextInFocusChain(); at != &window; at = at->nextInFocusChain())
        if (at->focusPolicy() != Qt::NoFocus)
            order.push_back(at);
    const auto ofPart = [&](const QWidget* each) { return part.isAncestorOf(each); };
    const auto first = std::ranges::stable_partition(order, std::not_fn(ofPart)).begin();
    for (auto at = first; at != order.end(); ++at)
        if (at != order.begin())
            QWidget::setTabOrder(*std::prev(at), *at);
}

} // namespace

void MainWindow::listPages()
{
    QString group;
    for (const PageInfo& info : m_infos) {
        if (info.group != group)
            m_ui->navigationList->addGroup(group = info.group);
        m_ui->navigationList->addPage(info.name, info.title);
        auto* action = new QAction(info.title, this);
        const auto listed = m_ui->viewMenu->actions();
        m_ui->viewMenu->insertAction(*std::ranges::find_if(listed, &QAction::isSeparator), action);
        connect(action, &QAction::triggered, this, [this, name = info.name] { showPage(name); });
    }
    m_ui->panelStack->addWidget(m_panel);
    connect(m_ui->navigationList, &Navigation::pageChosen, this, &MainWindow::turnTo);
    showPage(m_infos.front().name);
}

Page* MainWindow::made(const PageInfo& info)
{
    Page* page = info.make(*m_context);
    m_ui->pageStack->addWidget(page);
    if (QWidget* panel = page->sidePanel())
        m_ui->panelStack->addWidget(panel);
    moveToEndOfTabOrder(*m_ui->panelStack);
    connect(page, &Page::numberChosen, this, &MainWindow::explain);
    connect(page, &Page::goToRequested, this, &MainWindow::goTo);
    connect(page, &Page::messageShown, m_status, &StatusLine::say);
    connect(page, &Page::refused, this, &MainWindow::say);
    connect(page, &Page::findValueRequested, this, &MainWindow::findValue);
    connect(page, &Page::exportRequested, m_files,
            [this](const QString& table) { m_files->askToExport(table, *m_context); });
    return page;
}

bool MainWindow::showPage(const QString& name)
{
    if (!pageNames().contains(name))
        return false;
    m_ui->navigationList->choose(name);
    return true;
}

void MainWindow::turnTo(const QString& name)
{
    m_current = name;
    m_ui->findBar->leave();
    m_panel->clear(); // it explained a number of the page before
    m_ui->pageStack->setCurrentWidget(page(name));
    if (m_document.isOpen())
        showHint(*page(name), name);
    page(name)->tellChosen();
    showPanel();
}

void MainWindow::showPanel()
{
    QWidget* own = page(m_current)->sidePanel();
    m_ui->panelStack->setCurrentWidget(own ? own : m_panel);
}

void MainWindow::goTo(const plan::Target& target)
{
    for (const PageInfo& info : m_infos)
        if (page(info.name)->goTo(target)) {
            showPage(info.name);
            return;
        }
    if (target.table == plan::Table<plan::Settings>::name)
        askSettings();
    else
        showPage(QString::fromStdString(target.table));
}

Page* MainWindow::page(const QString& name)
{
    const auto info = std::ranges::find(m_infos, name, &PageInfo::name);
    if (info == m_infos.end())
        return nullptr;
    Page*& page = m_pages[name];
    if (!page)
        page = made(*info);
    return page;
}

QStringList MainWindow::pageNames() const
{
    QStringList names;
    for (const PageInfo& info : m_infos)
        names += info.name;
    return names;
}

} // namespace muster::ui
