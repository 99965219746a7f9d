#pragma once
// Edits cells of a sheet in a CellEditor, and draws the chosen cell with an outline rather than a dark
// ground, so that its colours keep their meaning.

#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <optional>

namespace muster::ui {

/// Where the cursor goes after a cell.
enum class Step { Down, Up, Right, Left };
/// The step that a key asks for: Enter down, Tab right, with Shift the other way.
[[nodiscard]] std::optional<Step> stepOf(const QKeyEvent& key);

class SheetDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    /// Of a model: the texts that a cell may hold, where they are few.
    static constexpr int ChoicesRole = Qt::UserRole + 60;
    /// Of a model: whether the cell stands back: it is computed, or does not count now.
    static constexpr int QuietRole = Qt::UserRole + 61;
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

  signals:
    void finished(QWidget* editor, muster::ui::Step step);

  protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    /// Draws what stands in the cell; its ground and outline are drawn already.
    virtual void paintContent(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const;
    static void drawText(QPainter* painter, const QStyleOptionViewItem& option, const QColor& ink);
};

} // namespace muster::ui
