#pragma once
// Lets the rows of a table be put into another order with the mouse: a row is dragged by its words, as
// figures are what one selects, and a line shows where it would come. Nothing is moved here: it is asked for.

#include <QObject>
#include <optional>

class QKeyEvent;
class QMouseEvent;
class QWidget;

namespace muster::ui {

class GridView;

class RowMover : public QObject {
    Q_OBJECT
  public:
    explicit RowMover(GridView& view);

    void setEnabled(bool enabled);

  signals:
    /// The row at this place is to be at that one, counted without it.
    void moveRequested(int row, int place);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void press(const QMouseEvent& event);
    bool press(const QKeyEvent& event);
    bool drag(const QMouseEvent& event);
    bool drop(const QMouseEvent& event);
    void stop();
    void showLine(int before);
    [[nodiscard]] int gapAt(int y) const;

    GridView& m_view;
    QWidget* m_line;
    bool m_isEnabled = true;
    int m_pressedAt = 0;      ///< y
    std::optional<int> m_row; ///< that the button was pressed on
    bool m_isDragging = false;
};

} // namespace muster::ui
