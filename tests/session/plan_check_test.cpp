// What is wrong with the plan is looked for while the window goes on.

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

} // namespace muster::session
