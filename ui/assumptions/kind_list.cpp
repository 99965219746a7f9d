#include "assumptions/kind_list.h"

#include "models/format.h"
#include "theme/theme.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr int kKindRole = Qt::UserRole + 1;
constexpr int kKindInset = 14;
constexpr int kKindRight = 4;
constexpr int kAboutName = 7; // pixels above and below
constexpr int kWidestKind = 320;
constexpr int kHighestKind = 400; // pixels
constexpr int kWrapped = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;

QFont whenChosen(QFont font)
{
    font.setBold(true);
    return font;
}

/// That a name needs on one line.
int oneLineWidth(const QFont& font, const QString& name)
{
    return kKindInset + QFontMetrics(whenChosen(font)).horizontalAdvance(name) + kKindRight;
}

class KindDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QString name = index.data().toString();
        const QFontMetrics metrics(whenChosen(option.font));
        const int whole = oneLineWidth(option.font, name);
        const auto* list = qobject_cast<const QListView*>(option.widget);
        if (!list || whole <= list->viewport()->width())
            return {whole, metrics.height() + kAboutName};
        const int width = list->viewport()->width();
        const QRect room(0, 0, width - kKindInset - kKindRight, kHighestKind);
        return {width, metrics.boundingRect(room, kWrapped, name).height() + kAboutName};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = themeOf(option.palette);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        QFont font = option.font;
        font.setBold(chosen);
        painter->save();
        if (chosen)
            painter->fillRect(option.rect, theme.chosen);
        painter->setFont(font);
        painter->setPen(index.data(kKindRole).isValid() ? theme.text : theme.muted);
        painter->drawText(option.rect.adjusted(kKindInset, 0, -kKindRight, 0), kWrapped,
                          index.data().toString());
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.accent, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }
};

} // namespace

KindList::KindList(QWidget* parent) : QListWidget(parent)
{
    setItemDelegate(new KindDelegate(this));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrap(true); // a name takes two lines where the list is narrow
    fill();
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item)
            emit kindChosen(static_cast<plan::Kind>(item->data(kKindRole).toInt()));
    });
}

void KindList::fill()
{
    for (const auto& [group, name] : plan::Words<plan::KindGroup>::list) {
        auto* heading = new QListWidgetItem(format::word(name), this);
        heading->setFlags(Qt::NoItemFlags);
        for (const plan::KindInfo& kind : plan::kCatalogue)
            if (kind.group == group) {
                auto* item = new QListWidgetItem(format::word(kind.name), this);
                item->setData(kKindRole, int(kind.kind));
                item->setToolTip(format::word(kind.help));
            }
    }
}

QSize KindList::sizeHint() const
{
    int needed = 0;
    for (int row = 0; row < count(); ++row)
        needed = std::max(needed, oneLineWidth(font(), item(row)->text()));
    return {std::min(needed + verticalScrollBar()->sizeHint().width(), kWidestKind),
            QListWidget::sizeHint().height()};
}

QListWidgetItem* KindList::itemOf(plan::Kind kind) const
{
    for (int row = 0; row < count(); ++row)
        if (const QVariant held = item(row)->data(kKindRole); held.isValid() && held.toInt() == int(kind))
            return item(row);
    return nullptr;
}

void KindList::choose(plan::Kind kind)
{
    setCurrentItem(itemOf(kind));
}

void KindList::narrow(const QString& text)
{
    QListWidgetItem* heading = nullptr;
    for (int row = 0; row < count(); ++row) {
        QListWidgetItem* at = item(row);
        if (!at->data(kKindRole).isValid()) {
            heading = at;
            heading->setHidden(true);
            continue;
        }
        const bool holds = at->text().contains(text, Qt::CaseInsensitive) ||
                           at->toolTip().contains(text, Qt::CaseInsensitive);
        at->setHidden(!holds);
        if (holds)
            heading->setHidden(false);
    }
}

void KindList::chooseFirst()
{
    for (int row = 0; row < count(); ++row)
        if (!item(row)->isHidden() && item(row)->data(kKindRole).isValid()) {
            setCurrentRow(row);
            return;
        }
}

} // namespace muster::ui
