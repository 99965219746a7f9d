#pragma once
// What was approved for a random plan and what came: budgets and actual figures of places inside one another.

#include "engine/random_work.h"

namespace muster::test {

class RandomCame : protected RandomWork {
  protected:
    using RandomWork::RandomWork;

    /// Budgets and money, sometimes of whole years and all parts of a place.
    void drawMoneyThatCame()
    {
        const Month april = m_builder.plan().settings().firstMonth + pick(-12, 24);
        const auto year = Period::containing(april, PeriodLength::FinancialYear);
        const bool saysAll = chance(0.5);
        for (const Place& place : drawnPlaces())
            putBudget(place, year, saysAll);
        for (int i = 0, n = pick(0, 6); i < n; ++i)
            putBudget({anyLocality(), anyRole()},
                      Period::containing(Month::parse(month()).value(), PeriodLength::FinancialYear), false);
        const int first = pick(0, 12), months = pick(0, 14);
        for (const Place& place : drawnPlaces())
            for (int i = first; i < first + months; ++i)
                putMoney(place, year.start + i);
        for (int i = 0, n = pick(0, 20); i < n; ++i)
            putMoney({anyLocality(), anyRole()}, Month::parse(month()).value());
    }
    /// Staff, who was away, and who waited.
    void drawStaffThatCame()
    {
        using plan::ActualMeasure;
        constexpr std::array kMeasures{ActualMeasure::InPostFte, ActualMeasure::AgencyFte,
                                       ActualMeasure::AbsentFte, ActualMeasure::LeaversFte,
                                       ActualMeasure::StartsFte};
        for (int i = 0, n = pick(0, 12); i < n; ++i)
            putActual(kMeasures.at(std::size_t(pick(0, 4))), {anyLocality(), anyRole()}, {},
                      Month::parse(month()).value(), chance(0.1) ? 0 : real(0, 30));
        for (int i = 0, n = pick(0, 8); i < n; ++i)
            putActual(chance(0.8) ? ActualMeasure::Backlog : ActualMeasure::Completed, {anyLocality(), {}},
                      m_builder.id<plan::Activity>(any(m_activities)), Month::parse(month()).value(),
                      chance(0.2) ? 0 : real(0, 800));
        const auto& rows = m_builder.plan().rows<plan::Establishment>();
        std::vector<plan::Establishment> positions(rows.begin(), rows.end());
        std::ranges::sort(positions, {}, [](const auto& row) { return row.establishment.value(); });
        for (plan::Establishment& row : positions) // whatever their ids are
            if (chance(0.3)) {
                row.absent = Fte(real(0, std::max(0.0, (row.establishment - row.vacancy).value())));
                m_builder.put(row);
            }
    }

  private:
    struct Place {
        plan::LocalityId locality;
        std::optional<plan::RoleId> role{};
    };

    plan::LocalityId anyLocality() { return m_builder.id<plan::Locality>(any(m_localities)); }
    std::optional<plan::RoleId> anyRole()
    {
        return chance(0.5) ? std::optional(m_builder.id<plan::Role>(any(m_roles))) : std::nullopt;
    }
    /// Every locality, every role of one, or every role of every locality; one may be missing.
    std::vector<Place> drawnPlaces()
    {
        std::vector<Place> places;
        const int way = pick(0, 3);
        const plan::LocalityId one = anyLocality();
        for (const std::string& name : m_localities)
            if (const auto locality = m_builder.id<plan::Locality>(name); way != 1 || locality == one) {
                if (way == 0)
                    places.push_back({locality});
                else if (way < 3)
                    for (const std::string& role : m_roles)
                        places.push_back({locality, m_builder.id<plan::Role>(role)});
            }
        if (!places.empty() && chance(0.2))
            places.erase(places.begin() + pick(0, static_cast<int>(places.size()) - 1));
        return places;
    }
    template <class Row>
    void put(Row row)
    {
        row.id = newId<decltype(row.id)>();
        if (!plan::findSame(m_builder.plan(), row))
            m_builder.put(row);
    }
    void putBudget(const Place& place, const Period& year, bool saysAll)
    {
        plan::Budget row;
        if (!chance(0.1)) // else the whole plan's
            row.locality = place.locality;
        row.role = place.role;
        const auto& sources = m_builder.plan().rows<plan::Funding>();
        if (sources.begin() != sources.end() && chance(0.4))
            row.funding = sources.begin()->name;
        row.period = year;
        row.amount = Pounds(real(0, 2e6));
        if (saysAll || chance(0.7))
            row.fte = Fte(real(1, 60));
        if (saysAll || chance(0.7))
            row.payAward = real(-0.02, 0.1);
        if (saysAll || chance(0.7))
            row.turnoverAllowance = real(0, 0.2);
        put(row);
    }
    void putMoney(const Place& place, Month month)
    {
        for (const auto measure : {plan::ActualMeasure::Pay, plan::ActualMeasure::AgencyCost})
            if (!chance(0.02))
                putActual(measure, place, {}, month, real(-1000, 200000));
    }
    void putActual(plan::ActualMeasure measure, const Place& place, std::optional<plan::ActivityId> activity,
                   Month month, double value)
    {
        plan::Actual row;
        row.measure = measure;
        row.locality = place.locality;
        row.role = place.role;
        row.activity = activity;
        row.month = month;
        row.value = value;
        put(row);
    }
};

} // namespace muster::test
