// Help: the user guide at the section of the page, and what Muster is.

#include "help/help_window.h"
#include "main/main_window.h"
#include "ui_main_window.h"

#include <QMessageBox>
#include <algorithm>

namespace muster::ui {

void MainWindow::connectHelp()
{
    connect(m_ui->pageHelpAction, &QAction::triggered, this, [this] {
        const auto at = std::ranges::find(m_infos, m_current, &PageInfo::name);
        showHelp(m_document.isOpen() && at != m_infos.end() ? at->title : tr("Begin"));
    });
    connect(m_ui->guideAction, &QAction::triggered, this, [this] { showHelp(tr("User guide")); });
    connect(m_ui->keysAction, &QAction::triggered, this, [this] { showHelp(tr("Keys")); });
    connect(m_ui->glossaryAction, &QAction::triggered, this, [this] { showHelp(tr("Glossary")); });
    connect(m_ui->aboutAction, &QAction::triggered, this, &MainWindow::about);
}

void MainWindow::showHelp(const QString& section)
{
    if (!m_help)
        m_help = new HelpWindow(this);
    m_help->open(section);
}

void MainWindow::about()
{
    QMessageBox box(QMessageBox::NoIcon, tr("About Muster"),
                    tr("<b>Muster %1</b><br>Workforce planning for adult social care: how many people are "
                       "needed, by locality and role, and how every number is made.<br><br>Free software "
                       "under the GNU General Public License, version 3 or later.")
                        .arg(QCoreApplication::applicationVersion()),
                    QMessageBox::Ok, this);
    box.setTextFormat(Qt::RichText);
    box.exec();
}

} // namespace muster::ui
