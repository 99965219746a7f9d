// 3,000 monthly series of five years, each with the method that would have been best and its bands, on one
// core; beside it R's package forecast, which chooses by likelihood, on some of the same series. And the
// record of the methods on public series, as a page of the documents.

#include "bench/forecast/accuracy.h"
#include "forecast/automatic/automatic.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <memory>
#include <random>

namespace muster::bench {
namespace {

constexpr int kSeries = 3000;
constexpr int kForR = 100; ///< of them, evenly: R takes as long for each
constexpr int kMonths = 60;
constexpr int kAhead = 24;

/// Referrals as a council has them: a level that drifts, a season, noise.
std::vector<forecast::Series> councils()
{
    std::mt19937 chance(20260401);
    std::normal_distribution<> normal;
    std::vector<forecast::Series> list;
    for (int i = 0; i < kSeries; ++i) {
        forecast::Series series{{}, 12};
        double level = std::exp(5 + normal(chance));
        const double growth = 0.002 * normal(chance);
        const double wave = 0.15 * normal(chance);
        const double phase = normal(chance);
        for (int t = 0; t < kMonths; ++t) {
            level *= std::exp(growth + 0.02 * normal(chance));
            const double season = 1 + wave * std::sin(t * M_PI / 6 + phase);
            series.values.push_back(std::max(1.0, level * season * std::exp(0.06 * normal(chance))));
        }
        list.push_back(std::move(series));
    }
    return list;
}

template <class Work>
double secondsOf(Work&& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// The time that R's ets(), forecast() and thetaf() take for the series, without starting R, who reads them
/// from a file of that path; nothing where there is no R.
std::optional<double> secondsOfR(const std::vector<forecast::Series>& list, const std::string& script,
                                 const std::string& path)
{
    {
        std::ofstream file(path);
        for (int i = 0; i < kForR; ++i) {
            const auto& values = list[std::size_t(i * (kSeries / kForR))].values;
            for (std::size_t t = 0; t < values.size(); ++t)
                file << (t == 0 ? "" : ",") << fmt::format("{}", values[t]);
            file << '\n';
        }
    }
    const std::string command = fmt::format("Rscript '{}' '{}' {} 2>/dev/null", script, path, kAhead);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
    double seconds = 0;
    const bool read = pipe && std::fscanf(pipe.get(), "%lf", &seconds) == 1;
    std::remove(path.c_str());
    return read ? std::optional(seconds) : std::nullopt;
}

int run(const std::string& script, const std::string& data, const std::string& samples,
        const std::string& page)
{
    const std::vector<forecast::Series> list = councils();
    double sum = 0; // so that nothing is left out
    const double ours = secondsOf([&] {
        for (const forecast::Series& series : list)
            sum += forecast::chosen(series, kAhead).forecast.within95.high.back();
    });
    fmt::print("{} series of {} months, automatic with bands: {:.1f} s on one core ({:.1f} ms each)\n",
               kSeries, kMonths, ours, 1e3 * ours / kSeries);
    if (const auto theirs = secondsOfR(list, script, page + ".series.csv"))
        fmt::print("R's ets(), forecast() and thetaf() on {} of them: {:.1f} s ({:.0f} ms each), {:.0f} "
                   "times as long\n",
                   kForR, *theirs, 1e3 * *theirs / kForR, *theirs / kForR / (ours / kSeries));
    else
        fmt::print("Rscript with the package forecast is not there to compare with\n");
    std::ofstream(page) << accuracyPage(forecast::publicSeries(data, samples));
    fmt::print("The record on public series is in {}\n", page);
    return std::isfinite(sum) ? 0 : 1;
}

} // namespace
} // namespace muster::bench

int main(int argc, char** argv)
{
    if (argc != 5) {
        fmt::print(stderr, "muster_bench_forecast SCRIPT_OF_R FOLDER_OF_DATA FOLDER_OF_SAMPLES PAGE\n");
        return 2;
    }
    return muster::bench::run(argv[1], argv[2], argv[3], argv[4]);
}
