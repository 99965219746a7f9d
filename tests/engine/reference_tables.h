#pragma once
// The result tables of the plain reference: what it computes of each cell, added up over the localities
// beneath, the roles and the months, then made into rates as design/model.md, section 7, says.

#include "engine/reference_supply.h"
#include "engine/tables.h"

#include <map>

namespace muster::test {

class ReferenceTables {
  public:
    explicit ReferenceTables(const plan::Plan& plan)
        : m_plan(plan), m_reference(plan), m_supply(plan, m_reference)
    {
    }

    struct Place {
        plan::LocalityId locality;
        std::optional<plan::RoleId> role; ///< none: all
        int first = 0;
        int count = 1;
        bool own = false;
    };

    /// Not finite where it is not known.
    [[nodiscard]] double figure(engine::Column column, const Place& at)
    {
        using engine::Column;
        using engine::Measure;
        const auto mean = [&](Measure measure) { return this->mean(measure, at); };
        const auto sum = [&](Measure measure) { return this->mean(measure, at) * at.count; };
        const double posts = mean(Measure::Establishment);
        const double vacant = posts - mean(Measure::InPost);
        switch (column) {
        case Column::ServiceFte:
            return mean(Measure::Service);
        case Column::RequiredFte:
            return mean(Measure::Required);
        case Column::RequiredEstablishmentFte:
            return mean(Measure::RequiredEstablishment);
        case Column::EstablishmentFte:
            return posts;
        case Column::InPostFte:
            return mean(Measure::InPost);
        case Column::VacancyFte:
            return vacant;
        case Column::AgencyFte:
            return mean(Measure::Agency);
        case Column::AvailableFte:
            return mean(Measure::Available);
        case Column::GapFte:
            return mean(Measure::Available) - mean(Measure::Required);
        case Column::Pressure:
            return mean(Measure::Required) / mean(Measure::Available);
        case Column::VacancyGross:
            return vacant / posts;
        case Column::VacancyNetOfAgency:
            return noLessThanNone(vacant - mean(Measure::Agency)) / posts;
        case Column::VacancyUncancelled:
            return mean(Measure::Uncancelled) / posts;
        case Column::OpeningFte:
            return this->mean(Measure::InPost, {at.locality, at.role, at.first, 1, at.own});
        case Column::StartsFte:
            return sum(Measure::Starts);
        case Column::CohortsFte:
            return sum(Measure::Cohorts);
        case Column::MovesInFte:
            return sum(Measure::MovesIn);
        case Column::LeaversFte:
            return sum(Measure::Leavers);
        case Column::RetirementsFte:
            return sum(Measure::Retirements);
        case Column::MovesOutFte:
            return sum(Measure::MovesOut);
        case Column::ResignationsFte:
            return sum(Measure::Resignations);
        case Column::RedundanciesFte:
            return sum(Measure::Redundancies);
        case Column::EndedFte:
            return sum(Measure::Ended);
        case Column::RestatedFte:
            return sum(Measure::Restated);
        case Column::ClosingFte:
            return last(Measure::Closing, at);
        case Column::NewlyQualifiedFte:
            return mean(Measure::NewlyQualified);
        case Column::SteadyStateFte:
            return last(Measure::SteadyState, at);
        case Column::TenureYears: {
            double gone = 0;
            for (const Measure way : {Measure::Leavers, Measure::Retirements, Measure::MovesOut,
                                      Measure::Resignations, Measure::Redundancies, Measure::Ended})
                gone += sum(way);
            return mean(Measure::InPost) / (12 * gone / at.count);
        }
        }
        return kNone;
    }

    [[nodiscard]] double mean(engine::Measure measure, const Place& at)
    {
        const bool stock = measure >= engine::Measure::Establishment;
        if (stock ? !hasPosts(at) : !asksForStaff())
            return kNone;
        double sum = 0;
        for (int t = at.first; t < at.first + at.count; ++t)
            for (const plan::Locality& l : m_plan.rows<plan::Locality>()) {
                if (!reaches(at, l.id))
                    continue;
                if (!stock && !at.role && m_reference.workWithoutRole(l.id, month(t)))
                    return kNone;
                for (const plan::Role& role : m_plan.rows<plan::Role>())
                    if (!at.role || role.id == *at.role)
                        sum += cell(measure, l.id, role, t);
            }
        return sum / at.count;
    }

  private:
    /// std::max would make zero of what is not known.
    static double noLessThanNone(double fte) { return fte < 0 ? 0 : fte; }
    [[nodiscard]] double last(engine::Measure measure, const Place& at)
    {
        return mean(measure, {at.locality, at.role, at.first + at.count - 1, 1, at.own});
    }

