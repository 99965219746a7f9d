#include "bench/forecast/accuracy.h"

#include "forecast/automatic/automatic.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <set>

namespace muster::bench {

namespace {

using forecast::Forecast;
using forecast::Method;
using forecast::Series;

constexpr int kYearsAhead = 3;
constexpr int kFirstYears = 5;

constexpr std::array<std::pair<Method, const char*>, forecast::kMethods.size()> kNames{
    {{Method::Mean, "mean"},
     {Method::Naive, "last figure"},
     {Method::SeasonalNaive, "same as last year"},
     {Method::Drift, "drift"},
     {Method::LinearTrend, "linear trend"},
     {Method::SeasonalTrend, "linear trend with season"},
     {Method::Simple, "simple smoothing"},
     {Method::Holt, "Holt"},
     {Method::Damped, "damped Holt"},
     {Method::WintersAdditive, "Holt–Winters, additive"},
     {Method::WintersMultiplicative, "Holt–Winters, multiplicative"},
     {Method::BestSmoothing, "exponential smoothing"},
     {Method::Theta, "Theta"},
     {Method::OptimisedTheta, "optimised Theta"},
     {Method::Croston, "Croston"},
     {Method::Tsb, "Croston, fading"},
     {Method::Combination, "combination"}}};

Method methodAt(Method contender, const Series& known)
{
    return whyUnavailable(contender, known) ? forecast::sameAgain(known) : contender;
}

double yearlyChange(const Series& series)
{
    double sum = 0;
    for (int t = series.season; t < series.size(); ++t)
        sum += std::abs(series.at(t) - series.at(t - series.season));
    return sum / (series.size() - series.season);
}

/// Errors of one series at all its dates, and how often the truth was inside.
struct Tally {
    double errors = 0;
    int figures = 0;
    std::vector<Inside> inside; ///< by periods ahead

    void add(const Series& series, int date, const Forecast& said)
    {
        for (std::size_t i = 0; i < said.point.size(); ++i) {
            const double truth = series.values[std::size_t(date) + i];
            errors += std::abs(truth - said.point[i]);
            ++figures;
            if (said.within80.low.empty())
                continue;
            inside.resize(std::max(inside.size(), i + 1));
            inside[i].add({1, said.within80.low[i] <= truth && truth <= said.within80.high[i] ? 1 : 0,
                           said.within95.low[i] <= truth && truth <= said.within95.high[i] ? 1 : 0});
        }
    }
};

std::vector<int> datesOf(const Series& series)
{
    const bool years = series.season == 1;
    const int first =
        years ? std::min(kFirstYears, series.size() - 1) : 2 * series.season + series.season / 2;
    std::vector<int> dates;
    for (int date = first; date < series.size(); date += std::max(1, series.season / 4))
        dates.push_back(date);
    return dates;
}

Series before(const Series& series, int date)
{
    return {{series.values.begin(), series.values.begin() + date}, series.season};
}

int aheadOf(const Series& series, int date)
{
    return std::min(series.season == 1 ? kYearsAhead : series.season, series.size() - date);
}

Tally tallyOf(Method contender, const Series& series)
{
    Tally tally;
    for (const int date : datesOf(series)) {
        const Series known = before(series, date);
        tally.add(series, date, forecastBy(methodAt(contender, known), known, aheadOf(series, date)));
    }
    return tally;
}

/// What automatic says of the series of a group at one date, so many periods before their end, each with what
/// the others knew there.
void tellTogether(const std::vector<const Series*>& group, int back, std::vector<Tally>& tallies)
{
    std::vector<forecast::PastForecasts> past;
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < group.size(); ++i)
        if (const int date = group[i]->size() - back; date >= 2) {
            past.push_back(forecast::pastForecasts(before(*group[i], date), aheadOf(*group[i], date)));
            which.push_back(i);
        }
    std::vector<const forecast::PastForecasts*> list;
    for (const auto& each : past)
        list.push_back(&each);
    const std::vector<forecast::Choice> choices = forecast::chosenTogether(list);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const Series& series = *group[which[i]];
        const std::vector<int> dates = datesOf(series);
        const int date = series.size() - back;
        if (std::find(dates.begin(), dates.end(), date) != dates.end())
            tallies[which[i]].add(series, date, choices[i].forecast);
    }
}

