#pragma once
// Shows a Grid. It never changes anything; a new grid is laid over the old one so that the cell one stands on
// stays chosen where the table keeps its shape.

#include "models/grid.h"

#include <QAbstractTableModel>

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
    };

    explicit GridModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void show(Grid grid);
    [[nodiscard]] const Grid& grid() const { return m_grid; }
    /// The number a cell stands for; empty for a heading's cell.
    [[nodiscard]] std::optional<ChosenNumber> numberAt(const QModelIndex& index) const;
    /// The cell's text for a spreadsheet: guarded, unless it is a figure.
    [[nodiscard]] QString copied(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  signals:
    void shown(); ///< another grid, once it is all there

  private:
    [[nodiscard]] const GridCell* cellAt(const QModelIndex& index) const;
    [[nodiscard]] QString spoken(const QModelIndex& index, const GridCell& cell) const;

    Grid m_grid;
};

} // namespace muster::ui
