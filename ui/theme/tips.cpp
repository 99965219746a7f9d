#include "theme/tips.h"

#include "theme/text_label.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QHelpEvent>
#include <QToolTip>

namespace muster::ui {

namespace {

constexpr qsizetype kMostOfTip = 1500;
constexpr qsizetype kLine = 80;

QString tipOfSection(const QHeaderView& header, const QPoint& at)
{
    const int section = header.logicalIndexAt(at);
    return section < 0 || !header.model()
               ? QString()
               : header.model()->headerData(section, header.orientation(), Qt::ToolTipRole).toString();
}

/// The tip of what stands at a place of a widget; empty where it has none.
QString tipOf(const QWidget& widget, const QPoint& at)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(widget.parentWidget());
    if (const auto* header = qobject_cast<const QHeaderView*>(view); header && header->viewport() == &widget)
        return tipOfSection(*header, at);
    if (view && view->viewport() == &widget)
        return view->indexAt(at).data(Qt::ToolTipRole).toString();
    const auto* label = qobject_cast<const TextLabel*>(&widget);
    const bool saysTheRest =
        label && label->toolTip().isEmpty() && label->textFormat() == Qt::PlainText && label->isCut();
    return saysTheRest ? label->text() : widget.toolTip();
}

} // namespace

QString asTip(const QString& text)
{
    QString lines;
    qsizetype start = 0; // of the line being filled
    qsizetype space = -1;
    for (const QChar c : text.left(kMostOfTip)) {
        if (lines.size() - start == kLine && c != u'\n') {
            if (space > start)
                lines[space] = u'\n';
            else
                lines += u'\n';
            start = (space > start ? space : lines.size() - 1) + 1;
        }
        if (c == u' ')
            space = lines.size();
        lines += c;
        if (c == u'\n')
            start = lines.size();
    }
    return text.size() > kMostOfTip ? lines + QChar(0x2026) : lines;
}

bool Tips::eventFilter(QObject* watched, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() != QEvent::ToolTip || !widget)
        return false;
    const auto* help = static_cast<const QHelpEvent*>(event);
    const QString tip = tipOf(*widget, help->pos());
    if (tip.isEmpty())
        return false; // perhaps what it stands on has one
    QToolTip::showText(help->globalPos(), asTip(tip), widget);
    return true;
}

} // namespace muster::ui
