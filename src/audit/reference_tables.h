#pragma once
// The result tables of the plain reference: its measures made into rates as docs/method.md, section 7, says.

#include "audit/reference_outturn.h"

namespace muster::audit {

class ReferenceTables : public ReferenceOutturn {
  public:
    using ReferenceOutturn::ReferenceOutturn;

    /// Not finite where it is not known.
    [[nodiscard]] Real figure(engine::Column column, const Place& at)
    {
        using engine::Column;
        using engine::Measure;
        if (plan::isOfActivity(column))
            return waiting(column, at);
        if (plan::isOfYear(column))
            return outturn(column, at);
        const auto mean = [&](Measure measure) { return ReferenceMeasures::mean(measure, at); };
        const auto posts = [&] { return mean(Measure::Establishment); };
        const auto vacant = [&] { return posts() - mean(Measure::InPost); };
        switch (column) {
        case Column::ServiceFte:
            return mean(Measure::Service);
        case Column::RequiredFte:
            return mean(Measure::Required);
        case Column::RequiredEstablishmentFte:
            return mean(Measure::RequiredEstablishment);
        case Column::ServiceLevelFte:
            return mean(Measure::ServiceLevelPosts);
        case Column::EstablishmentFte:
            return posts();
        case Column::InPostFte:
            return mean(Measure::InPost);
        case Column::VacancyFte:
            return vacant();
        case Column::AgencyFte:
            return mean(Measure::Agency);
        case Column::AvailableFte:
            return mean(Measure::Available);
        case Column::GapFte:
            return mean(Measure::Available) - mean(Measure::Required);
        case Column::Pressure:
            return mean(Measure::Required) / someOf(mean(Measure::Available));
        case Column::VacancyGross:
            return vacant() / posts();
        case Column::VacancyNetOfAgency:
            return noLessThanNone(vacant() - mean(Measure::Agency)) / posts();
        case Column::VacancyUncancelled:
            return mean(Measure::Uncancelled) / posts();
        default:
            return engine::info(column).unit == engine::ColumnUnit::Money ? cost(column, at)
                                                                          : supply(column, at);
        }
        return kNone;
    }

    /// Whether over-filled posts hide a third or more of the vacant ones.
    [[nodiscard]] bool hidesVacancies(const Place& at)
    {
        const Real uncancelled = mean(engine::Measure::Uncancelled, at);
        const Real vacant = mean(engine::Measure::Establishment, at) - mean(engine::Measure::InPost, at);
        return uncancelled > 0 && vacant <= uncancelled * 2 / 3 + kJustMet;
    }

