#pragma once
// The first column of a table that scrolls sideways, and its heading, which stay in sight at the left: the
// names of the rows. A click there is a click on the column itself.

#include <QTableView>

namespace muster::ui {

class FrozenColumn : public QWidget {
    Q_OBJECT
  public:
    /// Becomes the view's own. A view whose rows have headings at the left needs none, nor has it one.
    explicit FrozenColumn(QTableView& view);

    /// Scrolls on where the cell would lie under the frozen column.
    static void bringOut(QTableView& view, const QModelIndex& index);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void settle();
    /// The table it belongs to; null while that one goes and is a table no more.
    [[nodiscard]] QTableView* view() const { return qobject_cast<QTableView*>(parentWidget()); }
    [[nodiscard]] int headingHeight() const;
};

} // namespace muster::ui
