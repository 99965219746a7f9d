// The sections of a plan's report, set and read. Source: docs/method.md, section 17.

#include "plan/report_edits.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::plan {
namespace {

Plan with(const Plan& plan, const std::vector<WrittenSection>& sections)
{
    Plan after = plan;
    after.apply(setReport(plan, sections).changes);
    return after;
}

TEST(ReportOf, IsEmptyUntilSectionsAreSet)
{
    EXPECT_TRUE(reportOf(Plan()).empty());
    const std::vector<WrittenSection> sections{{ReportPart::Vacancies, "They fall."}, {ReportPart::Summary}};
    const Plan plan = with(Plan(), sections);
    EXPECT_EQ(reportOf(plan), sections);
    EXPECT_TRUE(setReport(plan, sections).changes == Edit().changes) << "nothing is to change";
    EXPECT_TRUE(reportOf(with(plan, {})).empty());
}

RC_GTEST_PROP(SetReport, GivesTheSectionsThatWereSetWhateverWasBefore, ())
{
    const auto draw = [] {
        std::vector<WrittenSection> sections;
        for (const auto& [section, word] : Words<ReportPart>::list)
            if (*rc::gen::arbitrary<bool>())
                sections.insert(sections.begin() +
                                    *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(sections) + 1),
                                {section, *rc::gen::element<std::string>("", "Words", "Two\n\nparagraphs")});
        return sections;
    };
    const Plan before = with(Plan(), draw());
    const auto wanted = draw();
    RC_ASSERT(reportOf(with(before, wanted)) == wanted);
}

} // namespace
} // namespace muster::plan
