#pragma once
// The measures of the plain reference in one cell: of a locality's own role in one month.

#include "audit/reference_cost.h"
#include "audit/reference_places.h"
#include "engine/results.h"

#include <array>

namespace muster::audit {

class ReferenceCells : public ReferencePlaces {
  public:
    using Real = Reference::Real;

    explicit ReferenceCells(const plan::Plan& plan, const AnyScenario& scenario = {})
        : ReferencePlaces(plan), m_reference(plan, scenario), m_supply(plan, m_reference),
          m_cost(plan, m_reference)
    {
    }

    static constexpr Real kNone = std::numeric_limits<Real>::quiet_NaN();
    static constexpr Real kNobody = 1e-9L; ///< FTE: what fractions leave of nothing
    /// std::max would make zero of what is not known.
    static Real noLessThanNone(Real fte) { return fte < 0 ? 0 : fte; }

  protected:
    /// Worked out once, for all months: they ask for the same rows.
    [[nodiscard]] Real cell(engine::Measure measure, std::size_t l, std::size_t r, int t)
    {
        const Real& figure = at(measure, l, r, t);
        if (figure == kUnset)
            for (int i = 0; i < m_plan.settings().months; ++i)
                put(measure, l, r, i);
        return figure;
    }
    [[nodiscard]] Real cell(engine::Measure measure, plan::LocalityId l, const plan::Role& role, int t)
    {
        return cell(measure, rowOf(l), rowOf(role.id), t);
    }
    [[nodiscard]] std::size_t months() const { return m_months; }

    [[nodiscard]] static bool isMoney(engine::Measure measure)
    {
        using engine::Measure;
        return measure == Measure::PostsCost || measure == Measure::PostsCostBefore ||
               measure == Measure::Budget || measure == Measure::PayCost || measure == Measure::AgencyCost ||
               measure == Measure::AgencyExtraCost || isMoneyOfNeed(measure);
    }
    [[nodiscard]] static bool isNeed(engine::Measure measure)
    {
        using engine::Measure;
        return measure == Measure::Service || measure == Measure::Required ||
               measure == Measure::RequiredInPost || measure == Measure::RequiredEstablishment ||
               measure == Measure::ServiceLevelPosts || measure == Measure::OpenCases ||
               isMoneyOfNeed(measure);
    }

    Reference m_reference;
    ReferenceSupply m_supply;
    ReferenceCost m_cost;

    /// No sum is that: what is not known is not a number.
    static constexpr Real kUnset = -std::numeric_limits<Real>::infinity();

