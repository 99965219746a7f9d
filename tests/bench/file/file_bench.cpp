// The national plan with a history of 100,000 edits: the size of its file, how long it takes to open and how
// much memory, and its durable commit beside SQLite's own bare commit on the same disk in the same run.

#include "bench/bare_commit.h"
#include "bench/file/national_plan.h"
#include "plan/edits.h"
#include "store/plan_file.h"

#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <stdlib.h>

namespace muster::bench {
namespace {

constexpr int kEdits = 100'000;
constexpr double kMegabyte = 1024.0 * 1024.0;

/// On the command line before a plan's path: opens the plan, prints the most memory that took in MB, and
/// ends.
constexpr std::string_view kOpenOption = "--open-and-tell-memory";

/// A folder that goes away.
class Folder {
  public:
    explicit Folder(const std::filesystem::path& parent)
    {
        std::string pattern = (parent / "muster-bench-XXXXXX").string();
        if (!mkdtemp(pattern.data()))
            throw std::runtime_error("no temporary folder");
        m_path = pattern;
    }
    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::string file(const std::string& name) const { return (m_path / name).string(); }

  private:
    std::filesystem::path m_path;
};

/// The file, made once, in a folder on the disk that goes with it.
class NationalFile {
  public:
    NationalFile()
    {
        const std::filesystem::path memory = "/dev/shm";
        const Folder quick(std::filesystem::is_directory(memory) ? memory
                                                                 : std::filesystem::temp_directory_path());
        const std::string made = quick.file("national.muster");
        const auto start = std::chrono::steady_clock::now();
        makeNationalFile(made, kEdits);
        std::filesystem::copy_file(made, path());
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        fmt::print("national plan: {:.0f} MB, made with its {} edits in {:.0f} s\n",
                   double(std::filesystem::file_size(path())) / kMegabyte, kEdits, took.count());
    }
    [[nodiscard]] std::string path() const { return m_folder.file("national.muster"); }
    [[nodiscard]] std::string bare() const { return m_folder.file("bare.sqlite"); }

  private:
    Folder m_folder{std::filesystem::temp_directory_path()};
};

const NationalFile& national()
{
    static const NationalFile file;
    return file;
}

/// The most memory this process ever had, in MB.
double peakMemory()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::stod(line.substr(6)) / 1024;
    return 0;
}

/// What a program of its own needs to open the file: this one has made it, and shows nothing.
double memoryOfAnotherProgram(const std::string& path)
{
    const std::string command = fmt::format(
        "'{}' {} '{}'", std::filesystem::read_symlink("/proc/self/exe").string(), kOpenOption, path);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
    std::array<char, 64> line{};
    return pipe && std::fgets(line.data(), line.size(), pipe.get()) ? std::stod(line.data()) : 0;
}

void openNational(benchmark::State& state)
{
    const std::string path = national().path();
    for (auto _ : state) {
        const auto file = store::PlanFile::open(path, store::Access::ReadWrite, "bench");
        if (!file)
            state.SkipWithError("the national plan does not open");
    }
    state.counters["memory_MB"] = memoryOfAnotherProgram(path);
}

/// Both turn by turn, so that whatever else the disk does meets both.
void nationalCommitBesideBare(benchmark::State& state)
{
    auto file = store::PlanFile::open(national().path(), store::Access::ReadWrite, "bench");
    BareCommit bare(national().bare());
    const auto seconds = [](auto&& work) {
        const auto start = std::chrono::steady_clock::now();
        work();
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    double ours = 0;
    double theirs = 0;
    int turn = 0;
    for (auto _ : state) {
        plan::Establishment row = *file->plan().rows<plan::Establishment>().begin();
        row.agency = Fte(++turn % 7 + 1);
        const plan::Edit edit = plan::setEstablishment(file->plan(), row);
        const double commit = seconds([&] {
            if (!file->apply(edit, {"2026-04-01T09:00:00Z", "bench"}))
                state.SkipWithError("the edit is refused");
        });
        ours += commit;
        theirs += seconds([&] { bare.commit(); });
        state.SetIterationTime(commit);
    }
    state.counters["bare_ms"] = 1e3 * theirs / turn;
    state.counters["times_bare"] = ours / theirs;
}

BENCHMARK(openNational)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(3)
    ->Repetitions(5)
    ->ReportAggregatesOnly();
BENCHMARK(nationalCommitBesideBare)
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(20)
    ->Repetitions(5)
    ->ReportAggregatesOnly();

/// What another program does for memoryOfAnotherProgram().
int openAndTellMemory(const std::string& path)
{
    const auto file = store::PlanFile::open(path, store::Access::ReadWrite, "bench");
    fmt::print("{:.0f}\n", peakMemory());
    return file ? 0 : 1;
}

} // namespace
} // namespace muster::bench

int main(int argc, char** argv)
{
    if (argc == 3 && argv[1] == muster::bench::kOpenOption)
        return muster::bench::openAndTellMemory(argv[2]);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
