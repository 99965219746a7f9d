#include "engine/tables.h"

#include <fmt/format.h>
#include <limits>
#include <set>

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

/// The plan's first month, and each at which a row of the establishment starts to hold.
std::vector<PeriodSpan> monthsOfNewPositions(const Inputs& in)
{
    std::set<int> starts{0};
    if (in.keepsRules())
        for (const plan::Establishment& row : in.plan().rows<plan::Establishment>())
            if (const int at = row.asAt.firstMonthStart() - in.firstMonth(); at > 0 && at < in.months())
                starts.insert(at);
    std::vector<PeriodSpan> months;
    months.reserve(starts.size());
    for (const int at : starts)
        months.push_back({{PeriodLength::Month, in.firstMonth() + at}, at, 1});
    return months;
}

plan::Problem hiddenVacancies(const Results& results, const TablePlace& place, std::size_t moreMonths)
{
    const LocalityNode& node =
        results.inputs().dimensions().localities[static_cast<std::size_t>(place.locality)];
    const auto percent = [&](Column column) {
        return fmt::format("{:.1f} %", 100 * figureAt(results, place, column).value_or(0));
    };
    const std::string more =
        moreMonths > 0 ? fmt::format(" and {} more month{}", moreMonths, moreMonths > 1 ? "s" : "") : "";
    return {plan::Severity::Warning,
            "hidden-vacancies",
            node.name,
            fmt::format("{} net of agency in {}{}", percent(Column::VacancyNetOfAgency),
                        place.span.period.toEnglish(), more),
            percent(Column::VacancyUncancelled) + " if over-filled posts may not cancel",
            "over-filled posts hide vacancies here: look at the roles one by one",
            {"establishment", 0, std::nullopt, {node.id, {}, {}, {}}}};
}

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
    const Dimensions& d = results.inputs().dimensions();
    const auto months = monthsOfNewPositions(results.inputs());
    std::vector<plan::Problem> problems;
    for (int l = 0; l < d.localityCount(); ++l) {
        std::vector<TablePlace> hiding;
        for (const PeriodSpan& month : months)
            if (const TablePlace place{l, kAllRoles, month, Reach::WithBeneath};
                hidesVacancies(results, place))
                hiding.push_back(place);
        if (!hiding.empty())
            problems.push_back(hiddenVacancies(results, hiding.front(), hiding.size() - 1));
    }
    return problems;
}

std::vector<plan::Problem> allProblems(const Results& results)
{
    std::vector<plan::Problem> all = results.inputs().problems();
    const auto hidden = findHiddenVacancies(results);
    all.insert(all.end(), hidden.begin(), hidden.end());
    std::ranges::stable_sort(all, {}, &plan::Problem::severity);
    return all;
}

} // namespace muster::engine
