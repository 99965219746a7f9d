#include "tables/table_menu.h"

#include "output/output_desk.h"
#include "tables/column_widths.h"
#include "tables/row_filter.h"
#include "tables/wrapped_header.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>

namespace muster::ui {

namespace {

/// The actions of the window that stand in the menu of each table, by their names.
constexpr std::array kOfWindow{"findInPageAction", "filterAction"};

} // namespace

TableMenu::TableMenu(QTableView& view) : QObject(&view), m_view(view)
{
    view.setContextMenuPolicy(Qt::DefaultContextMenu);
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
    view.horizontalHeader()->installEventFilter(this);
    view.horizontalHeader()->viewport()->installEventFilter(this);
    if (auto* header = qobject_cast<WrappedHeader*>(view.horizontalHeader()))
        connect(header, &WrappedHeader::fitAsked, this, [this](int column) { fitColumn(m_view, column); });
}

void TableMenu::setExplanation(std::function<bool(const QModelIndex&)> has,
                               std::function<void(const QModelIndex&)> explain)
{
    m_hasNumber = std::move(has);
    m_explain = std::move(explain);
}

bool TableMenu::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ContextMenu) {
        const auto& asked = static_cast<const QContextMenuEvent&>(*event);
        if (asked.reason() == QContextMenuEvent::Mouse)
            open(asked.globalPos(), m_view.columnAt(m_view.viewport()->mapFromGlobal(asked.globalPos()).x()));
        else
            openAtCurrent();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void TableMenu::openAtCurrent()
{
    const QModelIndex current = m_view.currentIndex();
    const QRect cell = current.isValid() ? m_view.visualRect(current) : QRect();
    open(m_view.viewport()->mapToGlobal(cell.intersected(m_view.viewport()->rect()).center()),
         current.column());
}

void TableMenu::open(const QPoint& global, int column)
{
    auto* menu = new QMenu(&m_view);
    menu->setObjectName(QStringLiteral("tableMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_view.actions());
    addExplanation(*menu);
    addCopies(*menu);
    menu->addMenu(wholeTableMenu(m_view, *menu));
    addFinding(*menu, column);
    addWidths(*menu, column);
    menu->popup(global);
}

/// Of figures that are computed.
void TableMenu::addExplanation(QMenu& menu)
{
    const QModelIndex current = m_view.currentIndex();
    if (m_hasNumber && m_hasNumber(current))
        menu.addAction(tr("How this number is made"), this, [this] { m_explain(m_view.currentIndex()); });
}

/// Of tables that have no such commands of their own.
void TableMenu::addCopies(QMenu& menu)
{
    for (const QAction* own : m_view.actions())
        if (own->shortcuts().contains(QKeySequence(QKeySequence::Copy)))
            return;
    QAction* copyCells =
        menu.addAction(tr("Copy"), this, [this] { copyChosen(m_view, m_copyCell, Headings::OfSeveral); });
    copyCells->setShortcut(QKeySequence::Copy);
    copyCells->setShortcutContext(Qt::WidgetShortcut);
    menu.addAction(tr("Copy without headings"), this,
                   [this] { copyChosen(m_view, m_copyCell, Headings::None); });
}

void TableMenu::addFinding(QMenu& menu, int column)
{
    menu.addSeparator();
    for (const char* name : kOfWindow)
        if (auto* action = m_view.window()->findChild<QAction*>(QLatin1String(name)))
            menu.addAction(action);
    auto* filter = m_view.window()->findChild<QAction*>(QLatin1String(kOfWindow.back()));
    const bool isNarrowed = m_view.editTriggers() == QAbstractItemView::NoEditTriggers ||
                            qobject_cast<const RowFilter*>(m_view.model());
    if (!filter || column < 0 || !isNarrowed)
        return;
    const QString heading = m_view.model()->headerData(column, Qt::Horizontal).toString();
    menu.addAction(tr("Show only rows with… in this column"), this, [filter, heading] {
        filter->trigger();
        if (auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget()))
            field->setText(heading + QStringLiteral(": "));
    });
}

void TableMenu::addWidths(QMenu& menu, int column)
{
    auto* header = qobject_cast<WrappedHeader*>(m_view.horizontalHeader());
    if (!header || header->isHidden())
        return;
    menu.addSeparator();
    menu.addAction(tr("Fit the column to its contents"), this, [this, column] { fitColumn(m_view, column); })
        ->setEnabled(column >= 0);
    menu.addAction(tr("Usual widths of columns"), header, &WrappedHeader::forgetWidths)
        ->setEnabled(header->hasOwnWidths());
}

} // namespace muster::ui
