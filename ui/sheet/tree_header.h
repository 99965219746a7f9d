#pragma once
// The names of the rows at the left of a grid, indented as their tree is, with a heading of their own. Rows
// can be folded where the grid says so.

#include <QHeaderView>

class QLabel;
class QTableView;

namespace muster::ui {

class TreeHeader : public QHeaderView {
    Q_OBJECT
  public:
    static constexpr int DepthRole = Qt::UserRole + 80;  ///< of a row's heading: int
    static constexpr int FoldedRole = Qt::UserRole + 81; ///< of a row that can be folded: bool

    /// Becomes the vertical header of the view, with a title in its corner.
    TreeHeader(const QString& title, QTableView* view);

    /// Rows may have a mark, and a click on such a row asks for it to be folded or unfolded.
    void setFolds();

    [[nodiscard]] QSize sizeHint() const override;

  signals:
    void foldAsked(int section);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& place, int section) const override;

  private:
    [[nodiscard]] QString nameOf(int section) const;
    [[nodiscard]] int depthOf(int section) const;
    [[nodiscard]] int indentOf(int section) const;
    [[nodiscard]] QFont fontOf(int section) const;

    QString m_title;
    bool m_folds = false;
};

} // namespace muster::ui
