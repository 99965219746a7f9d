// Whatever is edited while a scenario is shown, the plan beneath it stays as it is. Source: docs/method.md,
// section 14.

#include "engine/random_plan.h"
#include "engine/random_scenario.h"
#include "plan/scenarios/scenario_edits.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

template <class Row>
constexpr bool kIsOfScenarios =
    std::is_same_v<Row, plan::Scenario> || std::is_same_v<Row, plan::ScenarioChange> ||
    std::is_same_v<Row, plan::Adjustment> || std::is_same_v<Row, plan::Saving>;

/// Rows of several tables written anew, added and removed, as the sheets and registers do.
class RandomEdit {
  public:
    RandomEdit(const plan::Plan& plan, const plan::Plan& other, std::uint32_t seed) : m_random(seed)
    {
        const auto tables = 1 + m_random() % 3; // mostly of one table, as a sheet's edits are
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < tables; ++i)
            places.push_back(m_random() % std::tuple_size_v<plan::Changes>);
        std::size_t at = 0;
        plan::forEachTable([&](auto tag) {
            using Row = typename decltype(tag)::Type;
            if (std::ranges::find(places, at++) != places.end())
                draw<Row>(plan, other);
        });
    }
    plan::Edit edit;

  private:
    template <class Row>
    void draw(const plan::Plan& plan, const plan::Plan& other)
    {
        for (const Row& row : plan.rows<Row>())
            switch (m_random() % 6) {
            case 0:
                edit.erase<Row>(row.id);
                break;
            case 1:
                if (const auto& rows = other.rows<Row>(); !rows.empty()) {
                    Row changed = *rows.begin(); // as another plan has it
                    changed.id = row.id;
                    edit.put(std::move(changed));
                }
                break;
            default:
                break;
            }
        for (const Row& row : other.rows<Row>())
            if (m_random() % 6 == 0)
                edit.put(row);
    }

    std::mt19937 m_random;
};

RC_GTEST_PROP(EditsInAScenario, LeaveThePlanBeneathAsItIs, (std::uint32_t seed))
{
    const test::RandomScenario random(test::RandomPlan(seed, true).plan(), seed);
    const plan::Plan& plan = random.plan();
    const plan::Plan other = test::RandomPlan(seed + 1, true).plan();
    const plan::Edit drawn = RandomEdit(plan, other, seed).edit;
    const auto made = plan::inScenario(plan, random.id, drawn);
    RC_CLASSIFY(made.has_value(), "made an edit of the scenario");
    if (!made)
        return;
    RC_ASSERT(plan::isOfScenarios(made->changes));
    plan::Plan after = plan;
    after.apply(made->changes);
    plan::forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        if constexpr (!kIsOfScenarios<Row>)
            RC_ASSERT(after.rows<Row>().sameAs(plan.rows<Row>()));
    });
}

RC_GTEST_PROP(EditsInAScenario, ValuesTypedThereCountThereAlone, (std::uint32_t seed))
{
    const test::RandomScenario random(test::RandomPlan(seed, true).plan(), seed);
    const plan::Plan& plan = random.plan();
    std::mt19937 draw(seed);
    plan::Edit typed;
    for (plan::Assumption row : plan.rows<plan::Assumption>())
        if (draw() % 4 == 0 && row.value != 0) {
            row.value *= 0.9;
            typed.put(row);
        }
    const auto made = plan::inScenario(plan, random.id, typed);
    RC_ASSERT(made.has_value());
    plan::Plan after = plan;
    after.apply(made->changes);
    RC_ASSERT(after.rows<plan::Assumption>().sameAs(plan.rows<plan::Assumption>()));
    RC_ASSERT(plan::isEmpty(typed.changes) ==
              after.rows<plan::Adjustment>().sameAs(plan.rows<plan::Adjustment>()));
}

} // namespace
} // namespace muster::engine
