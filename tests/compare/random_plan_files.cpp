// Writes random plans as files, for compare_programs.py: every second one without gaps, so that it has
// results.
//
//     random_plan_files FOLDER COUNT

#include "engine/random_plan.h"
#include "store/plan_file.h"

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>

namespace {

muster::plan::Edit everyRowOf(const muster::plan::Plan& plan)
{
    muster::plan::Edit edit;
    muster::plan::forEachTable([&]<class Row>(muster::plan::Tag<Row>) {
        for (const Row& row : plan.rows<Row>())
            edit.put(row);
    });
    return edit;
}

} // namespace

int main(int count, char** words)
{
    constexpr int kWords = 3;
    if (count != kWords) {
        fmt::print(stderr, "random_plan_files FOLDER COUNT\n");
        return 2;
    }
    const std::filesystem::path folder = words[1];
    std::filesystem::create_directories(folder);
    for (int seed = 0; seed < std::atoi(words[2]); ++seed) {
        const muster::test::RandomPlan random(static_cast<std::uint32_t>(seed), seed % 2 == 0);
        const auto made = muster::store::PlanFile::create(folder / fmt::format("random-{}.muster", seed),
                                                          everyRowOf(random.plan()).changes, "Make the plan",
                                                          {"2026-01-01T00:00:00Z", "compare"});
        if (!made) {
            fmt::print(stderr, "{}\n", made.error().sentence());
            return 1;
        }
    }
    return 0;
}
