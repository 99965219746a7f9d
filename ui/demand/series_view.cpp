#include "demand/series_view.h"

#include "demand/series_list.h"
#include "output/output_desk.h"
#include "theme/fold_mark.h"
#include "theme/theme.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>

namespace muster::ui {

SeriesView::SeriesView(QWidget* parent) : QTreeView(parent)
{
    constexpr int kIndent = 12; // pixels
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(kIndent);
    setExpandsOnDoubleClick(true);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const bool folds : {true, false}) {
        auto* action = new QAction(folds ? tr("Fold all localities") : tr("Unfold all localities"), this);
        connect(action, &QAction::triggered, this, [this, folds] { foldAll(folds); });
        addAction(action);
    }
    addAction(wholeTableMenu(*this, *this)->menuAction());
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        if (!m_searching && !m_unfolding)
            m_folded.insert(localityOf(index));
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        if (!m_searching && !m_unfolding)
            m_folded.erase(localityOf(index));
    });
}

qint64 SeriesView::localityOf(const QModelIndex& index) const
{
    const auto* list = static_cast<const SeriesList*>(model());
    const qint64 locality = list->localityAt(index).value;
    return list->reachAt(index) == engine::Rollup::Own ? locality : -locality;
}

void SeriesView::setModel(QAbstractItemModel* model)
{
    QTreeView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &SeriesView::unfold);
    unfold();
}

void SeriesView::drawBranches(QPainter* painter, const QRect& place, const QModelIndex& index) const
{
    const Theme& theme = themeOf(this);
    const bool isChosen = selectionModel() && selectionModel()->isSelected(index);
    painter->fillRect(place, isChosen ? theme.chosen : theme.surface);
    if (!index.parent().isValid())
        drawFoldMark(*painter, QPointF(place.center()) + QPointF(1, 1), !isExpanded(index), theme.muted);
}

void SeriesView::setSearching(bool searching)
{
    if (m_searching == searching)
        return;
    m_searching = searching;
    unfold();
}

void SeriesView::unfold()
{
    const QScopedValueRollback unfolding(m_unfolding, true);
    expandAll();
    for (int row = 0; !m_searching && row < model()->rowCount(); ++row)
        if (const QModelIndex group = model()->index(row, 0); m_folded.contains(localityOf(group)))
            collapse(group);
}

void SeriesView::foldAll(bool folded)
{
    m_folded.clear();
    for (int row = 0; folded && row < model()->rowCount(); ++row)
        m_folded.insert(localityOf(model()->index(row, 0)));
    unfold();
}

} // namespace muster::ui
