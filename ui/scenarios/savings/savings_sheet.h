#pragma once
// The profile of one change: a row for each financial year with its target, what it is re-profiled to and
// why, and what is delivered. Years without a row of their own in the plan are offered empty.

#include "plan/scenarios/savings.h"
#include "sheet/sheet_model.h"

namespace muster::ui {

class SavingsSheet : public SheetModel {
    Q_OBJECT
  public:
    enum Column { Year, Target, Reprofiled, Delivered, Ahead, Closed, Reason, Source, kColumns };

    using SheetModel::SheetModel;

    /// Shows what a change is to save in pounds, or in events of an activity; no change: nothing.
    void show(std::optional<plan::ChangeId> change, std::optional<plan::ActivityId> activity);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QString place(const QModelIndex& index) const override;

  private:
    struct YearRow {
        plan::Saving row; ///< with an id of the plan's, or none yet
        bool isThere = false;
        plan::SavingsFigures figures;
        bool isByActuals = false;
        bool operator==(const YearRow& other) const
        {
            return row == other.row && isThere == other.isThere && isByActuals == other.isByActuals &&
                   figures.delivered == other.figures.delivered;
        }
    };

    Validation judgeCells(const QList<CellText>& cells, Doing doing) const override;
    [[nodiscard]] const YearRow& at(int row) const { return m_years[static_cast<std::size_t>(row)]; }
    [[nodiscard]] QString textAt(int row, int column) const;
    [[nodiscard]] QString plainAt(int row, int column) const;
    [[nodiscard]] plan::Edit written(const plan::Saving& row) const;
    [[nodiscard]] static bool isEditable(int column) { return column != Year && column != Ahead; }

    std::optional<plan::ChangeId> m_change;
    std::optional<plan::ActivityId> m_activity;
    std::vector<YearRow> m_years;
};

} // namespace muster::ui
