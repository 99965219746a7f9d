// What is wrong with the plan is looked for while the window goes on, and then other scenarios are worked
// out.

#include "plan/scenarios/scenario_edits.h"
#include "session/settled.h"

#include <QTemporaryDir>

namespace muster::session {

namespace {

plan::Edit titled(const Document& document, const char* title)
{
    plan::Settings settings = document.plan().settings();
    settings.title = title;
    plan::Edit edit{"Set the title", {}};
    edit.put(settings);
    return edit;
}

} // namespace

TEST(PlanCheck, IsMadeAsideAndToldOfOnlyForThePlanAsItIsNow)
{
    const QTemporaryDir folder;
    Document document;
    ASSERT_TRUE(document.exchange().createSample(folder.filePath("essex.muster"), "Essex"));
    int told = 0;
    QObject::connect(&document, &Document::planChecked, &document, [&] {
        ++told;
        EXPECT_FALSE(document.isChecking());
        const engine::Check now = engine::checkOf(document.results());
        EXPECT_EQ(document.check().problems.size(), now.problems.size());
        EXPECT_EQ(document.check().evidence, now.evidence);
    });
    EXPECT_TRUE(document.isChecking());
    EXPECT_TRUE(document.check().problems.empty()) << "nothing is known of a plan that has just been opened";
    ASSERT_TRUE(document.apply(titled(document, "Essex 2028")));
    ASSERT_TRUE(document.apply(titled(document, "Essex 2029")));
    test::settle(document);
    EXPECT_EQ(told, 1) << "two edits came while the plan was checked as it was before them";
    EXPECT_FALSE(document.check().problems.empty());
    ASSERT_TRUE(document.close());
    EXPECT_TRUE(document.check().problems.empty());
}

TEST(WorkingAhead, MakesTheResultsOfOtherScenariosWhileNobodyWaits)
{
    const QTemporaryDir folder;
    Document document;
    ASSERT_TRUE(document.exchange().createSample(folder.filePath("essex.muster"), "Essex"));
    std::vector<std::optional<plan::ScenarioId>> all{std::nullopt};
    for (const char* name : {"Longer", "Shorter"}) {
        const plan::Edit made = plan::addScenario(document.plan(), name, std::nullopt, "");
        ASSERT_TRUE(document.apply(made));
        all.emplace_back(std::get<plan::RowChanges<plan::Scenario>>(made.changes).put.front().id);
    }
    test::settle(document);
    for (const auto& scenario : {all[1], all[2], all[0]}) {
        ASSERT_TRUE(document.showIn(scenario));
        EXPECT_EQ(document.recalculationMs(), 0) << "it was not there yet";
        EXPECT_EQ(document.scenario(), scenario);
        EXPECT_TRUE(document.results().inputs().plan().sameAs(document.plan()));
    }
    ASSERT_TRUE(document.apply(titled(document, "Essex 2028")));
    ASSERT_TRUE(document.showIn(all[1])); // at once: what was kept was of the plan before
    EXPECT_EQ(document.plan().settings().title, "Essex 2028");
    EXPECT_GT(document.recalculationMs(), 0);
}

} // namespace muster::session
