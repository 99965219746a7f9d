#pragma once
// The result tables of the plain reference: what it computes of each cell, added up over the localities
// beneath, the roles and the months, then made into rates as design/model.md, section 7, says.

#include "engine/reference.h"
#include "engine/tables.h"

#include <map>

namespace muster::test {

class ReferenceTables {
  public:
    explicit ReferenceTables(const plan::Plan& plan) : m_plan(plan), m_reference(plan) {}

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
            return std::max(0.0, vacant - mean(Measure::Agency)) / posts;
        case Column::VacancyUncancelled:
            return mean(Measure::Uncancelled) / posts;
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
        return std::ranges::any_of(m_plan.rows<plan::Establishment>(), [&](const plan::Establishment& row) {
            return reaches(at, row.locality) && (!at.role || row.role == *at.role);
        });
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
            at->second = compute(measure, l, role, month(t));
        return at->second;
    }
    [[nodiscard]] double compute(engine::Measure measure, plan::LocalityId l, const plan::Role& role,
                                 Month t) const
    {
        using engine::Measure;
        const plan::Establishment* row = m_reference.establishment(l, role.id, t);
        switch (measure) {
        case Measure::Service:
            return m_reference.service(l, role, t);
        case Measure::Required:
            return m_reference.required(l, role, t);
        case Measure::RequiredInPost:
            return m_reference.requiredInPost(l, role, t);
        case Measure::RequiredEstablishment:
            return m_reference.requiredEstablishment(l, role, t);
        case Measure::Establishment:
            return row ? row->establishment.value() : 0;
        case Measure::InPost:
            return row ? row->establishment.value() - row->vacancy.value() : 0;
        case Measure::Agency:
            return row ? row->agency.value() : 0;
        case Measure::NewlyQualified:
            return row ? row->newlyQualified.value() : 0;
        case Measure::Available:
            return m_reference.available(l, role, t);
        case Measure::Uncancelled:
            return row ? std::max(0.0, row->vacancy.value()) : 0;
        }
        return kNone;
    }

    const plan::Plan& m_plan;
    Reference m_reference;
    std::map<std::tuple<engine::Measure, plan::LocalityId, plan::RoleId, int>, double> m_cells;
};

} // namespace muster::test