    static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

    [[nodiscard]] Month month(int t) const { return m_plan.settings().firstMonth + t; }
    [[nodiscard]] bool reaches(const Place& at, plan::LocalityId l) const
    {
        for (std::optional<plan::LocalityId> up = l; up; up = m_plan.find<plan::Locality>(*up)->parent)
            if (*up == at.locality)
                return !at.own || l == at.locality;
        return false;
    }
    [[nodiscard]] bool hasPosts(const Place& at) const
    {
        for (const plan::Locality& l : m_plan.rows<plan::Locality>())
            for (const plan::Role& role : m_plan.rows<plan::Role>())
                if (reaches(at, l.id) && (!at.role || role.id == *at.role) &&
                    m_supply.isStaffed(l.id, role.id))
                    return true;
        return false;
    }
    [[nodiscard]] bool asksForStaff() const
    {
        return !m_plan.rows<plan::Demand>().empty() ||
               std::ranges::any_of(m_plan.rows<plan::Assumption>(), [](const plan::Assumption& row) {
                   return (row.kind == plan::Kind::FixedPosts ||
                           row.kind == plan::Kind::IndividualAllowanceHours) &&
                          row.value > 0;
               });
    }

    double cell(engine::Measure measure, plan::LocalityId l, const plan::Role& role, int t)
    {
        const auto [at, isNew] = m_cells.try_emplace({measure, l, role.id, t}, 0);
        if (isNew)
            at->second = compute(measure, l, role, t);
        return at->second;
    }
    [[nodiscard]] double compute(engine::Measure measure, plan::LocalityId l, const plan::Role& role, int t)
    {
        using engine::Measure;
        if (measure < Measure::Establishment)
            return requirement(measure, l, role, t);
        const ReferenceSupply::Flows& f = m_supply.at(l, role.id, t);
        const auto number = [](long double real) { return static_cast<double>(real); };
        switch (measure) {
        case Measure::Establishment:
            return number(f.establishment);
        case Measure::InPost:
            return number(f.opening);
        case Measure::Agency:
            return number(f.agency);
        case Measure::NewlyQualified:
            return number(f.newlyQualified);
        case Measure::Available:
            return available(f, l, role, t);
        case Measure::Uncancelled:
            return noLessThanNone(number(f.establishment - f.opening));
        case Measure::Leavers:
            return number(f.leavers);
        case Measure::Retirements:
            return number(f.retirements);
        case Measure::MovesOut:
            return number(f.movesOut);
        case Measure::Resignations:
            return number(f.resignations);
        case Measure::Redundancies:
            return number(f.redundancies);
        case Measure::Ended:
            return number(f.ended);
        case Measure::MovesIn:
            return number(f.movesIn);
        case Measure::Cohorts:
            return number(f.cohorts);
        case Measure::Starts:
            return number(f.starts);
        case Measure::Restated:
            return number(f.restated);
        case Measure::Closing:
            return number(f.closing);
        case Measure::SteadyState:
            return number(f.steadyState);
        default:
            return kNone;
        }
    }
    [[nodiscard]] double requirement(engine::Measure measure, plan::LocalityId l, const plan::Role& role,
                                     int t)
    {
        using engine::Measure;
        const auto newlyQualified = static_cast<double>(m_supply.at(l, role.id, t).newlyQualified);
        switch (measure) {
        case Measure::Service:
            return m_reference.service(l, role, month(t));
        case Measure::Required:
            return m_reference.required(l, role, month(t));
        case Measure::RequiredInPost:
            return m_reference.requiredInPost(l, role, month(t), newlyQualified);
        default:
            return m_reference.requiredEstablishment(l, role, month(t), newlyQualified);
        }
    }
    [[nodiscard]] double available(const ReferenceSupply::Flows& f, plan::LocalityId l,
                                   const plan::Role& role, int t) const
    {
        const auto value = [&](plan::Kind kind) {
            return m_reference.value(kind, {l, {}, {}, role.id}, month(t));
        };
        return static_cast<double>(f.opening -
                                   f.newlyQualified * (1 - value(plan::Kind::NewlyQualifiedCapacity)) +
                                   f.agency * value(plan::Kind::AgencyEfficiency));
    }

    const plan::Plan& m_plan;
    Reference m_reference;
    ReferenceSupply m_supply;
    std::map<std::tuple<engine::Measure, plan::LocalityId, plan::RoleId, int>, double> m_cells;
};

} // namespace muster::test
