#include "explain/step_view.h"

#include "models/format.h"
#include "theme/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>
#include <algorithm>

namespace muster::ui {

namespace {

enum StepRole { ValueRole = Qt::UserRole + 1, FormulaRole };

constexpr int kStepIndent = 12;
constexpr int kStepGap = 4;
constexpr int kMostLines = 40; // of a formula

/// Draws a step: its name and value, and the formula wrapped beneath.
class StepDelegate : public QStyledItemDelegate {
  public:
    explicit StepDelegate(QTreeView* view) : QStyledItemDelegate(view), m_view(view) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int width = roomFor(index);
        const QFontMetrics metrics(option.font);
        return {width, heightOf(metrics, nameOf(index), width - valueWidth(metrics, index)) +
                           heightOf(metrics, formulaOf(index), width) + 2 * kStepGap};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = themeOf(option.palette);
        painter->save();
        const QRect inside = option.rect.adjusted(0, kStepGap, 0, -kStepGap);
        const int value = valueWidth(option.fontMetrics, index);
        const int name = heightOf(option.fontMetrics, nameOf(index), inside.width() - value);
        painter->setFont(option.font);
        painter->setPen(theme.text);
        painter->drawText(inside.adjusted(0, 0, -value, 0), Qt::TextWordWrap, nameOf(index));
        painter->setPen(theme.muted);
        painter->drawText(inside.adjusted(0, name, 0, 0), Qt::TextWordWrap, formulaOf(index));
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(theme.text);
        painter->drawText(inside, Qt::AlignRight | Qt::AlignTop, valueOf(index));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.accent, 2));
            painter->drawRect(option.rect.adjusted(-2, 1, -1, -1));
        }
        painter->restore();
    }

  private:
    static QString nameOf(const QModelIndex& index) { return index.data().toString(); }
    static QString valueOf(const QModelIndex& index) { return index.data(ValueRole).toString(); }
    static QString formulaOf(const QModelIndex& index) { return index.data(FormulaRole).toString(); }

    static int valueWidth(const QFontMetrics& metrics, const QModelIndex& index)
    {
        constexpr double kBolder = 1.15;
        return int(metrics.horizontalAdvance(valueOf(index)) * kBolder) + 10;
    }
    static int heightOf(const QFontMetrics& metrics, const QString& text, int width)
    {
        const QRect room(0, 0, std::max(1, width), 10'000);
        return std::min(metrics.boundingRect(room, Qt::TextWordWrap, text).height(),
                        kMostLines * metrics.lineSpacing());
    }
    int roomFor(const QModelIndex& index) const
    {
        int levels = 1;
        for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
            ++levels;
        return std::max(60, m_view->viewport()->width() - levels * m_view->indentation());
    }

    QTreeView* m_view;
};

} // namespace

StepView::StepView(QWidget* parent) : QTreeWidget(parent)
{
    setItemDelegate(new StepDelegate(this));
    setHeaderHidden(true);
    setFrameShape(NoFrame);
    setIndentation(kStepIndent);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setItemsExpandable(false);
}

void StepView::show(const engine::ExplanationText& story)
{
    clear();
    std::vector<QTreeWidgetItem*> above{invisibleRootItem()}; // the last item of each indent, and its parents
    for (std::size_t i = 1; i < story.steps.size(); ++i) {
        const auto depth = static_cast<std::size_t>(std::max(story.steps[i].indent, 1));
        above.resize(std::min(above.size(), depth));
        above.push_back(addStep(*above.back(), story.steps[i]));
    }
    expandAll();
    setVisible(topLevelItemCount() > 0);
    updateGeometry();
}

QTreeWidgetItem* StepView::addStep(QTreeWidgetItem& above, const engine::Step& step)
{
    auto* item = new QTreeWidgetItem(&above);
    item->setText(0, format::text(step.name));
    item->setData(0, ValueRole, format::exact(step.value));
    item->setData(0, FormulaRole, formulaOf(step));
    item->setData(
        0, Qt::AccessibleTextRole,
        tr("%1 = %2 = %3").arg(item->text(0), format::text(step.formula), format::exact(step.value)));
    return item;
}

QString StepView::asText(const engine::ExplanationText& story)
{
    if (story.steps.empty())
        return {};
    const engine::Step& whole = story.steps.front();
    QStringList lines{format::text(whole.formula).toHtmlEscaped()};
    if (!whole.figures.empty())
        lines += format::text(whole.figures).toHtmlEscaped();
    return (lines << QStringLiteral("<b>%1</b>").arg(format::exact(whole.value)))
        .join(QStringLiteral("<br>= "));
}

QString StepView::formulaOf(const engine::Step& step)
{
    const QString formula = format::text(step.formula);
    return step.figures.empty() ? tr("= %1").arg(formula)
                                : tr("= %1\n= %2").arg(formula, format::text(step.figures));
}

void StepView::drawBranches(QPainter*, const QRect&, const QModelIndex&) const
{
    // No marks: the panel folds all of it at once.
}

int StepView::heightOf(const QTreeWidgetItem& item) const
{
    int height = indexRowSizeHint(indexFromItem(&item));
    for (int i = 0; i < item.childCount(); ++i)
        height += heightOf(*item.child(i));
    return height;
}

QSize StepView::sizeHint() const
{
    int height = 0;
    for (int i = 0; i < topLevelItemCount(); ++i)
        height += heightOf(*topLevelItem(i));
    return {200, height + 2};
}

void StepView::resizeEvent(QResizeEvent* event)
{
    QTreeWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        scheduleDelayedItemsLayout();
        updateGeometry();
    }
}

void StepView::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the panel scrolls
}

} // namespace muster::ui
