#pragma once
// The names of the localities at the left of a grid, indented as the tree is, with a heading of their own.

#include <QHeaderView>

class QLabel;
class QTableView;

namespace muster::ui {

class TreeHeader : public QHeaderView {
    Q_OBJECT
  public:
    /// Becomes the vertical header of the view, with a title in its corner.
    TreeHeader(const QString& title, QTableView* view);

    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintSection(QPainter* painter, const QRect& place, int section) const override;

  private:
    [[nodiscard]] QString nameOf(int section) const;
    [[nodiscard]] int indentOf(int section) const;
    [[nodiscard]] QFont fontOf(int section) const;
};

} // namespace muster::ui
