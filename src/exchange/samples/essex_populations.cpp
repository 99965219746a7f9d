#include "exchange/samples/essex_populations.h"

#include "exchange/results/figure_table.h"

#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace muster::exchange {

namespace {

using Keys = std::vector<std::vector<std::string>>;

/// The five-year bands from one age to another: "65-69" … "90+".
std::vector<std::string> bandNames(int from, int to)
{
    std::vector<std::string> names;
    for (int age = from; age < to; age += 5)
        names.push_back(age == 90 ? "90+" : fmt::format("{}-{}", age, age + 4));
    return names;
}

double annualGrowth(double first, double last, int years)
{
    return std::pow(last / first, 1.0 / years) - 1;
}

/// The three files, and sums over one locality's districts.
struct Files {
    FigureTable ages;
    FigureTable projections;
    FigureTable totals;
    std::vector<std::string> districts;

    /// What a file lacks; the sums that wanted it are then not to be used.
    std::optional<Error> missing{};

    double keep(const Result<double>& figure)
    {
        if (!figure)
            missing = figure.error();
        return figure.value_or(0);
    }
    Keys districtKeys() const
    {
        Keys keys;
        for (const auto& district : districts)
            keys.push_back({district});
        return keys;
    }
    double persons(int from, int to) { return keep(ages.sum(districtKeys(), ageColumns(from, to))); }
    double total(int year) { return keep(totals.sum(districtKeys(), {std::to_string(year)})); }
    double projected(const std::vector<std::string>& of, int year)
    {
        Keys keys;
        for (const auto& district : districts)
            for (const auto& band : of)
                keys.push_back({district, band});
        return keep(projections.sum(keys, {std::to_string(year)}));
    }
    double projectedYounger(int year)
    {
        const double adultsOfTheBand = persons(18, 19) / persons(15, 19);
        return projected(bandNames(20, 65), year) + adultsOfTheBand * projected(bandNames(15, 20), year);
    }
};

EssexPeople peopleOf(Files& files)
{
    constexpr int kFrom = 2018;
    constexpr int kTo = 2031;
    EssexPeople people;
    people.older = files.persons(65, 90);
    people.younger = files.persons(18, 64);
    people.pastGrowth = annualGrowth(files.total(2012), files.total(kFrom), kFrom - 2012);
    const auto older = bandNames(65, 95);
    people.olderGrowth =
        annualGrowth(files.projected(older, kFrom), files.projected(older, kTo), kTo - kFrom);
    people.youngerGrowth =
        annualGrowth(files.projectedYounger(kFrom), files.projectedYounger(kTo), kTo - kFrom);
    return people;
}

} // namespace

const std::vector<EssexLocality>& essexLocalities()
{
    static const std::vector<EssexLocality> kLocalities{
        {"North", {"Colchester", "Tendring"}},
        {"Mid", {"Braintree", "Chelmsford", "Maldon"}},
        {"South", {"Basildon", "Brentwood", "Castle Point", "Rochford"}},
        {"West", {"Epping Forest", "Harlow", "Uttlesford"}}};
    return kLocalities;
}

Result<std::vector<EssexPeople>> readEssexPeople(const std::filesystem::path& folder)
{
    auto ages = FigureTable::read(folder / "ons_mye2020_persons_single_year_seed_areas.csv", {"name"});
    auto projections =
        FigureTable::read(folder / "ons_snpp2018_table2_persons_5yr_seed_areas.csv", {"area", "age group"});
    auto totals = FigureTable::read(folder / "england_la_population_mid2001_2020.csv", {"name"});
    for (const auto* each : {&ages, &projections, &totals})
        if (!*each)
            return fail(each->error());
    Files files{*std::move(ages), *std::move(projections), *std::move(totals), {}};
    std::vector<EssexPeople> people;
    for (const EssexLocality& locality : essexLocalities()) {
        files.districts = locality.districts;
        people.push_back(peopleOf(files));
        if (files.missing)
            return fail(*files.missing);
    }
    return people;
}

} // namespace muster::exchange
