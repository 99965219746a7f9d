#include "bench/forecast/accuracy.h"

#include "forecast/automatic.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

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
     {Method::WintersMultiplicative, "Holt–Winters, multiplicative"}}};

Method methodAt(Contender contender, const Series& known)
{
    if (!contender)
        return forecast::chosen(known).method;
    return whyUnavailable(*contender, known) ? forecast::sameAgain(known) : *contender;
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
    int inside80 = 0;
    int inside95 = 0;

    void add(const Series& series, int date, const Forecast& said)
    {
        for (std::size_t i = 0; i < said.point.size(); ++i) {
            const double truth = series.values[std::size_t(date) + i];
            errors += std::abs(truth - said.point[i]);
            inside80 += said.within80.low[i] <= truth && truth <= said.within80.high[i] ? 1 : 0;
            inside95 += said.within95.low[i] <= truth && truth <= said.within95.high[i] ? 1 : 0;
            ++figures;
        }
    }
};

Tally tallyOf(Contender contender, const Series& series)
{
    const bool years = series.season == 1;
    const int first =
        years ? std::min(kFirstYears, series.size() - 1) : 2 * series.season + series.season / 2;
    Tally tally;
    for (int date = first; date < series.size(); date += std::max(1, series.season / 4)) {
        const Series known{{series.values.begin(), series.values.begin() + date}, series.season};
        const int ahead = std::min(years ? kYearsAhead : series.season, series.size() - date);
        tally.add(series, date, forecastBy(methodAt(contender, known), known, ahead));
    }
    return tally;
}

void addRow(std::string& page, const std::string& name, const Record& record)
{
    page += fmt::format("| {} | {:.3f} |", name, record.all);
    for (const auto& [group, mase] : record.byGroup)
        page += fmt::format(" {:.3f} |", mase);
    page += fmt::format(" {:.0f} % | {:.0f} % |\n", 100 * record.inside80, 100 * record.inside95);
}

} // namespace

Record recordOf(Contender contender, const std::vector<forecast::PublicSeries>& list)
{
    Record record;
    std::map<std::string, int> counts;
    Tally all;
    int series = 0;
    for (const forecast::PublicSeries& each : list) {
        const double scale = yearlyChange(each.series);
        const Tally tally = tallyOf(contender, each.series);
        if (scale == 0 || tally.figures == 0)
            continue;
        const double mase = tally.errors / tally.figures / scale;
        record.byGroup[each.group] += mase;
        record.all += mase;
        ++counts[each.group];
        ++series;
        all.figures += tally.figures;
        all.inside80 += tally.inside80;
        all.inside95 += tally.inside95;
    }
    for (auto& [group, sum] : record.byGroup)
        sum /= counts[group];
    record.all /= series;
    record.inside80 = double(all.inside80) / all.figures;
    record.inside95 = double(all.inside95) / all.figures;
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
    return page;
}

} // namespace muster::bench
