#pragma once
// The periods of one series, or of several added up, which cannot be changed: actual figures and forecasts
// apart. Actual figures and those typed as forecast are edited here; what the method says and what the plan
// counts with stand beside them.

#include "engine/inputs.h"
#include "plan/demand_edits.h"
#include "sheet/sheet_model.h"

namespace muster::ui {

class PeriodSheet : public SheetModel {
    Q_OBJECT
  public:
    enum Column { PeriodName, Actual, Method, Low, High, Typed, Counts, kColumns };

    using SheetModel::SheetModel;

    /// Shows a series; none: nothing.
    void show(const engine::Inputs& in, const engine::SummedSeries& series);
    [[nodiscard]] const std::vector<engine::SeriesPeriod>& periods() const { return m_periods; }
    [[nodiscard]] const plan::SeriesName& series() const { return m_series; }
    [[nodiscard]] bool isSum() const { return m_isSum; }
    /// The edit that types a figure as forecast; what dragging a point of the chart does.
    [[nodiscard]] plan::Edit typed(int row, double volume) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QString place(const QModelIndex& index) const override;

  private:
    Validation judgeCells(const QList<CellText>& cells, Doing doing) const override;
    [[nodiscard]] std::optional<double> figureAt(int row, int column) const;
    [[nodiscard]] QString textAt(int row, int column) const;
    [[nodiscard]] bool isEditable(int column) const
    {
        return !m_isSum && (column == Actual || column == Typed);
    }
    [[nodiscard]] QString whyNotEditable() const;

    plan::SeriesName m_series{};
    bool m_isSum = false;
    std::vector<engine::SeriesPeriod> m_periods;
};

} // namespace muster::ui
