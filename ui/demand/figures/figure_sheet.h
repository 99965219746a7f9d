#pragma once
// The grid of figures of demand: a row for each series beneath its locality's sums, a column for each period.
// What is typed for a period is a figure of the plan; what the plan works out for it stands back, and typing
// over it makes it a figure.

#include "demand/figures/figure_judge.h"
#include "demand/figures/figure_words.h"
#include "sheet/sheet_model.h"

namespace muster::ui {

class FigureSheet : public SheetModel {
    Q_OBJECT
  public:
    /// Of a cell: a letter that says what a figure is that is not actual.
    static constexpr int MarkRole = Qt::UserRole + 70;

    using SheetModel::SheetModel;

    /// Shows the rows of the wish in periods of one length, from the one that holds `from` to the plan's end.
    void show(const FigureRowsWish& wish, FiguresShown shown, PeriodLength length, Month from);

    [[nodiscard]] const FigureRows& rows() const { return m_rows; }
    [[nodiscard]] const FigureRow& rowAt(int row) const
    {
        return m_rows.shown[static_cast<std::size_t>(row)];
    }
    /// The row of a series; −1 where it is not shown.
    [[nodiscard]] int rowOf(const plan::SeriesName& series) const;
    [[nodiscard]] const std::vector<Period>& periods() const { return m_periods; }
    [[nodiscard]] FiguresShown figuresShown() const { return m_shown; }
    /// What stands in the widest cells, and the longest words of the headings.
    [[nodiscard]] QStringList widestTexts() const;
    /// The column of a period that holds the month; the last one where it lies behind them.
    [[nodiscard]] int columnOf(Month month) const;
    [[nodiscard]] const engine::Dimensions& dimensions() const
    {
        return document().results().inputs().dimensions();
    }
    /// The change that a text would make, of any series and period, shown or not.
    [[nodiscard]] FigureJudge judgeOfNow() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QString place(const QModelIndex& index) const override;

  private:
    using CellRow = std::vector<ShownFigure>;

    Validation judgeCells(const QList<CellText>& cells, Doing doing) const override;
    [[nodiscard]] std::string labelOf(const std::vector<FigureChange>& changes, Doing doing) const;
    [[nodiscard]] std::string labelOf(const FigureChange& change) const;
    [[nodiscard]] std::vector<CellRow> cellsOf(const FigureRows& rows,
                                               const std::vector<Period>& periods) const;
    [[nodiscard]] const ShownFigure& cellAt(const QModelIndex& index) const;
    [[nodiscard]] QVariant headingOfRow(int row, int role) const;

    FigureRows m_rows;
    std::vector<Period> m_periods;
    std::vector<CellRow> m_cells; // of the rows shown
    FiguresShown m_shown = FiguresShown::Both;
    std::set<plan::LocalityId> m_folded;
};

} // namespace muster::ui
