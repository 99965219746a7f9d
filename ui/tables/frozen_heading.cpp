#include "tables/frozen_heading.h"

#include "tables/wrapped_header.h"
#include "theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

namespace muster::ui {

FrozenHeading::FrozenHeading(QTableView& view) : QWidget(&view)
{
    setObjectName(QStringLiteral("frozenHeading"));
    setFocusPolicy(Qt::NoFocus);
    hide();
    view.installEventFilter(this);
    connect(view.horizontalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    connect(view.horizontalHeader(), &QHeaderView::sectionResized, this, &FrozenHeading::settle);
}

/// The page may be put together after its tables.
void FrozenHeading::watchPage()
{
    if (m_page)
        return;
    for (QWidget* at = view()->parentWidget(); at && !m_page; at = at->parentWidget())
        m_page = qobject_cast<QScrollArea*>(at);
    if (m_page)
        connect(m_page->verticalScrollBar(), &QScrollBar::valueChanged, this, &FrozenHeading::settle);
}

void FrozenHeading::settle()
{
    if (!view())
        return; // a view hides its headings when it goes
    const QHeaderView& header = *view()->horizontalHeader();
    if (!m_page || header.isHidden() || !view()->isVisible()) {
        hide();
        return;
    }
    const int above = -view()->mapTo(m_page->viewport(), QPoint()).y(); // pixels of the table out of sight
    const int rowsBelow = view()->height() - above - 2 * header.height();
    const bool isNeeded = above > 0 && rowsBelow > 0;
    setVisible(isNeeded);
    if (!isNeeded)
        return;
    setGeometry(view()->viewport()->x(), above, view()->viewport()->width(), header.height());
    raise();
    update();
}

void FrozenHeading::paintEvent(QPaintEvent*)
{
    const auto* header = qobject_cast<const WrappedHeader*>(view()->horizontalHeader());
    if (!header)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(view()).heading);
    const auto paint = [&](int section, int left) {
        header->paintAt(painter, QRect(left, 0, header->sectionSize(section), height()), section);
    };
    for (int section = 0; section < header->count(); ++section)
        if (!header->isSectionHidden(section))
            paint(section, header->sectionViewportPosition(section));
    const auto* column =
        view()->findChild<QWidget*>(QStringLiteral("frozenColumn"), Qt::FindDirectChildrenOnly);
    if (column && column->isVisible())
        paint(0, 0);
}

bool FrozenHeading::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show)
        watchPage();
    if (event->type() == QEvent::Show || event->type() == QEvent::Resize || event->type() == QEvent::Move)
        settle();
    return QWidget::eventFilter(watched, event);
}

} // namespace muster::ui
