#pragma once
// The menu of a table, by the right mouse button or the keyboard (menu_key.h): what the table and its page
// can do, then what every table can: copy with headings, find, widths of columns.

#include "tables/copied_cells.h"

#include <QTableView>
#include <functional>

class QMenu;

namespace muster::ui {

class TableMenu : public QObject {
    Q_OBJECT
  public:
    /// Becomes the view's own. Its own actions come first.
    explicit TableMenu(QTableView& view);

    /// What a cell is for other programs, where that is not its text.
    void setCopyCell(CopyCell copy) { m_copyCell = std::move(copy); }
    /// Of a table of figures that are computed: whether this one is, and what explains it.
    void setExplanation(std::function<bool(const QModelIndex&)> has,
                        std::function<void(const QModelIndex&)> explain);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void open(const QPoint& global, int column);
    void openAtCurrent();
    void addExplanation(QMenu& menu);
    void addCopies(QMenu& menu);
    void addFinding(QMenu& menu, int column);
    void addWidths(QMenu& menu, int column);

    QTableView& m_view;
    CopyCell m_copyCell = copyShown;
    std::function<bool(const QModelIndex&)> m_hasNumber;
    std::function<void(const QModelIndex&)> m_explain;
};

} // namespace muster::ui
