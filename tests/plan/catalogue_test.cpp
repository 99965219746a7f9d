#include "plan/catalogue/catalogue.h"

#include <gtest/gtest.h>
#include <set>

namespace muster::plan {
namespace {

TEST(Catalogue, IsIndexedByKind)
{
    for (std::size_t i = 0; i < kKindCount; ++i)
        EXPECT_EQ(static_cast<std::size_t>(kCatalogue.at(i).kind), i) << kCatalogue.at(i).id;
    EXPECT_EQ(info(Kind::TurnoverAllowance).id, "turnover_allowance");
}

TEST(Catalogue, HasOneIdAndOneNameForEachKind)
{
    std::set<std::string_view> ids;
    std::set<std::string_view> names;
    for (const KindInfo& kind : kCatalogue) {
        EXPECT_TRUE(ids.insert(kind.id).second) << kind.id;
        EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
        EXPECT_EQ(kind.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos)
            << kind.id;
    }
}

TEST(Catalogue, HasAUnitAHelpAndACitationForEachKind)
{
    for (const KindInfo& kind : kCatalogue) {
        EXPECT_FALSE(kind.unit.empty()) << kind.id;
        EXPECT_TRUE(kind.help.ends_with('.')) << kind.id;
        EXPECT_FALSE(kind.citation.empty()) << kind.id;
    }
}

TEST(Catalogue, AllowsEachNeutralDefault)
{
    for (const KindInfo& kind : kCatalogue) {
        EXPECT_LT(kind.allowed.lowest, kind.allowed.highest) << kind.id;
        if (kind.neutral) {
            EXPECT_TRUE(kind.allowed.holds(*kind.neutral)) << kind.id;
        }
    }
}

TEST(Catalogue, ScopesEveryAmountByItsLocalityAndByNoClientGroup)
{
    for (const KindInfo& kind : kCatalogue) {
        if (!kind.inherits) {
            EXPECT_TRUE(kind.scope.locality) << kind.id;
            EXPECT_FALSE(kind.scope.clientGroup) << kind.id;
        }
    }
    EXPECT_FALSE(info(Kind::FixedPosts).inherits);
    EXPECT_FALSE(info(Kind::IndividualAllowanceHours).inherits);
}

TEST(Catalogue, RefusesWhatTheFormulasDivideBy)
{
    for (const Kind kind : {Kind::HoursPerCase, Kind::CompletionsPerWeek, Kind::CasesPerWorker,
                            Kind::ContractedHours, Kind::DaysAWeek, Kind::SpanOfControl})
        EXPECT_FALSE(info(kind).allowed.holds(0)) << info(kind).id;
    for (const Kind kind : {Kind::NonCaseTime, Kind::VacancyAllowance, Kind::TurnoverAllowance}) {
        EXPECT_FALSE(info(kind).allowed.holds(1)) << info(kind).id;
        EXPECT_TRUE(info(kind).allowed.holds(0)) << info(kind).id;
    }
}

TEST(Range, HoldsItsEndsOnlyWhereTheyAreInside)
{
    const Range range{0, 1, false, true};
    EXPECT_FALSE(range.holds(0));
    EXPECT_TRUE(range.holds(1));
    EXPECT_FALSE(range.holds(1.0000001));
    EXPECT_FALSE((Range{0, 1, true, false}.holds(1)));
}

TEST(Range, SaysInWordsWhetherAnEndIsInside)
{
    EXPECT_EQ((Range{0, 1, true, true}.toEnglish()), "0 to 1");
    EXPECT_EQ((Range{0, 1, true, false}.toEnglish()), "0 to under 1");
    EXPECT_EQ((Range{0, 60, false, true}.toEnglish()), "more than 0, up to 60");
}

} // namespace
} // namespace muster::plan
