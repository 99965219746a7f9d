#pragma once
// Shows a Grid. It never changes anything; a new grid is laid over the old one so that the cell one stands on
// stays chosen where the table keeps its shape.

#include "models/grid.h"
#include "text/copied_table.h"

#include <QAbstractTableModel>
#include <memory>
#include <set>

namespace muster::ui {

class GridModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    /// What a cell has beside Qt's own roles.
    enum Role {
        FigureRole = Qt::UserRole + 1, ///< double, unrounded; invalid where not known
        ToneRole,                      ///< int of Tone
        BadgeRole,                     ///< QString
        NoteRole,                      ///< QString
        IndentRole,                    ///< int
        TrendRole,                     ///< QList<double>
        FoldRole, ///< bool, of the first cell of a row with others beneath it: whether they are folded away
    };

    explicit GridModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void show(Grid grid);
    /// From the next grid on: beneath each figure how it differs from that of these results, which bear this
    /// name. Null: nothing stands there.
    void setBeside(std::shared_ptr<const engine::Results> other, const QString& name);
    [[nodiscard]] const Grid& grid() const { return m_grid; }
    /// The number a cell stands for; empty for a heading's cell.
    [[nodiscard]] std::optional<ChosenNumber> numberAt(const QModelIndex& index) const;
    /// The cell for other programs: its figure, else its text.
    [[nodiscard]] CopiedCell copied(const QModelIndex& index) const;

    /// Whether rows that are indented further follow on this one.
    [[nodiscard]] bool canFold(int row) const;
    /// Folds the rows beneath it away, or shows them again; they stay so when another grid is shown.
    void turnFold(int row);
    /// Whether a row lies beneath one that is folded.
    [[nodiscard]] bool isFoldedAway(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  signals:
    void shown();  ///< another grid, once it is all there
    void folded(); ///< other rows are folded away than before

  private:
    [[nodiscard]] const GridCell* cellAt(const QModelIndex& index) const;
    [[nodiscard]] QString spoken(const QModelIndex& index, const GridCell& cell) const;

    [[nodiscard]] int indentOf(int row) const;
    [[nodiscard]] std::optional<int> rowAbove(int row) const;
    [[nodiscard]] QString pathOf(int row) const;

    void noteDifferences(Grid& grid) const;

    Grid m_grid;
    std::shared_ptr<const engine::Results> m_other;
    QString m_nameOfOther;
    std::set<QString> m_folded; ///< the paths of rows
};

} // namespace muster::ui
