#include "theme/style.h"

#include "theme/drawing.h"
#include "theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr int kControlHeight = 28;

constexpr QSize kLargestCell(560, 220); // pixels; the rest of a longer text is not shown
constexpr int kWidestCombo = 40;        // characters; the rest of a longer text is not shown
constexpr int kBesideComboText = 2;     // pixels
constexpr int kWidestButton = 560;

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

/// Labels of Qt's own, such as those of message boxes and tool tips, would guess whether a text is HTML.
void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (auto* label = qobject_cast<QLabel*>(widget); label && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    const Theme& theme = themeOf(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        drawBox(*painter, *option, buttonGround(*option, theme), theme);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0) {
            drawBox(*painter, *option, theme.surface, theme);
            return;
        }
        break;
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner:
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, theme.surface);
        painter->setPen(theme.line);
        painter->drawLine(option->rect.topLeft(), option->rect.topRight());
        return;
    case PE_PanelItemViewRow:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            const QStyleOptionViewItem pale = inPale(*item);
            QProxyStyle::drawPrimitive(element, &pale, painter, widget);
            return;
        }
        break;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QPushButton*>(widget)) // whose outline shows it already
            drawFocus(*painter, option->rect, theme);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        slider && control == CC_ScrollBar) {
        drawScrollBar(*painter, *slider, subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    }
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (control != CC_ComboBox || !combo || combo->editable) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const Theme& theme = themeOf(option->palette);
    drawBox(*painter, *option, buttonGround(*option, theme), theme);
    drawChevron(*painter, proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget), theme.muted);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    if (element == CE_HeaderSection) {
        const Theme& theme = themeOf(option->palette);
        painter->fillRect(option->rect, theme.heading);
        painter->setPen(theme.line);
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        painter->drawLine(option->rect.topRight(), option->rect.bottomRight());
        return;
    }
    if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        item && element == CE_ItemViewItem) {
        const QStyleOptionViewItem pale = inPale(*item);
        QProxyStyle::drawControl(element, &pale, painter, widget);
        return;
    }
    if (element == CE_PushButtonLabel || element == CE_ComboBoxLabel) {
        drawFitting(element, *option, *painter, widget);
        return;
    }
    if (element == CE_MenuBarItem || element == CE_MenuBarEmptyArea) {
        painter->fillRect(option->rect, themeOf(option->palette).surface);
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (element == CE_MenuBarEmptyArea || !item)
            return;
        if (option->state.testFlag(State_Selected))
            painter->fillRect(option->rect, themeOf(option->palette).chosen);
        painter->setPen(themeOf(option->palette).text);
        painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic, item->text);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

/// The text of a button or a combo box on one line, with "…" where there is no room.
void Style::drawFitting(ControlElement element, const QStyleOption& option, QPainter& painter,
                        const QWidget* widget) const
{
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option)) {
        QStyleOptionButton fitting = *button;
        fitting.text = button->fontMetrics.elidedText(button->text.simplified(), Qt::ElideMiddle,
                                                      button->rect.width(), Qt::TextShowMnemonic);
        QProxyStyle::drawControl(element, &fitting, &painter, widget);
    } else if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(&option)) {
        QStyleOptionComboBox fitting = *combo;
        const int width = proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width();
        QString text = combo->currentText;
        fitting.currentText = combo->fontMetrics.elidedText(text.replace(QLatin1Char('\n'), QLatin1Char(' ')),
                                                            Qt::ElideRight, width - kBesideComboText);
        QProxyStyle::drawControl(element, &fitting, &painter, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    constexpr int kTextInset = 4;
    const QRect place = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    const bool inABox = element == SE_LineEditContents && frame && frame->lineWidth > 0;
    return inABox ? place.adjusted(kTextInset, 0, -kTextInset, 0) : place;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const
{
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !slider)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect handle = scrollHandle(*slider);
    const bool level = slider->orientation == Qt::Horizontal;
    QRect rest = option->rect;
    switch (part) {
    case SC_ScrollBarSlider:
        return handle;
    case SC_ScrollBarGroove:
        return rest;
    case SC_ScrollBarSubPage:
        level ? rest.setRight(handle.left() - 1) : rest.setBottom(handle.top() - 1);
        return rest;
    case SC_ScrollBarAddPage:
        level ? rest.setLeft(handle.right() + 1) : rest.setTop(handle.bottom() + 1);
        return rest;
    default:
        return {}; // no arrows
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
        return 8;
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_ComboBox_Popup: // a list under the box, which a long tree of localities can scroll
        return 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(themeOf(option ? option->palette : QApplication::palette()).line.rgb());
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton || type == CT_ComboBox || type == CT_LineEdit)
        made.setHeight(std::max(made.height(), kControlHeight));
    if (type == CT_PushButton)
        made.setWidth(std::min(size.width() + 26, kWidestButton));
    if (type == CT_ComboBox)
        made.setWidth(
            std::min(made.width() + kBesideComboText, kWidestCombo * option->fontMetrics.averageCharWidth()));
    return type == CT_ItemViewItem ? made.boundedTo(kLargestCell) : made;
}

} // namespace muster::ui
