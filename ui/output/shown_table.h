#pragma once
// A table as a page shows it, for paper, pictures and files: what is hidden or folded away is left out.

#include <QString>
#include <optional>
#include <vector>

class QAbstractItemView;

namespace muster::ui {

struct ShownCell {
    QString text{};
    std::optional<double> figure{}; ///< unrounded; none: a text
    QString note{};                 ///< said quietly beneath
    bool isRight = false;           ///< where it stands in its column
    bool isStrong = false;
    int indent = 0; ///< steps, in a tree of localities
};

struct ShownTable {
    QString title;
    std::vector<QString> headings;
    std::vector<std::vector<ShownCell>> rows; ///< each as wide as the headings
};

[[nodiscard]] ShownTable shownTable(const QAbstractItemView& view);
/// A cell of a figure, and one of a text.
[[nodiscard]] ShownCell shownFigure(double figure, const QString& text);
[[nodiscard]] ShownCell shownText(const QString& text);

} // namespace muster::ui
