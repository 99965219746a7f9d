#include "sheet/sheet_delegate.h"

#include "sheet/cell_editor.h"
#include "tables/wrapped_text.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace muster::ui {

std::optional<Step> stepOf(const QKeyEvent& key)
{
    if (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return std::nullopt;
    const bool back = key.modifiers().testFlag(Qt::ShiftModifier);
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return back ? Step::Up : Step::Down;
    case Qt::Key_Tab:
        return back ? Step::Left : Step::Right;
    case Qt::Key_Backtab:
        return Step::Left;
    default:
        return std::nullopt;
    }
}

QWidget* SheetDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                     const QModelIndex& index) const
{
    auto* editor = new CellEditor(parent);
    editor->setAlignment(Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
    if (const QStringList choices = index.data(ChoicesRole).toStringList(); !choices.isEmpty())
        editor->offer(choices);
    return editor;
}

bool SheetDelegate::eventFilter(QObject* object, QEvent* event)
{
    auto* editor = qobject_cast<CellEditor*>(object);
    if (editor && event->type() == QEvent::KeyPress)
        if (const auto step = stepOf(*static_cast<QKeyEvent*>(event))) {
            emit finished(editor, *step);
            return true;
        }
    return QStyledItemDelegate::eventFilter(object, event);
}

void SheetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const Theme& theme = themeOf(cell.palette);
    const auto* view = qobject_cast<const QAbstractItemView*>(cell.widget);
    const bool isCurrent = view && view->currentIndex() == index;
    const bool chosen = cell.state.testFlag(QStyle::State_Selected) && !isCurrent;
    painter->fillRect(cell.rect, chosen ? theme.chosen : theme.surface);
    cell.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
    paintContent(painter, cell, index);
    painter->setPen(theme.line);
    painter->drawLine(cell.rect.bottomLeft(), cell.rect.bottomRight());
    painter->drawLine(cell.rect.topRight(), cell.rect.bottomRight());
    if (isCurrent) {
        const int width = view->hasFocus() ? 2 : 1;
        painter->save();
        painter->setPen(QPen(theme.accent, width));
        painter->drawRect(cell.rect.adjusted(1, 1, -width, -width));
        painter->restore();
    }
}

void SheetDelegate::paintContent(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.palette);
    drawText(painter, option, index.data(QuietRole).toBool() ? theme.muted : theme.text);
}

void SheetDelegate::drawText(QPainter* painter, const QStyleOptionViewItem& option, const QColor& ink)
{
    constexpr int kMargin = 9;
    painter->save();
    painter->setPen(ink);
    painter->setFont(option.font);
    drawWrapped(*painter, option.rect.adjusted(kMargin, 0, -kMargin, 0),
                static_cast<int>(option.displayAlignment), option.text);
    painter->restore();
}

} // namespace muster::ui
