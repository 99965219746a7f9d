#include "frame/side_panel.h"

#include "theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QSplitter>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace muster::ui {

namespace {

constexpr int kWidest = 440; // pixels: the page beside it needs the rest

} // namespace

void SidePanel::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.setPen(theme.line);
    painter.drawLine(rect().topLeft(), rect().bottomLeft());
}

int SidePanel::wishedWidth() const
{
    return std::min(sizeHint().width(), kWidest);
}

void SidePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_wished = wishedWidth();
}

bool SidePanel::event(QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::ApplicationFontChange || type == QEvent::FontChange)
        QTimer::singleShot(0, this, &SidePanel::followText); // when every part has its new text
    return QWidget::event(event);
}

void SidePanel::followText()
{
    const int before = std::exchange(m_wished, wishedWidth());
    if (isVisible() && before > 0 && before != m_wished)
        widen(before, m_wished);
}

/// In proportion, so that a panel that was dragged wider or narrower stays so.
void SidePanel::widen(int from, int to)
{
    auto* splitter = qobject_cast<QSplitter*>(parentWidget() ? parentWidget()->parentWidget() : nullptr);
    const int place = splitter ? splitter->indexOf(parentWidget()) : -1;
    if (place < 1)
        return;
    QList<int> sizes = splitter->sizes();
    const int change = std::min(sizes[place] * to / from - sizes[place], sizes[place - 1] / 2);
    sizes[place] += change;
    sizes[place - 1] -= change;
    splitter->setSizes(sizes);
}

} // namespace muster::ui
