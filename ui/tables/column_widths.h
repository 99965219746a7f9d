#pragma once
// How the columns of a table share its width: none narrower than its figures and its longest word, words
// wrapped only where there is no room, and what is left over given evenly.

#include <QTableView>
#include <vector>

namespace muster::ui {

struct ColumnWish {
    int least = 0; ///< pixels below which something is cut off
    int best = 0;  ///< pixels at which nothing wraps
};

[[nodiscard]] ColumnWish wishOf(const QTableView& view, int column);
/// A width for each column; together `width`, or more where even the least do not fit.
[[nodiscard]] std::vector<int> shareWidth(const std::vector<ColumnWish>& wishes, int width);

} // namespace muster::ui
