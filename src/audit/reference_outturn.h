#pragma once
// Outturns of financial years and why they differ from what was approved. Written from docs/method.md,
// section 7.4, alone.

#include "audit/reference_approved.h"

namespace muster::audit {

class ReferenceOutturn : public ReferenceApproved {
  public:
    using ReferenceApproved::ReferenceApproved;

    /// Of the financial year in which a place's months are, with all beneath it; not a number where it is not
    /// known.
    [[nodiscard]] Real outturn(engine::Column column, const Place& at)
    {
        const Month first = month(at.first);
        const Month april(first.year() - (first.month() < 4 ? 1 : 0), 4);
        const Where place{at.locality, at.role.value_or(m_roles.size())};
        return figure(column, onceFor(m_years, std::pair{place, april}, [&] { return made(place, april); }));
    }

  private:
    static constexpr int kMonths = 12;
    struct Year {
        Real budget = kNone;
        int actualMonths = 0;
        Real pay = 0, agency = 0; ///< of the actual months
        Real rest = 0;            ///< forecast of the others
        Real allPay = 0, allAgency = 0;
        Real posts = kNone, price = kNone, unfilled = kNone;
        Real notAllocated = 0;
    };

    [[nodiscard]] static Real figure(engine::Column column, const Year& year)
    {
        using engine::Column;
        const Real toDate = year.actualMonths == 0 ? kNone : year.pay + year.agency;
        const Real outturn = year.pay + year.agency + year.rest;
        const Real soFar = year.budget * year.actualMonths / kMonths;
        switch (column) {
        case Column::ApprovedBudget:
            return year.budget;
        case Column::MonthsActual:
            return year.actualMonths == 0 ? kNone : year.actualMonths;
        case Column::ActualToDate:
            return toDate;
        case Column::ForecastRest:
            return year.rest;
        case Column::Outturn:
            return outturn;
        case Column::OutturnVariance:
            return outturn - year.budget;
        case Column::PostsVariance:
            return year.posts;
        case Column::PriceVariance:
            return year.price;
        case Column::AgencyVariance:
            return year.allAgency;
        case Column::UnfilledVariance:
            return year.unfilled;
        case Column::NotExplained:
            return outturn - year.budget - orNothing(year.posts) - orNothing(year.price) -
                   orNothing(year.allAgency) - orNothing(year.unfilled);
        case Column::NotAllocated:
            return year.actualMonths == 0 ? kNone : year.notAllocated;
        case Column::BudgetToDate:
            return year.actualMonths == 0 ? kNone : soFar;
        case Column::PayToDate:
            return year.actualMonths == 0 ? kNone : year.pay;
        case Column::AgencyToDate:
            return year.actualMonths == 0 ? kNone : year.agency;
        case Column::VarianceToDate:
            return toDate - soFar;
        default:
            return kNone;
        }
    }
    [[nodiscard]] static Real orNothing(Real cause) { return std::isfinite(cause) ? cause : 0; }

    [[nodiscard]] Year made(const Where& place, Month april)
    {
        Year year;
        for (int i = 0; i < kMonths; ++i)
            addMonth(year, place, april + i);
        const std::vector<Approved> approved = approvedOf(place, april);
        if (!hasBudget(place, april))
            return year;
        year.budget = 0;
        for (const Approved& each : approved)
            year.budget += each.amount;
        const int first = april - m_plan.settings().firstMonth;
        if (first >= 0 && first + kMonths <= m_plan.settings().months)
            explain(year, approved, first);
        return year;
    }
    void addMonth(Year& year, const Where& place, Month m)
    {
        using plan::ActualMeasure;
        const Real pay = came(ActualMeasure::Pay, m).of(place);
        const Real agency = came(ActualMeasure::AgencyCost, m).of(place);
        if (std::isfinite(pay) && std::isfinite(agency)) {
            ++year.actualMonths;
            year.pay += pay;
            year.agency += agency;
            year.allPay += pay;
            year.allAgency += agency;
            for (const ActualMeasure measure : {ActualMeasure::Pay, ActualMeasure::AgencyCost})
                year.notAllocated += came(measure, m).notAllocated(place);
            return;
        }
        const Real forecastPay = forecast(engine::Measure::PayCost, place, m);
        const Real forecastAgency = forecast(engine::Measure::AgencyCost, place, m);
        year.rest += forecastPay + forecastAgency;
        year.allPay += forecastPay;
        year.allAgency += forecastAgency;
    }
    [[nodiscard]] Real forecast(engine::Measure measure, const Where& place, Month m)
    {
        const int t = m - m_plan.settings().firstMonth;
        return t < 0 || t >= m_plan.settings().months ? kNone : mean(measure, placeOf(place, t, 1));
    }
    [[nodiscard]] Place placeOf(const Where& place, int first, int count) const
    {
        Place at{place.first, {}, first, count};
        if (place.second < m_roles.size())
            at.role = place.second;
        return at;
    }
    /// The causes that the budgets have a part in, each of the places that the budgets name.
    void explain(Year& year, const std::vector<Approved>& approved, int first)
    {
        using engine::Measure;
        year.posts = year.price = 0;
        Real allowed = 0;
        for (const Approved& each : approved) {
            const Place at = placeOf(each.place, first, kMonths);
            const Real posts = each.amount * (mean(Measure::Establishment, at) / each.fte - 1);
            const Real cost = mean(Measure::PostsCost, at) * kMonths;
            const Real before = mean(Measure::PostsCostBefore, at) * kMonths;
            year.posts += posts;
            year.price += (each.amount + orNothing(posts)) * (cost / (before * each.award()) - 1);
            allowed += cost * each.allowance();
        }
        year.unfilled = year.allPay - allowed;
    }
    std::map<std::pair<Where, Month>, Year> m_years;
};

} // namespace muster::audit