/// Of automatic, series by series.
std::vector<Tally> talliesOfAutomatic(const std::vector<forecast::PublicSeries>& list)
{
    std::map<std::pair<std::string, int>, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < list.size(); ++i)
        groups[{list[i].group, list[i].series.season}].push_back(i);
    std::vector<Tally> all(list.size());
    for (const auto& [name, members] : groups) {
        std::vector<const Series*> group;
        std::set<int> backs;
        for (const std::size_t i : members) {
            group.push_back(&list[i].series);
            for (const int date : datesOf(list[i].series))
                backs.insert(list[i].series.size() - date);
        }
        std::vector<Tally> tallies(group.size());
        for (const int back : backs)
            tellTogether(group, back, tallies);
        for (std::size_t i = 0; i < members.size(); ++i)
            all[members[i]] = tallies[i];
    }
    return all;
}

std::vector<Tally> talliesOf(Contender contender, const std::vector<forecast::PublicSeries>& list)
{
    if (!contender)
        return talliesOfAutomatic(list);
    std::vector<Tally> all;
    for (const forecast::PublicSeries& each : list)
        all.push_back(tallyOf(*contender, each.series));
    return all;
}

void addRow(std::string& page, const std::string& name, const Record& record)
{
    page += fmt::format("| {} | {:.3f} |", name, record.all);
    for (const auto& [group, mase] : record.byGroup)
        page += fmt::format(" {:.3f} |", mase);
    page += fmt::format(" {:.0f} % | {:.0f} % |\n", record.inside.percentOf80(), record.inside.percentOf95());
}

} // namespace

Record recordOf(Contender contender, const std::vector<forecast::PublicSeries>& list)
{
    Record record;
    std::map<std::string, int> counts;
    int series = 0;
    const std::vector<Tally> tallies = talliesOf(contender, list);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const forecast::PublicSeries& each = list[i];
        const Tally& tally = tallies[i];
        const double scale = yearlyChange(each.series);
        if (scale == 0 || tally.figures == 0)
            continue;
        const double mase = tally.errors / tally.figures / scale;
        record.byGroup[each.group] += mase;
        record.all += mase;
        ++counts[each.group];
        ++series;
        std::vector<Inside>& held = record.held[each.group];
        held.resize(std::max(held.size(), tally.inside.size()));
        for (std::size_t h = 0; h < tally.inside.size(); ++h) {
            held[h].add(tally.inside[h]);
            record.inside.add(tally.inside[h]);
        }
    }
    for (auto& [group, sum] : record.byGroup)
        sum /= counts[group];
    record.all /= series;
    return record;
}

std::string accuracyPage(const std::vector<forecast::PublicSeries>& list)
{
    const Record automatic = recordOf(std::nullopt, list);
    std::map<std::string, int> counts;
    for (const auto& each : list)
        ++counts[each.group];
    std::string page = "| method | all |";
    std::string line = "| --- | --- |";
    for (const auto& [group, mase] : automatic.byGroup) {
        page += fmt::format(" {} ({}) |", group, counts[group]);
        line += " --- |";
    }
    page += " inside 80 % | inside 95 % |\n" + line + " --- | --- |\n";
    addRow(page, "**automatic**", automatic);
    for (const auto& [method, name] : kNames)
        addRow(page, name, recordOf(method, list));
    page += "\n| bands of automatic | periods ahead | figures | inside 80 % | inside 95 % |\n"
            "| --- | --- | --- | --- | --- |\n";
    for (const auto& [group, held] : automatic.held)
        for (std::size_t h = 0; h < held.size(); ++h)
            page += fmt::format("| {} | {} | {} | {:.1f} % | {:.1f} % |\n", group, h + 1, held[h].figures,
                                held[h].percentOf80(), held[h].percentOf95());
    return page;
}

} // namespace muster::bench
