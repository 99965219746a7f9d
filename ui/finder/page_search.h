#pragma once
// Where a text stands on a page: in the cells of its tables, lists and trees, and in its sentences, from the
// top to the bottom.

#include <QPersistentModelIndex>
#include <QPointer>
#include <QWidget>
#include <vector>

namespace muster::ui {

/// A cell of a view, or a label.
struct FoundPlace {
    QPointer<QWidget> widget;
    QPersistentModelIndex cell{}; ///< invalid for a label
    friend bool operator==(const FoundPlace& a, const FoundPlace& b)
    {
        return a.widget == b.widget && a.cell == b.cell;
    }
};

/// Every place that is shown now and holds the text, in capitals or not; none for an empty text.
[[nodiscard]] std::vector<FoundPlace> placesOf(const QString& text, const QWidget& page);

/// Brings a place into sight: its cell becomes the current one, its page is scrolled to it.
void bringIntoSight(const FoundPlace& place);

} // namespace muster::ui
