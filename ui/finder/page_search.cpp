#include "finder/page_search.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>
#include <QTextDocumentFragment>
#include <QTreeView>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr int kAboutFound = 24; // pixels about a place that is scrolled to

bool holdsText(const QString& text, const QString& lookedFor)
{
    return text.contains(lookedFor, Qt::CaseInsensitive);
}

void addRow(std::vector<FoundPlace>& places, QAbstractItemView& view, const QModelIndex& first,
            const QString& text)
{
    const auto* table = qobject_cast<const QTableView*>(&view);
    const QAbstractItemModel& model = *view.model();
    for (int column = 0; column < model.columnCount(first.parent()); ++column) {
        const QModelIndex index = first.siblingAtColumn(column);
        if (!(table && table->isColumnHidden(column)) && holdsText(index.data().toString(), text))
            places.push_back({&view, index});
    }
}

void addCells(std::vector<FoundPlace>& places, QAbstractItemView& view, const QString& text)
{
    if (!view.model())
        return;
    if (const auto* tree = qobject_cast<const QTreeView*>(&view)) {
        for (QModelIndex at = view.model()->index(0, 0); at.isValid(); at = tree->indexBelow(at))
            addRow(places, view, at, text);
        return;
    }
    const auto* table = qobject_cast<const QTableView*>(&view);
    for (int row = 0; row < view.model()->rowCount(view.rootIndex()); ++row)
        if (!table || !table->isRowHidden(row))
            addRow(places, view, view.model()->index(row, 0, view.rootIndex()), text);
}

QString plainTextOf(const QLabel& label)
{
    return Qt::mightBeRichText(label.text()) && label.textFormat() != Qt::PlainText
               ? QTextDocumentFragment::fromHtml(label.text()).toPlainText()
               : label.text();
}

/// What can hold a text, as it stands on the page.
std::vector<QWidget*> holdersOn(const QWidget& page)
{
    std::vector<std::pair<QPoint, QWidget*>> placed;
    for (QWidget* widget : page.findChildren<QWidget*>()) {
        const bool isHolder = qobject_cast<QLabel*>(widget) || (qobject_cast<QAbstractItemView*>(widget) &&
                                                                !qobject_cast<QHeaderView*>(widget));
        if (isHolder && widget->isVisible() && !widget->size().isEmpty()) {
            const QPoint at = widget->mapTo(&page, QPoint());
            placed.emplace_back(QPoint(at.y(), at.x()), widget);
        }
    }
    std::ranges::stable_sort(placed, [](const auto& a, const auto& b) {
        return std::pair(a.first.x(), a.first.y()) < std::pair(b.first.x(), b.first.y());
    });
    std::vector<QWidget*> holders;
    for (const auto& each : placed)
        holders.push_back(each.second);
    return holders;
}

} // namespace

std::vector<FoundPlace> placesOf(const QString& text, const QWidget& page)
{
    std::vector<FoundPlace> places;
    if (text.isEmpty())
        return places;
    for (QWidget* widget : holdersOn(page))
        if (auto* view = qobject_cast<QAbstractItemView*>(widget))
            addCells(places, *view, text);
        else if (holdsText(plainTextOf(static_cast<const QLabel&>(*widget)), text))
            places.push_back({widget});
    return places;
}

void bringIntoSight(const FoundPlace& place)
{
    if (!place.widget)
        return;
    QRect inside = place.widget->rect();
    if (auto* view = qobject_cast<QAbstractItemView*>(place.widget)) {
        view->setCurrentIndex(place.cell);
        view->scrollTo(place.cell);
        const QRect cell = view->visualRect(place.cell);
        inside = QRect(view->viewport()->mapTo(view, cell.topLeft()), cell.size());
    }
    for (QWidget* at = place.widget->parentWidget(); at; at = at->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(at); area && area->widget()) {
            const QPoint middle = place.widget->mapTo(area->widget(), inside.center());
            area->ensureVisible(middle.x(), middle.y(), kAboutFound, inside.height() / 2 + kAboutFound);
        }
}

} // namespace muster::ui
