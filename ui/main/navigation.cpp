#include "main/navigation.h"

#include "theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

namespace muster::ui {

namespace {

enum ItemRole { NameRole = Qt::UserRole + 1, TitleRole, CountRole };

constexpr int kNavigationWidth = 168;
constexpr int kNavigationInset = 16;

class NavigationDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool isGroup = !index.data(NameRole).isValid();
        const int above = isGroup && index.row() > 0 ? 14 : 10;
        return {kNavigationWidth, QFontMetrics(option.font).height() + above};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        if (index.data(NameRole).isValid())
            paintPage(*painter, option, index);
        else
            paintGroup(*painter, option, index);
        painter->restore();
    }

  private:
    static void paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        QFont font = option.font;
        font.setBold(true);
        font.setPointSizeF(font.pointSizeF() * 0.9);
        painter.setFont(font);
        painter.setPen(themeOf(option.palette).muted);
        painter.drawText(option.rect.adjusted(kNavigationInset - 3, 0, -4, -4),
                         Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
    }

    static void paintPage(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        const Theme& theme = themeOf(option.palette);
        QFont font = option.font;
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter.fillRect(option.rect, theme.surface);
            painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.accent);
            font.setBold(true);
        }
        painter.setFont(font);
        painter.setPen(theme.text);
        const QRect inside = option.rect.adjusted(kNavigationInset, 0, -8, 0);
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, index.data(TitleRole).toString());
        if (const int count = index.data(CountRole).toInt(); count > 0) {
            const int after = painter.fontMetrics().horizontalAdvance(index.data(TitleRole).toString());
            font.setBold(true);
            painter.setFont(font);
            painter.drawText(inside.adjusted(after + 8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                             QString::number(count));
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter.setPen(QPen(theme.accent, 2));
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
    }
};

} // namespace

Navigation::Navigation(QWidget* parent) : QListWidget(parent)
{
    setItemDelegate(new NavigationDelegate(this));
    setFrameShape(NoFrame);
    setAccessibleName(tr("Pages"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item)
            emit pageChosen(item->data(NameRole).toString());
    });
}

void Navigation::addGroup(const QString& title)
{
    auto* item = new QListWidgetItem(title, this);
    item->setFlags(Qt::NoItemFlags);
}

void Navigation::addPage(const QString& name, const QString& title)
{
    auto* item = new QListWidgetItem(title, this);
    item->setData(NameRole, name);
    item->setData(TitleRole, title);
}

QListWidgetItem* Navigation::itemOf(const QString& name) const
{
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(NameRole).toString() == name)
            return item(row);
    return nullptr;
}

void Navigation::choose(const QString& name)
{
    if (QListWidgetItem* found = itemOf(name))
        setCurrentItem(found);
}

void Navigation::setCount(const QString& name, int count)
{
    QListWidgetItem* found = itemOf(name);
    if (!found)
        return;
    found->setData(CountRole, count);
    const QString title = found->data(TitleRole).toString();
    found->setText(count > 0 ? tr("%1, %2 to check").arg(title).arg(count) : title);
}

void Navigation::paintEvent(QPaintEvent* event)
{
    QPainter(viewport()).fillRect(viewport()->rect(), themeOf(this).sidebar);
    QListWidget::paintEvent(event);
}

/// As wide as at first, or wider where larger text needs it.
QSize Navigation::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int width = 0;
    for (int row = 0; row < count(); ++row)
        width = std::max(width, metrics.horizontalAdvance(item(row)->data(TitleRole).toString()));
    constexpr int kBeside = 56; // pixels: margins, a count, a scroll bar
    return {std::max(kNavigationWidth, width + kBeside), 300};
}

bool Navigation::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
    return QListWidget::event(event);
}

} // namespace muster::ui
