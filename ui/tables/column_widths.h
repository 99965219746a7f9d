#pragma once
// How the columns of a table share its width: none narrower than its figures and its longest word, words
// wrapped only where there is no room, and what is left over given evenly.

#include <QFont>
#include <QHash>
#include <QTableView>
#include <array>
#include <vector>

namespace muster::ui {

struct ColumnWish {
    int least = 0; ///< pixels below which something is cut off
    int best = 0;  ///< pixels at which nothing wraps
};

/// How wide texts are in a table's own font: each is measured once, for a table shows few texts many times
/// over.
class TextWidths {
  public:
    explicit TextWidths(const QFont& plain);

    struct Width {
        int whole = 0;
        int longestWord = 0;
    };
    [[nodiscard]] Width of(const QString& text, bool bold);
    [[nodiscard]] const QFont& font() const { return m_plain; }

  private:
    QFont m_plain;
    QFont m_bold;
    std::array<QHash<QString, Width>, 2> m_known; // by bold
};

[[nodiscard]] ColumnWish wishOf(const QTableView& view, int column, TextWidths& widths);
/// A width for each column; together `width`, or more where even the least do not fit: then the first columns
/// together are as wide, so that the edge of the view cuts none of them in two.
[[nodiscard]] std::vector<int> shareWidth(const std::vector<ColumnWish>& wishes, int width);

/// Makes a column as wide as what it holds, with nothing wrapped, as if that width had been given by hand.
void fitColumn(QTableView& view, int column);
/// Gives the columns of a view their share of its width; those that were given one by hand keep it.
void shareColumns(QTableView& view, std::vector<ColumnWish> wishes);

} // namespace muster::ui
