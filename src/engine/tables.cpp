#include "engine/tables.h"

#include <fmt/format.h>
#include <limits>

namespace muster::engine {

namespace {

constexpr std::array kColumns{
    ColumnInfo{Column::ServiceFte, "service_fte", "Service", ColumnUnit::Fte},
    ColumnInfo{Column::RequiredFte, "required_fte", "Required", ColumnUnit::Fte},
    ColumnInfo{Column::RequiredEstablishmentFte, "required_establishment_fte", "Required establishment",
               ColumnUnit::Fte},
    ColumnInfo{Column::EstablishmentFte, "establishment_fte", "Funded establishment", ColumnUnit::Fte},
    ColumnInfo{Column::InPostFte, "in_post_fte", "In post", ColumnUnit::Fte},
    ColumnInfo{Column::VacancyFte, "vacancy_fte", "Vacancy", ColumnUnit::Fte},
    ColumnInfo{Column::AgencyFte, "agency_fte", "Agency", ColumnUnit::Fte},
    ColumnInfo{Column::AvailableFte, "available_fte", "Available at work", ColumnUnit::Fte},
    ColumnInfo{Column::GapFte, "gap_fte", "Gap", ColumnUnit::Fte},
    ColumnInfo{Column::Pressure, "pressure", "Pressure", ColumnUnit::Ratio},
    ColumnInfo{Column::VacancyGross, "vacancy_gross", "Vacancy, gross", ColumnUnit::Share},
    ColumnInfo{Column::VacancyNetOfAgency, "vacancy_net_of_agency", "Vacancy, net of agency",
               ColumnUnit::Share},
    ColumnInfo{Column::VacancyUncancelled, "vacancy_uncancelled", "Vacancy, uncancelled", ColumnUnit::Share},
};

constexpr std::array kRequirement{Column::ServiceFte, Column::RequiredFte, Column::RequiredEstablishmentFte};
constexpr std::array kVacancies{Column::RequiredFte,
                                Column::EstablishmentFte,
                                Column::InPostFte,
                                Column::VacancyFte,
                                Column::AgencyFte,
                                Column::AvailableFte,
                                Column::GapFte,
                                Column::Pressure,
                                Column::VacancyGross,
                                Column::VacancyNetOfAgency,
                                Column::VacancyUncancelled};

/// Over-filled posts hide vacancies where the net rate is under this part of the uncancelled rate.
constexpr double kHidingShare = 1.0 / 3.0;

} // namespace

const ColumnInfo& info(Column column)
{
    return kColumns[static_cast<std::size_t>(column)];
}

std::span<const Column> requirementColumns()
{
    return kRequirement;
}

std::span<const Column> vacancyColumns()
{
    return kVacancies;
}

std::optional<double> figureAt(const Results& results, const TablePlace& place, Column column)
{
    const auto mean = [&](Measure measure) {
        const auto fte = results.mean(measure, place.locality, place.role, place.span, place.reach);
        return fte ? fte->value() : std::numeric_limits<double>::quiet_NaN();
    };
    const auto figure = figureOf<double>(column, mean);
    return std::isfinite(figure) ? std::optional(figure) : std::nullopt;
}

bool hidesVacancies(const Results& results, const TablePlace& place)
{
    const auto net = figureAt(results, place, Column::VacancyNetOfAgency);
    const auto uncancelled = figureAt(results, place, Column::VacancyUncancelled);
    return net && uncancelled && *net < kHidingShare * *uncancelled;
}

std::vector<TablePlace> tablePlaces(const Results& results, PeriodLength length, Reach reach)
{
    const Inputs& in = results.inputs();
    const auto spans = periodsOf(in.firstMonth(), in.months(), length);
    std::vector<TablePlace> places;
    for (int l = 0; l < in.dimensions().localityCount(); ++l)
        for (int i = 0; i <= in.dimensions().roleCount(); ++i)
            for (const PeriodSpan& span : spans)
                places.push_back({l, i < in.dimensions().roleCount() ? i : kAllRoles, span, reach});
    return places;
}

std::vector<plan::Problem> findHiddenVacancies(const Results& results)
{
    const Inputs& in = results.inputs();
    std::vector<plan::Problem> problems;
    const PeriodSpan first{{PeriodLength::Month, in.firstMonth()}, 0, 1};
    for (int l = 0; l < in.dimensions().localityCount(); ++l) {
        const TablePlace place{l, kAllRoles, first, Reach::WithBeneath};
        if (!hidesVacancies(results, place))
            continue;
        const LocalityNode& node = in.dimensions().localities[static_cast<std::size_t>(l)];
        const auto percent = [&](Column column) {
            return fmt::format("{:.1f} %", 100 * figureAt(results, place, column).value_or(0));
        };
        problems.push_back({plan::Severity::Warning,
                            "hidden-vacancies",
                            node.name,
                            percent(Column::VacancyNetOfAgency) + " net of agency",
                            percent(Column::VacancyUncancelled) + " if over-filled posts may not cancel",
                            "over-filled posts hide vacancies here: look at the roles one by one",
                            {"establishment", 0, std::nullopt, {node.id, {}, {}, {}}}});
    }
    return problems;
}

std::vector<plan::Problem> allProblems(const Results& results, std::vector<plan::Problem> ofRows)
{
    std::vector<plan::Problem> all = std::move(ofRows);
    const auto add = [&](const std::vector<plan::Problem>& more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    add(results.inputs().problems());
    add(findHiddenVacancies(results));
    std::ranges::stable_sort(all, {}, &plan::Problem::severity);
    return all;
}

} // namespace muster::engine