  private:
    static constexpr Real kJustMet = 1e-9L;
    [[nodiscard]] Real sum(engine::Measure measure, const Place& at) { return mean(measure, at) * at.count; }
    /// Who leave the council.
    [[nodiscard]] Real away(const Place& at)
    {
        using engine::Measure;
        Real gone = 0;
        for (const Measure way : {Measure::Leavers, Measure::Retirements, Measure::Resignations,
                                  Measure::Redundancies, Measure::Ended})
            gone += sum(way, at);
        return gone;
    }
    [[nodiscard]] Real supply(engine::Column column, const Place& at)
    {
        using engine::Column;
        using engine::Measure;
        const auto sum = [&](Measure measure) { return this->sum(measure, at); };
        switch (column) {
        case Column::OpeningFte:
            return mean(Measure::InPost, {at.locality, at.role, at.first, 1, at.own});
        case Column::StartsFte:
            return sum(Measure::Starts);
        case Column::CohortsFte:
            return sum(Measure::Cohorts);
        case Column::CameWithPostsFte:
            return sum(Measure::CameWithPosts);
        case Column::StartsNotPlacedFte:
            return sum(Measure::StartsNotPlaced);
        case Column::CohortsNotPlacedFte:
            return sum(Measure::CohortsNotPlaced);
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
            return mean(Measure::NewlyQualified, at);
        case Column::SteadyStateFte:
            return last(Measure::SteadyState, at);
        case Column::TenureYears:
            return mean(Measure::InPost, at) / (12 * someOf((away(at) + sum(Measure::MovesOut)) / at.count));
        case Column::PublishedTurnover:
            return away(at) / at.count * 12 / someOf(last(Measure::Closing, at));
        case Column::AgencyShare:
            return mean(Measure::Agency, at) / someOf(mean(Measure::Agency, at) + mean(Measure::InPost, at));
        case Column::Caseload:
            return mean(Measure::OpenCases, at) / someOf(mean(Measure::InPost, at));
        default:
            return people(column, at);
        }
    }
    /// Section 6.7.
    [[nodiscard]] Real people(engine::Column column, const Place& at)
    {
        using engine::Column;
        using engine::Measure;
        switch (column) {
        case Column::Headcount:
            return mean(Measure::Headcount, at);
        case Column::AllLeaversFte:
            return away(at);
        case Column::VacancyMonths:
            return sum(Measure::Uncancelled, at);
        case Column::MonthsToHire:
            return sum(Measure::Uncancelled, at) /
                   someOf(sum(Measure::Starts, at) + sum(Measure::Cohorts, at) + sum(Measure::MovesIn, at));
        case Column::QualifiedShare:
            return ofQualified(Measure::InPost, at) / someOf(mean(Measure::InPost, at));
        case Column::SpanHeld:
            return spanHeld(at);
        case Column::CaseloadPerQualified:
            return ofQualified(Measure::OpenCases, at) / someOf(ofQualified(Measure::Available, at));
        default:
            return kNone;
        }
    }
    /// Of the qualified ones among the roles of a place.
    [[nodiscard]] Real ofQualified(engine::Measure measure, const Place& at)
    {
        return meanOfRoles(
            measure, at, [&](std::size_t r) { return m_roles[r]->qualified && (!at.role || *at.role == r); });
    }
    /// Of those whom one of a role supervises.
    [[nodiscard]] Real spanHeld(const Place& at)
    {
        if (!at.role || m_roles[*at.role]->supervises.empty())
            return kNone;
        const auto& below = m_roles[*at.role]->supervises;
        const Real held = meanOfRoles(engine::Measure::InPost, at, [&](std::size_t r) {
            return std::ranges::count(below, m_roles[r]->id) > 0;
        });
        return held / someOf(mean(engine::Measure::InPost, at));
    }
    [[nodiscard]] Real cost(engine::Column column, const Place& at)
    {
        using engine::Column;
        using engine::Measure;
        const auto sum = [&](Measure measure) { return this->sum(measure, at); };
        switch (column) {
        case Column::PostsCost:
            return sum(Measure::PostsCost);
        case Column::Budget:
            return sum(Measure::Budget);
        case Column::PayCost:
            return sum(Measure::PayCost);
        case Column::AgencyCost:
            return sum(Measure::AgencyCost);
        case Column::ForecastCost:
            return sum(Measure::PayCost) + sum(Measure::AgencyCost);
        case Column::CostVariance:
            return sum(Measure::PayCost) + sum(Measure::AgencyCost) - sum(Measure::Budget);
        case Column::GapCost:
            return sum(Measure::GapCost);
        case Column::ServiceLevelCost:
            return sum(Measure::ServiceLevelCost);
        case Column::RequiredLessFunded:
            return sum(Measure::RequiredCost) - sum(Measure::PostsCost);
        case Column::AgencyExtraCost:
            return sum(Measure::AgencyExtraCost);
        default:
            return kNone;
        }
    }
    /// Fewer than a billionth of a person is nobody: a rate over them is not known.
    static Real someOf(Real people) { return people < kNobody ? kNone : people; }
    [[nodiscard]] Real last(engine::Measure measure, const Place& at)
    {
        return mean(measure, {at.locality, at.role, at.first + at.count - 1, 1, at.own});
    }
};

} // namespace muster::audit
