#pragma once
// The large county as a plan's file, and a clock.

#include "bench/large_county.h"
#include "store/plan_file.h"

#include <QTemporaryDir>
#include <chrono>

namespace muster::bench {

using Clock = std::chrono::steady_clock;

inline double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The large county as a file in a folder that goes with it.
class CountyFile {
  public:
    CountyFile()
    {
        const plan::Plan county = largeCounty(true).plan();
        plan::Edit all{"Make the county", {}};
        plan::forEachTable([&](auto tag) {
            using Row = typename decltype(tag)::Type;
            for (const Row& row : county.rows<Row>())
                all.put(row);
        });
        if (!store::PlanFile::create(path(), all.changes, all.label, kStamp))
            throw std::runtime_error("the county cannot be made");
    }
    [[nodiscard]] std::string path() const { return m_folder.filePath("county.muster").toStdString(); }
    [[nodiscard]] std::string bare() const { return m_folder.filePath("bare.sqlite").toStdString(); }

    inline static const history::Stamp kStamp{"2026-04-01T09:00:00Z", "bench"};

  private:
    QTemporaryDir m_folder;
};

/// The one county of all benchmarks here: it takes seconds to make.
inline const CountyFile& county()
{
    static const CountyFile file;
    return file;
}

} // namespace muster::bench
