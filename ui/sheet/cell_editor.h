#pragma once
// The editor of one cell. It keeps a value that was refused, and says why right under the cell.

#include <QLineEdit>

namespace muster::ui {

class TextLabel;

class CellEditor : public QLineEdit {
    Q_OBJECT
  public:
    explicit CellEditor(QWidget* parent);

    /// Shows why the text was refused; an empty reason takes it away.
    void setReason(const QString& reason);
    [[nodiscard]] QString reason() const { return m_reason; }
    /// Completes what is typed to one of these.
    void offer(const QStringList& texts);

  protected:
    void moveEvent(QMoveEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    void placeReason();

    QString m_reason;
    TextLabel* m_reasonLabel; // in the window: it is wider than the cell, and the table may end below it
};

} // namespace muster::ui
