#pragma once
// Approved budgets and the money that came, by the places they name. Written from docs/method.md, section
// 7.4, alone.

#include "audit/reference_measures.h"
#include "audit/reference_sheet.h"

namespace muster::audit {

class ReferenceApproved : public ReferenceMeasures {
  public:
    explicit ReferenceApproved(const plan::Plan& plan, const AnyScenario& scenario = {})
        : ReferenceMeasures(plan, scenario)
    {
        for (const plan::Actual& row : plan.rows<plan::Actual>())
            if (!row.activity)
                m_came[{row.measure, row.month}][where(rowOf(row.locality), row.role)] += row.value;
        for (const plan::Budget& row : plan.rows<plan::Budget>())
            if (const auto top = row.locality ? std::optional(rowOf(*row.locality)) : onlyTop())
                m_budgets[row.period.start][where(*top, row.role)].push_back(&row);
    }

    /// What was approved for a funding in a financial year of a locality: not a number where nothing was.
    [[nodiscard]] Real approvedFor(std::size_t locality, const std::string& funding, Month year)
    {
        std::map<Where, Real> named;
        const auto budgets = m_budgets.find(year);
        if (budgets != m_budgets.end())
            for (const auto& [place, rows] : budgets->second)
                if (const auto each = byFunding(rows); each.contains(funding))
                    named[place] = each.at(funding)->amount.value();
        const ReferenceSheet sheet(tree(), std::move(named));
        return sheet.countInside({locality, m_roles.size()}) > 0 ? sheet.told({locality, m_roles.size()})
                                                                 : kNone;
    }

  protected:
    using Where = ReferenceSheet::Where;

    /// The budgets of one place in a year, added up; not a number where they do not say it.
    struct Approved {
        Where place;
        Real amount = 0, fte = 0;
        Real beforeAward = 0, beforeAllowance = 0;
        [[nodiscard]] Real award() const { return amount / beforeAward; }         ///< 1 + the award
        [[nodiscard]] Real allowance() const { return amount / beforeAllowance; } ///< 1 − the allowance
    };

    [[nodiscard]] Where where(std::size_t locality, std::optional<plan::RoleId> role) const
    {
        return {locality, role ? rowOf(*role) : m_roles.size()};
    }
    /// Pay or agency cost of a month.
    [[nodiscard]] const ReferenceSheet& came(plan::ActualMeasure measure, Month month)
    {
        return onceFor(m_cameSheets, std::pair{measure, month}, [&] {
            const auto named = m_came.find({measure, month});
            return ReferenceSheet(tree(), named == m_came.end() ? std::map<Where, Real>() : named->second);
        });
    }
    /// The budgets of a financial year that make a place's own; none where it has none.
    [[nodiscard]] std::vector<Approved> approvedOf(const Where& place, Month year)
    {
        std::vector<Approved> all;
        for (const Where& part : budgetSheet(year).partsOf(place))
            all.push_back(together(part, m_budgets.at(year).at(part)));
        return all;
    }
    [[nodiscard]] bool hasBudget(const Where& place, Month year) { return budgetSheet(year).isKnown(place); }

  private:
    using Rows = std::vector<const plan::Budget*>;

    [[nodiscard]] std::optional<std::size_t> onlyTop() const
    {
        std::optional<std::size_t> top;
        for (std::size_t l = 0; l < m_localities.size(); ++l)
            if (!m_localities[l]->parent) {
                if (top)
                    return {};
                top = l;
            }
        return top;
    }
    [[nodiscard]] const ReferenceTree& tree()
    {
        if (!m_tree)
            m_tree.emplace(ReferenceTree{m_children, m_roles.size(), [this](std::size_t l, std::size_t r) {
                                             return m_supply.isStaffed(m_localities[l]->id, m_roles[r]->id);
                                         }});
        return *m_tree;
    }
    [[nodiscard]] const ReferenceSheet& budgetSheet(Month year)
    {
        return onceFor(m_budgetSheets, year, [&] {
            std::map<Where, Real> named;
            for (const auto& [place, rows] : m_budgets[year])
                named[place] = together(place, rows).amount;
            return ReferenceSheet(tree(), std::move(named));
        });
    }
    /// The budgets of one place. Of two for the top locality that say the same funding, the one that names
    /// the locality counts.
    [[nodiscard]] static std::map<std::string, const plan::Budget*> byFunding(const Rows& rows)
    {
        std::map<std::string, const plan::Budget*> each;
        for (const plan::Budget* row : rows)
            if (row->locality || !each.contains(row->funding))
                each[row->funding] = row;
        return each;
    }
    /// Of one place: what names no funding, or all that name one.
    [[nodiscard]] static Rows counting(const Rows& rows)
    {
        const auto each = byFunding(rows);
        if (const auto whole = each.find(""); whole != each.end())
            return {whole->second};
        Rows counting;
        for (const auto& [funding, row] : each)
            counting.push_back(row);
        return counting;
    }
    [[nodiscard]] static Approved together(const Where& place, const Rows& rows)
    {
        Approved sum{place};
        for (const plan::Budget* row : counting(rows)) {
            const Real amount = row->amount.value();
            sum.amount += amount;
            sum.fte += row->fte ? row->fte->value() : kNone;
            sum.beforeAward += row->payAward ? amount / (1 + Real(*row->payAward)) : kNone;
            sum.beforeAllowance +=
                row->turnoverAllowance ? amount / (1 - Real(*row->turnoverAllowance)) : kNone;
        }
        return sum;
    }

    std::optional<ReferenceTree> m_tree;
    std::map<std::pair<plan::ActualMeasure, Month>, std::map<Where, Real>> m_came;
    std::map<std::pair<plan::ActualMeasure, Month>, ReferenceSheet> m_cameSheets;
    std::map<Month, std::map<Where, Rows>> m_budgets; ///< by the year's April
    std::map<Month, ReferenceSheet> m_budgetSheets;
};

} // namespace muster::audit
