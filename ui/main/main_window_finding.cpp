// Ctrl+K, which finds anything, Ctrl+F, which finds what stands on the page, and the search for a value.

#include "finder/finder.h"
#include "main/main_window.h"
#include "main/status_line.h"
#include "seek/seek_dialog.h"
#include "ui_main_window.h"

#include <QAbstractItemView>
#include <QLineEdit>

namespace muster::ui {

void MainWindow::connectFinding()
{
    connect(m_ui->findAction, &QAction::triggered, this, &MainWindow::find);
    connect(m_ui->findInPageAction, &QAction::triggered, this, [this] { findOnPage(false); });
    connect(m_ui->filterAction, &QAction::triggered, this, [this] { findOnPage(true); });
    connect(m_ui->findValueAction, &QAction::triggered, this, &MainWindow::findValue);
    connect(m_ui->findNextAction, &QAction::triggered, this, [this] { m_ui->findBar->findNext(false); });
    connect(m_ui->findPreviousAction, &QAction::triggered, this, [this] { m_ui->findBar->findNext(true); });
}

void MainWindow::find()
{
    Finder finder(findables(), this);
    finder.exec();
}

/// Of what the page shows: the assumption one stands on, and its figure.
void MainWindow::findValue()
{
    if (m_context->locality().isNone()) {
        say(tr("The plan has no locality yet, so it has no figure to look for."));
        return;
    }
    const Page& shown = *page(m_current);
    auto* dialog = new SeekDialog(*m_context, {shown.valueToFind(), shown.figureToFind()}, this);
    connect(dialog, &SeekDialog::done, m_status, &StatusLine::say);
    connect(dialog, &SeekDialog::refused, this, &MainWindow::say);
    dialog->show();
}

/// Where the page has a field of its own that narrows its table, that field is used.
void MainWindow::findOnPage(bool narrows)
{
    Page& shown = *page(m_current);
    if (narrows)
        for (const char* name : {"filterEdit", "findEdit"})
            if (auto* field = shown.findChild<QLineEdit*>(QLatin1String(name)); field && field->isVisible()) {
                field->setFocus(Qt::ShortcutFocusReason);
                field->selectAll();
                return;
            }
    m_ui->findBar->open(shown, narrows);
}

/// Gives the keyboard to the page: to the table that has it already, else to its first table or list. Qt
/// gives it to whatever comes next where the page that had it is hidden.
void MainWindow::focusPage()
{
    Page& shown = *page(m_current);
    const auto* now = qobject_cast<const QAbstractItemView*>(focusWidget());
    if (now && shown.isAncestorOf(now) && now->isVisible())
        return;
    for (QWidget* at = shown.nextInFocusChain(); at != &shown; at = at->nextInFocusChain())
        if (qobject_cast<QAbstractItemView*>(at) && shown.isAncestorOf(at) && at->isVisible() &&
            at->isEnabled() && at->focusPolicy() != Qt::NoFocus) {
            at->setFocus(Qt::OtherFocusReason);
            return;
        }
    m_ui->navigationList->setFocus(Qt::OtherFocusReason);
}

} // namespace muster::ui
