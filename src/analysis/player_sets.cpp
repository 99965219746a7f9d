#include "analysis/player_sets.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>

namespace muster::analysis {

namespace {

/// So many sets in a row are one thread's: enough of them that what they have in common is used again.
constexpr std::size_t kTogether = 64;

/// The work that the threads share.
class SharedWork {
  public:
    SharedWork(const std::vector<Players>& sets, const MakeValueOf& make) : m_sets(sets), m_make(make)
    {
        m_values.resize(sets.size());
    }

    /// Takes one part of the list after another until none is left, or somebody has failed.
    void run(const std::function<bool()>& goesOn)
    {
        const ValueOf valueOf = m_make();
        for (std::size_t first = take(); first < m_sets.size(); first = take())
            for (std::size_t i = first; i < std::min(first + kTogether, m_sets.size()); ++i) {
                if (m_ends || !goesOn())
                    return;
                if (auto value = valueOf(m_sets[i]))
                    m_values[i] = std::move(*value);
                else
                    stop(i, std::move(value.error()));
                ++m_done;
            }
    }
    /// Nobody begins another set.
    void stop(std::size_t set, Error error)
    {
        const std::scoped_lock lock(m_mutex);
        m_errors.emplace(set, std::move(error));
        m_ends = true;
    }
    [[nodiscard]] double done() const { return double(m_done) / double(m_sets.size()); }
    [[nodiscard]] Result<std::vector<Figures>> values()
    {
        if (!m_errors.empty())
            return fail(m_errors.begin()->second);
        return std::move(m_values);
    }

  private:
    std::size_t take() { return m_next.fetch_add(kTogether); }

    const std::vector<Players>& m_sets;
    const MakeValueOf& m_make;
    std::vector<Figures> m_values;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<std::size_t> m_done = 0;
    std::atomic<bool> m_ends = false;
    std::mutex m_mutex;
    std::map<std::size_t, Error> m_errors; // by set
};

} // namespace

Result<std::vector<Figures>> valuesOf(const std::vector<Players>& sets, const MakeValueOf& make,
                                      const Progress& progress)
{
    SharedWork work(sets, make);
    {
        std::vector<std::jthread> others;
        const std::size_t parts = (sets.size() + kTogether - 1) / kTogether;
        for (std::size_t i = 1; i < std::min<std::size_t>(std::thread::hardware_concurrency(), parts); ++i)
            others.emplace_back([&work] { work.run([] { return true; }); });
        work.run([&] { // whoever waits is told on the thread that works for them
            auto wanted = progress.reached(work.done());
            if (!wanted)
                work.stop(0, std::move(wanted.error()));
            return wanted.has_value();
        });
    }
    if (auto wanted = progress.reached(1); !wanted)
        return fail(std::move(wanted.error()));
    return work.values();
}

} // namespace muster::analysis
