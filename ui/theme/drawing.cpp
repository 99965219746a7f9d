#include "theme/drawing.h"

#include "theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr double kRadius = 4;

} // namespace

void drawBox(QPainter& painter, const QStyleOption& option, const QColor& ground, const Theme& theme)
{
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = focused ? 2 : 1;
    painter.setPen(QPen(focused ? theme.accent : theme.control, width));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2),
                            kRadius, kRadius);
    painter.restore();
}

QColor buttonGround(const QStyleOption& option, const Theme& theme)
{
    if (option.state & (QStyle::State_Sunken | QStyle::State_On))
        return theme.chosen;
    return option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled)
               ? theme.heading
               : theme.surface;
}

void drawFocus(QPainter& painter, const QRect& place, const Theme& theme)
{
    painter.save();
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place.adjusted(1, 1, -1, -1));
    painter.restore();
}

void drawChevron(QPainter& painter, const QRectF& place, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF middle = place.center();
    QPainterPath path(middle + QPointF(-4, -2));
    path.lineTo(middle + QPointF(0, 2));
    path.lineTo(middle + QPointF(4, -2));
    painter.drawPath(path);
    painter.restore();
}

void drawScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle)
{
    const Theme& theme = themeOf(option.palette);
    const bool held = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(held ? theme.muted : theme.control);
    const QRectF bar = QRectF(handle).adjusted(3, 3, -3, -3);
    const double radius = std::min(bar.width(), bar.height()) / 2;
    painter.drawRoundedRect(bar, radius, radius);
    painter.restore();
}

QRect scrollHandle(const QStyleOptionSlider& option)
{
    const bool level = option.orientation == Qt::Horizontal;
    const int length = level ? option.rect.width() : option.rect.height();
    const double range = option.maximum - option.minimum;
    constexpr int kShortest = 28;
    const int handle = range > 0
                           ? std::clamp(int(length * double(option.pageStep) / (range + option.pageStep)),
                                        std::min(kShortest, length), length)
                           : length;
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - handle, option.upsideDown);
    return level ? QRect(option.rect.left() + start, option.rect.top(), handle, option.rect.height())
                 : QRect(option.rect.left(), option.rect.top() + start, option.rect.width(), handle);
}

QStyleOptionViewItem inPale(QStyleOptionViewItem item)
{
    const Theme& theme = themeOf(item.palette);
    item.palette.setColor(QPalette::Highlight, theme.chosen);
    item.palette.setColor(QPalette::HighlightedText, theme.text);
    return item;
}

} // namespace muster::ui
