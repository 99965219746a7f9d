#include "checks/check_delegate.h"

#include "checks/checks_model.h"
#include "tables/wrapped_text.h"
#include "theme/theme.h"

#include <QPainter>

namespace muster::ui {

namespace {

constexpr int kSide = 9;       // pixels beside the words
constexpr int kAboveWords = 7; // and as much below
constexpr int kNoteGap = 2;
constexpr int kMark = 16;
constexpr int kMarkRoom = kMark + 6;

QRect roomOf(const QRect& cell, const QModelIndex& index)
{
    const int mark = index.data(Qt::DecorationRole).isNull() ? 0 : kMarkRoom;
    return cell.adjusted(kSide + mark, kAboveWords, -kSide, -kAboveWords);
}

int heightOf(const QString& text, const QFontMetrics& metrics, int width)
{
    if (text.isEmpty())
        return 0;
    return metrics.boundingRect(QRect(0, 0, std::max(1, width), 10'000), Qt::TextWordWrap, text).height();
}

QString noteOf(const QModelIndex& index)
{
    return index.data(ChecksModel::kNoteRole).toString();
}

} // namespace

QSize CheckDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect room = roomOf(option.rect.adjusted(0, 0, -1, 0), index); // without the grid's line
    const QFontMetrics metrics(option.font);
    const QString note = noteOf(index);
    const int words = heightOf(index.data().toString(), metrics, room.width());
    const int beneath = note.isEmpty() ? 0 : kNoteGap + heightOf(note, metrics, room.width());
    return {option.rect.width(), words + beneath + 2 * kAboveWords};
}

void CheckDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.palette);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QRect room = roomOf(option.rect, index);
    const QString text = index.data().toString();
    const QString note = noteOf(index);
    painter->save();
    painter->fillRect(option.rect, chosen ? theme.chosen : theme.surface);
    if (const QVariant mark = index.data(Qt::DecorationRole); !mark.isNull())
        mark.value<QIcon>().paint(painter, option.rect.left() + kSide, room.top() + 1, kMark, kMark);
    QFont font = option.font;
    font.setUnderline(index.column() == ChecksModel::ActionColumn);
    painter->setFont(font);
    painter->setPen(index.column() == ChecksModel::ActionColumn ? theme.accent : theme.text);
    const int height = heightOf(text, QFontMetrics(font), room.width());
    drawWrapped(*painter, QRect(room.topLeft(), QSize(room.width(), std::min(height, room.height()))),
                Qt::AlignLeft | Qt::AlignTop, text);
    if (!note.isEmpty()) {
        painter->setPen(theme.muted);
        drawWrapped(*painter, room.adjusted(0, height + kNoteGap, 0, 0), Qt::AlignLeft | Qt::AlignTop, note);
    }
    painter->restore();
}

} // namespace muster::ui
