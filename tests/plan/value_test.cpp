#include "plan/rows/value.h"

#include "plan/any_row.h"

#include <gtest/gtest.h>
#include <limits>
#include <rapidcheck/gtest.h>

namespace muster::plan {
namespace {

template <class Row>
void assertEveryColumnRoundTrips()
{
    const Row row = anyRow<Row>();
    Row back;
    forEachColumn<Row>([&]<class T>(const Column<Row, T>& column) {
        const Result<T> read = Codec<T>::read(Codec<T>::write(row.*column.member));
        RC_ASSERT(read.has_value());
        back.*column.member = *read;
    });
    RC_ASSERT(back == row);
}

RC_GTEST_PROP(Codec, ReadsBackEveryColumnOfEveryTable, ())
{
    forEachTable([](auto tag) { assertEveryColumnRoundTrips<typename decltype(tag)::Type>(); });
}

template <class T>
void expectRefused(const Value& value, std::string_view allowed)
{
    const Result<T> read = Codec<T>::read(value);
    ASSERT_FALSE(read) << toText(value);
    EXPECT_EQ(read.error().code, ErrorCode::Damaged);
    EXPECT_EQ(read.error().found, toText(value));
    EXPECT_EQ(read.error().allowed, allowed);
}

TEST(Codec, RefusesAValueOfAnotherKindAndSaysWhichWouldDo)
{
    expectRefused<std::int64_t>(1.5, "a whole number");
    expectRefused<int>(std::int64_t{1} << 31, "a whole number");
    expectRefused<bool>(std::int64_t{2}, "0 or 1");
    expectRefused<double>(std::string("12"), "a finite number");
    expectRefused<std::string>(std::int64_t{12}, "a text");
    expectRefused<Fte>(Value{}, "a finite number");
    expectRefused<RoleId>(std::string("x"), "a whole number");
    expectRefused<RoleKind>(std::string("manager"), "casework, management, support");
    expectRefused<Standard>(std::int64_t{0}, "hours, rate, caseload, contact");
    expectRefused<Month>(std::int64_t{4}, "a text");
}

TEST(Codec, RefusesNumbersThatAreNotFinite)
{
    expectRefused<double>(std::numeric_limits<double>::quiet_NaN(), "a finite number");
    expectRefused<Volume>(std::numeric_limits<double>::infinity(), "a finite number");
}

TEST(Codec, RefusesATextThatIsNoMonthDateOrPeriod)
{
    EXPECT_FALSE(Codec<Month>::read(std::string("2027-13")));
    EXPECT_FALSE(Codec<Date>::read(std::string("30/01/2015")));
    EXPECT_FALSE(Codec<Period>::read(std::string("2027")));
}

TEST(Codec, WritesNothingForWhatIsNotSet)
{
    EXPECT_EQ(Codec<std::optional<double>>::write(std::nullopt), Value{});
    EXPECT_EQ(Codec<std::optional<Month>>::read(Value{}).value(), std::optional<Month>{});
    expectRefused<std::optional<double>>(std::string("none"), "a finite number");
}

TEST(Codec, WritesAListOfIdsInOneCell)
{
    using List = std::vector<RoleId>;
    EXPECT_EQ(Codec<List>::write({{12}, {34}}), Value("12 34"));
    EXPECT_EQ(Codec<List>::read(std::string("12 34")), (List{{12}, {34}}));
    EXPECT_EQ(Codec<List>::read(std::string()), List{});
    for (const auto* text : {"12,34", "12  34", " 12", "x", "12 x", "99999999999999999999"})
        expectRefused<List>(std::string(text), "ids with a space between");
}

TEST(Words, AreReadBackAndNamedOnceEach)
{
    for (const auto& [kind, text] : Words<Kind>::list) {
        EXPECT_EQ(word(kind), text);
        EXPECT_EQ(fromWord<Kind>(text), kind);
    }
    EXPECT_EQ(fromWord<Shape>("pert"), Shape::Pert);
    EXPECT_EQ(fromWord<Shape>("PERT"), std::nullopt);
    EXPECT_EQ(wordList<DemandStatus>(), "actual, forecast");
}

TEST(Text, OfAValueIsWhatAPersonWouldRead)
{
    EXPECT_EQ(toText(Value{}), "");
    EXPECT_EQ(toText(std::int64_t{-3}), "-3");
    EXPECT_EQ(toText(0.1), "0.1");
    EXPECT_EQ(toText(std::string("North")), "North");
}

TEST(Values, AreReadNoLongerThanTheirColumnHolds)
{
    const auto text = Codec<std::string>::read(std::string(10'001, 'x'));
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().sentence(), "the text is too long; found \"10001 characters\"; allowed: at most "
                                       "10000 characters.");
    EXPECT_TRUE(Codec<std::string>::read(std::string(10'000, 'x')));
    std::string ids;
    while (ids.size() < 4'000'000)
        ids += "7 ";
    const auto list = Codec<std::vector<RoleId>>::read(ids);
    ASSERT_FALSE(list);
    EXPECT_EQ(list.error().found, "4000000 characters");
    EXPECT_EQ(list.error().allowed, "at most 200000 characters");
    EXPECT_LT(Codec<Month>::read(std::string(1'000'000, '9')).error().sentence().size(), 300u);
}

} // namespace
} // namespace muster::plan
