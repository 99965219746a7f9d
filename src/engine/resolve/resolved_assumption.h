#pragma once
// One kind of assumption resolved over every cell and month: which row of the plan counts where. A row
// applies if each of its scopes is empty or equal (a locality equal or above) and its start is empty or not
// after the month. Among the rows that apply the nearest locality decides; then a row with a role beats one
// without, then with an activity, then with a client group, then the latest start. Amounts count where they
// are written and nowhere below. Source: docs/method.md, section 2.2.

#include "engine/resolve/adjustments.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <span>

namespace muster::engine {

/// The values of one kind by role, in one locality and one stretch of months.
class RoleValues {
  public:
    RoleValues() = default;
    RoleValues(const double* values, const plan::Assumption* const* rows, std::size_t step)
        : m_values(values), m_rows(rows), m_step(step)
    {
    }

    [[nodiscard]] double operator[](RoleIndex role) const { return m_values[role.offset() * m_step]; }
    /// The row that says it; null where none does.
    [[nodiscard]] const plan::Assumption* row(RoleIndex role) const
    {
        return m_rows ? m_rows[role.offset() * m_step] : nullptr;
    }
    [[nodiscard]] bool isSet(RoleIndex role) const { return row(role) != nullptr; }

  private:
    const double* m_values = nullptr;
    const plan::Assumption* const* m_rows = nullptr; ///< null: there are none
    std::size_t m_step = 0; ///< from one role to the next; 0 where the role does not matter
};

/// Where a cell stands among those of its kind: in a block for each locality and stretch of months, of this
/// size.
struct FieldPlace {
    std::size_t block = 0;
    std::size_t size = 0;
    std::size_t at = 0;
};

/// A row as a scenario makes it, which counts in the place of another.
struct AdjustedRow {
    plan::Assumption row;
    const plan::Assumption* before =
        nullptr; ///< what counted there; null: the kind's neutral default, or nothing
    const PlacedAdjustment* by = nullptr;
};

class ResolvedAssumption {
  public:
    ResolvedAssumption() = default;
    /// Rows are those of this kind and keep the rules. They and the adjustments must outlive the field.
    ResolvedAssumption(plan::Kind kind, const Dimensions& dimensions,
                       std::vector<const plan::Assumption*> rows, const Adjustments::List& adjustments = {});

    /// The row that counts in this cell in this month, or null where none does.
    [[nodiscard]] const plan::Assumption* row(const Cell& cell, Month month) const
    {
        return at(cell, stretch(month));
    }
    /// Months from one start to before the next have the same rows.
    [[nodiscard]] std::size_t stretch(Month month) const
    {
        if (m_starts.empty())
            return 0;
        return static_cast<std::size_t>(std::ranges::upper_bound(m_starts, month) - m_starts.begin());
    }
    [[nodiscard]] const plan::Assumption* at(const Cell& cell, std::size_t stretch) const
    {
        return m_found.empty() ? nullptr : m_found[stretch * m_cells + offset(cell)];
    }
    /// The place of a cell in a month: the same in all months in a row that have the same row there.
    [[nodiscard]] FieldPlace place(const Cell& cell, Month month) const;
    /// The value at a cell: the row's, else the kind's neutral default, else not a number.
    [[nodiscard]] double value(const Cell& cell, std::size_t stretch) const
    {
        return m_values.empty() ? m_neutral : m_values[stretch * m_cells + offset(cell)];
    }
    /// The same of every role of a locality, without client group or activity; where they are, not what they
    /// are: values that are replaced are read.
    [[nodiscard]] RoleValues byRole(LocalityIndex locality, std::size_t stretch) const
    {
        if (m_values.empty())
            return {&m_neutral, nullptr, 0};
        const std::size_t first = stretch * m_cells + offset({locality, {}, {}, {}});
        return {&m_values[first], &m_found[first], m_stride[3]};
    }
    /// Makes the values what these adjustments make of them, one after the other; of a field that is not yet
    /// adjusted. They must outlive it.
    void adjust(const Adjustments::List&);
    /// Puts another value in the place of a row's, wherever the row counts; the row itself stays what it is.
    void replace(const plan::Assumption& row, double value);
    /// Every value, stretch by stretch and cell by cell in the order of the dimensions; empty where there are
    /// no rows.
    [[nodiscard]] std::span<double> values() { return m_values; }
    [[nodiscard]] std::span<const double> values() const { return m_values; }
    /// Takes the values of another one that was resolved from the same rows.
    void takeValues(const ResolvedAssumption& from) { m_values = from.m_values; }
    /// Whether the kind is more than nothing at a cell in any month.
    [[nodiscard]] bool isEverSome(const Cell& cell) const;
    /// Whether a row counts at a cell in any month.
    [[nodiscard]] bool isEverSet(const Cell& cell) const;
    [[nodiscard]] bool isAnySet() const { return !m_found.empty(); }
    /// The months at which some row starts to count, in order.
    [[nodiscard]] const std::vector<Month>& starts() const { return m_starts; }
    /// The rows that a scenario has made, each behind the one it is made of.
    [[nodiscard]] const std::deque<AdjustedRow>& adjusted() const { return *m_adjusted; }
    /// How a scenario has made the row; null where it has not.
    [[nodiscard]] const AdjustedRow* adjustment(const plan::Assumption* row) const;

  private:
    [[nodiscard]] std::size_t offset(const Cell& cell) const
    {
        return cell.locality.offset() * m_stride[0] + cell.clientGroup.offset() * m_stride[1] +
               cell.activity.offset() * m_stride[2] + cell.role.offset() * m_stride[3];
    }
    void layOut(const Dimensions& dimensions);
    void takeValuesOfRows();
    void overlay(const plan::Assumption& row, const Dimensions&, const plan::Assumption** cells) const;
    void layRows(std::vector<const plan::Assumption*> rows, const Dimensions&);
    void fill(std::span<const plan::Assumption* const> sorted, const Dimensions&, std::size_t stretch);
    void cutAt(const Adjustments::List&);
    void adjustRows(const PlacedAdjustment&, std::deque<AdjustedRow>& made);
    template <class Visit>
    void forEachCovered(const PlacedAdjustment&, const Visit& visit) const;

    plan::Kind m_kind{};
    double m_neutral = 0;
    std::array<std::size_t, 4> m_size{1, 1, 1, 1}; ///< cells along each dimension; 1 where it does not scope
    std::array<std::size_t, 4> m_stride{0, 0, 0, 0}; ///< 0 where it does not scope
    std::size_t m_cells = 1;
    std::vector<Month> m_starts;
    std::vector<const plan::Assumption*>
        m_found;                  ///< stretch by stretch; empty where there are no rows at all
    std::vector<double> m_values; ///< beside them
    std::shared_ptr<const std::deque<AdjustedRow>> m_adjusted = std::make_shared<std::deque<AdjustedRow>>();
};

} // namespace muster::engine