  private:
    [[nodiscard]] Real& at(engine::Measure measure, std::size_t l, std::size_t r, int t)
    {
        auto& cells = m_cells[static_cast<std::size_t>(measure)];
        if (cells.empty())
            cells.assign(m_localities.size() * m_roles.size() * months(), kUnset);
        return cells[(((l * m_roles.size()) + r) * months()) + static_cast<std::size_t>(t)];
    }
    void put(engine::Measure measure, std::size_t l, std::size_t r, int t)
    {
        if (isMoney(measure))
            price(l, r, t);
        else
            at(measure, l, r, t) = compute(measure, m_localities[l]->id, *m_roles[r], t);
    }
    [[nodiscard]] Real compute(engine::Measure measure, plan::LocalityId l, const plan::Role& role, int t)
    {
        using engine::Measure;
        const ReferenceSupply::Flows& f = m_supply.at(l, role.id, t);
        switch (measure) {
        case Measure::Establishment:
            return f.establishment;
        case Measure::InPost:
            return f.opening;
        case Measure::Agency:
            return f.agency;
        case Measure::NewlyQualified:
            return f.newlyQualified;
        case Measure::Absent:
            return f.absent;
        case Measure::Available:
            return available(f, l, role, t);
        case Measure::Uncancelled:
            return noLessThanNone(f.establishment - f.opening);
        case Measure::Headcount:
            return f.opening < kNobody ? 0 : f.opening / value(plan::Kind::FtePerHead, l, role, t);
        case Measure::Closing:
            return f.closing;
        case Measure::SteadyState:
            return f.steadyState;
        default:
            return isNeed(measure) ? requirement(measure, l, role, t) : flow(measure, f);
        }
    }
    /// Who come and go.
    [[nodiscard]] static Real flow(engine::Measure measure, const ReferenceSupply::Flows& f)
    {
        using engine::Measure;
        switch (measure) {
        case Measure::Leavers:
            return f.leavers;
        case Measure::Retirements:
            return f.retirements;
        case Measure::MovesOut:
            return f.movesOut;
        case Measure::Resignations:
            return f.resignations;
        case Measure::Redundancies:
            return f.redundancies;
        case Measure::Ended:
            return f.ended;
        case Measure::CameWithPosts:
            return f.withPosts;
        case Measure::CohortsNotPlaced:
            return f.cohortsNotPlaced;
        case Measure::StartsNotPlaced:
            return f.startsNotPlaced;
        case Measure::MovesIn:
            return f.movesIn;
        case Measure::Cohorts:
            return f.cohorts;
        case Measure::Starts:
            return f.starts;
        case Measure::Restated:
            return f.restated;
        default:
            return kNone;
        }
    }
    /// What missing people, or posts that are needed, cost: known where nobody has posts too.
    [[nodiscard]] static bool isMoneyOfNeed(engine::Measure measure)
    {
        using engine::Measure;
        return measure == Measure::GapCost || measure == Measure::ServiceLevelCost ||
               measure == Measure::RequiredCost;
    }
    /// All that costs money, at once.
    void price(std::size_t l, std::size_t r, int t)
    {
        using engine::Measure;
        const plan::LocalityId locality = m_localities[l]->id;
        const plan::Role& role = *m_roles[r];
        const ReferenceCost::Money money = m_cost.at(
            locality, role, month(t), m_supply.at(locality, role.id, t),
            {cell(Measure::Required, l, r, t), cell(Measure::Available, l, r, t),
             cell(Measure::RequiredEstablishment, l, r, t), cell(Measure::ServiceLevelPosts, l, r, t)});
        at(Measure::PostsCost, l, r, t) = money.posts;
        at(Measure::PostsCostBefore, l, r, t) =
            money.posts / (1 + value(plan::Kind::PayInflation, locality, role, aprilOf(t)));
        at(Measure::Budget, l, r, t) = money.budget;
        at(Measure::PayCost, l, r, t) = money.pay;
        at(Measure::AgencyCost, l, r, t) = money.agency;
        at(Measure::AgencyExtraCost, l, r, t) = money.agencyExtra;
        at(Measure::GapCost, l, r, t) = money.gap;
        at(Measure::RequiredCost, l, r, t) = money.required;
        at(Measure::ServiceLevelCost, l, r, t) = money.level;
    }
    [[nodiscard]] Real requirement(engine::Measure measure, plan::LocalityId l, const plan::Role& role, int t)
    {
        using engine::Measure;
        const Real newlyQualified = m_supply.at(l, role.id, t).newlyQualified;
        switch (measure) {
        case Measure::Service:
            return m_reference.service(l, role, month(t));
        case Measure::Required:
            return m_reference.required(l, role, month(t));
        case Measure::RequiredInPost:
            return m_reference.requiredInPost(l, role, month(t), newlyQualified);
        case Measure::ServiceLevelPosts:
            return atServiceLevel(l, role, t);
        case Measure::OpenCases:
            return m_reference.openCases(l, role, month(t));
        default:
            return m_reference.requiredEstablishment(l, role, month(t), newlyQualified);
        }
    }
    /// The least of the required establishments of the month's financial year that is not passed in more than
    /// the share of its months that may be short.
    [[nodiscard]] Real atServiceLevel(plan::LocalityId l, const plan::Role& role, int t)
    {
        std::vector<Real> months;
        int first = t;
        while (first > 0 && first > aprilOf(t))
            --first;
        for (int i = first; i < m_plan.settings().months && i < aprilOf(t) + 12; ++i)
            months.push_back(cell(engine::Measure::RequiredEstablishment, l, role, i));
        const Real level = value(plan::Kind::ServiceLevel, l, role, first);
        Real least = std::numeric_limits<Real>::infinity();
        for (const Real posts : months) {
            if (std::isnan(posts))
                return kNone;
            const auto enough = std::ranges::count_if(months, [&](Real each) { return each <= posts; });
            if (static_cast<Real>(enough) >= level * static_cast<Real>(months.size()) - 1e-9L)
                least = std::min(least, posts);
        }
        return least;
    }
    /// In which a month's financial year begins; it may be before the plan's first.
    [[nodiscard]] int aprilOf(int t) const { return t - (month(t).month() + 8) % 12; }
    [[nodiscard]] Real available(const ReferenceSupply::Flows& f, plan::LocalityId l, const plan::Role& role,
                                 int t) const
    {
        return f.opening - f.newlyQualified * (1 - value(plan::Kind::NewlyQualifiedCapacity, l, role, t)) +
               f.agency * value(plan::Kind::AgencyEfficiency, l, role, t) - f.absent;
    }
    [[nodiscard]] Real value(plan::Kind kind, plan::LocalityId l, const plan::Role& role, int t) const
    {
        return m_reference.value(kind, {l, {}, {}, role.id}, month(t));
    }

    std::size_t m_months = static_cast<std::size_t>(m_plan.settings().months);
    std::array<std::vector<Real>, engine::kMeasures.size()> m_cells;
};

} // namespace muster::audit
