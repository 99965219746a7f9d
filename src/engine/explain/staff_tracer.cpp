// The part of MonthTracer that traces staff and what they cost.

#include "engine/cost.h"
#include "engine/explain/month_tracer.h"
#include "engine/supply.h"
#include "plan/names.h"

#include <cmath>
#include <fmt/format.h>

namespace muster::engine {

using plan::Kind;

namespace {

/// Where a figure of a row comes from.
struct RowText {
    std::string from;   ///< "establishment as at 1 April 2026"
    std::string about;  ///< "North, Social worker"
    std::string unit{}; ///< empty: FTE
    std::string source{};
};

template <class Row>
std::string placeOf(const plan::Plan& plan, const Row& row)
{
    return plan::describe(plan, {row.locality, {}, {}, row.role});
}

RowText rowText(const plan::Plan& plan, const plan::Establishment& row)
{
    return {fmt::format("establishment as at {}", row.asAt.toEnglish()), placeOf(plan, row)};
}

RowText rowText(const plan::Plan& plan, const plan::Post& row)
{
    return {fmt::format("register of posts: {}{}{}", row.title,
                        row.start ? fmt::format(", from {}", row.start->toEnglish()) : "",
                        row.end ? fmt::format(", to {}", row.end->toEnglish()) : ""),
            placeOf(plan, row)};
}

RowText rowText(const plan::Plan& plan, const plan::Cohort& row)
{
    return {fmt::format("cohort {}, {}", row.name, row.month.toEnglish()), placeOf(plan, row),
            "FTE or share"};
}

RowText rowText(const plan::Plan& plan, const plan::Move& row)
{
    return {fmt::format("moves to {}", row.toRole ? plan::nameOf(plan, *row.toRole) : "nowhere: they leave"),
            placeOf(plan, row), "share a year"};
}

RowText rowText(const plan::Plan& plan, const plan::Actual& row)
{
    return {fmt::format("actual figure of the end of {}", row.month.toEnglish()),
            placeOf(plan, row),
            {},
            row.source};
}

RowText rowText(const plan::Plan& plan, const plan::Restructure& row)
{
    const bool isOfScenario = row.id == plan::RestructureId{};
    return {fmt::format("{}{}, {}", isOfScenario ? "" : "restructure ", row.name, row.month.toEnglish()),
            placeOf(plan, row)};
}

RowText rowText(const plan::Plan&, const plan::Grade& row)
{
    return {fmt::format("pay scale, {}", row.name), {}, "pounds a year", row.source};
}

RowText rowText(const plan::Plan& plan, const plan::StaffAge& row)
{
    return {fmt::format("age profile, {}", row.band), placeOf(plan, row), "share"};
}

} // namespace

/// What supply.h reads of one locality.
struct MonthTracer::StaffReader {
    using Number = Traced;
    struct Sum {
        std::vector<Traced> parts;
        std::optional<Traced> none; ///< a part that is zero: it says where the zero comes from
    };

    const MonthTracer& tracer;
    LocalityIndex locality;

    static void add(Sum& sum, const Traced& part)
    {
        if (isNothing(part))
            sum.none = sum.none.value_or(part);
        else
            sum.parts.push_back(part);
    }
    [[nodiscard]] static Traced total(const Sum& sum)
    {
        return sum.parts.empty() ? sum.none.value_or(nothing()) : sumOf(sum.parts);
    }
    [[nodiscard]] const StaffCell& staff(RoleIndex role) const
    {
        return tracer.m_in.staff().at(locality, role);
    }
    [[nodiscard]] static bool canHave(const StaffCell& here, Measure measure)
    {
        return engine::canHave(here, measure);
    }
    [[nodiscard]] Month month(int t) const { return tracer.m_in.firstMonth() + t; }
    [[nodiscard]] MonthTracer at(int t) const { return {tracer.m_results, month(t), tracer.m_memo}; }
    [[nodiscard]] Traced own(Measure measure, RoleIndex role, int t) const
    {
        const Traced number = at(t).own(measure, locality, role);
        const bool isOfWork = isOfRequirement(measure) && !isCost(measure); // another table explains it
        return isOfWork ? number.named(nameOf(measure)).told(Telling::ByValue) : number;
    }
    [[nodiscard]] Traced value(Kind kind, RoleIndex role, int t) const
    {
        return at(t).value(kind, {locality, {}, {}, role});
    }
    [[nodiscard]] int count(Kind kind, RoleIndex role, int t) const
    {
        return static_cast<int>(value(kind, role, t).value());
    }
    [[nodiscard]] bool isSet(Kind kind, RoleIndex role, int t) const
    {
        return at(t).isSet(kind, {locality, {}, {}, role});
    }
    [[nodiscard]] std::optional<Month> since(Kind kind, RoleIndex role, int t) const
    {
        const plan::Assumption* row = tracer.m_in.field(kind).row({locality, {}, {}, role}, month(t));
        return row ? row->from : std::nullopt;
    }
    template <class Row>
    [[nodiscard]] Traced record(double value, const char* name, const Row& row, const char* unit = "") const
    {
        const RowText words = rowText(tracer.m_in.plan(), row);
        const std::string said = *unit ? unit : words.unit.empty() ? "FTE" : words.unit;
        return leaf(value, name, Origin::Record, words.from, said, words.about, words.source);
    }
    [[nodiscard]] static Traced named(const char* name, const Traced& number) { return number.named(name); }
    [[nodiscard]] Traced ofMonth(const char* name, int t, const Traced& number) const
    {
        return number.named(fmt::format("{} {}", name, month(t).toEnglish()));
    }
    [[nodiscard]] Traced stayed(int t, const Traced& share) const
    {
        return ofMonth("share who stay in", t, share).told(Telling::ByValue);
    }
    [[nodiscard]] Traced carried(int t, const Traced& number) const
    {
        return number.named(fmt::format("in post at the end of {}", month(t).toEnglish()))
            .told(Telling::ByValue);
    }
    [[nodiscard]] static bool isNothing(const Traced& number) { return number.value() == 0; }
    [[nodiscard]] static bool isUnknown(const Traced& number) { return std::isnan(number.value()); }
    [[nodiscard]] static bool isLess(const Traced& number, double than) { return number.value() < than; }
    [[nodiscard]] static Traced unknown() { return MonthTracer::unknown(); }
    [[nodiscard]] static Traced nothing()
    {
        return leaf(0, "", Origin::Record, "nothing in the plan brings any in this month", "FTE");
    }
    template <class Make>
    [[nodiscard]] static Traced madeOnce(RoleIndex, int, Month, const Make& make)
    {
        return make();
    }
    [[nodiscard]] static Traced payRise(const Traced& inflation, int rises)
    {
        return formulas::payRise(inflation, Traced(double(rises)));
    }
    [[nodiscard]] static Traced monthlyShare(const Traced& yearly)
    {
        return isNothing(yearly) ? yearly : formulas::monthlyShare(yearly);
    }
};

/// Traces the months before this one in order, so that no month has to reach back through all of them.
void MonthTracer::carryForward(LocalityIndex locality, RoleIndex role) const
{
    const auto isTraced = [&](Month month) {
        return m_memo.own.contains({month - m_in.firstMonth(), Measure::Closing, locality, role});
    };
    if (m_month <= m_in.firstMonth() || isTraced(m_month - 1))
        return;
    for (Month month = m_in.firstMonth(); month < m_month; month = month + 1)
        if (!isTraced(month))
            (void)MonthTracer(m_results, month, m_memo).own(Measure::Closing, locality, role);
}

Traced MonthTracer::ownAvailable(LocalityIndex locality, RoleIndex role) const
{
    const Traced available = availableFrom(*this, own(Measure::InPost, locality, role),
                                           own(Measure::NewlyQualified, locality, role),
                                           own(Measure::Agency, locality, role), {locality, {}, {}, role});
    const Traced absent = own(Measure::Absent, locality, role);
    return isNothing(absent) ? available : Traced(formulas::withoutAbsent(available, absent));
}

namespace {

/// A part of the posts, where it is a post of the register.
const PostLine* postOf(const PostLine& post)
{
    return &post;
}
template <class Row>
const PostLine* postOf(const Row&)
{
    return nullptr;
}
const plan::Post& rowOf(const PostLine& post)
{
    return *post.row;
}
template <class Row>
const Row& rowOf(const Row& row)
{
    return row;
}

/// The part that the row of a source has: what the source pays, or what it leaves unfunded.
double partPaid(const PostLine* post, const std::string& funding, const FundingShares& shares, int t,
                PostTime time)
{
    if (!post)
        return funding.empty() ? 1 : 0;
    const double share = shares.of(*post, t, time);
    return (post->row->funding == funding ? share : 0) + (funding == kUnfunded ? 1 - share : 0);
}

} // namespace

void MonthTracer::addPaid(LocalityIndex locality, RoleIndex role, const std::string& funding,
                          const FundingShares& shares, PostTime time, Sum& parts) const
{
    const StaffReader reader{*this, locality};
    const std::string where = plan::describe(
        m_in.plan(), {dimensions().localities[locality].id, {}, {}, dimensions().roles[role].id});
    CostMonth(reader, role, t()).forEachCost(time, [&](const auto& each, double fte, const Traced& cost) {
        const PostLine* post = postOf(each);
        const double part = partPaid(post, funding, shares, t(), time);
        if (part == 0)
            return;
        Traced paid = time == PostTime::Days ? cost : reader.record(fte, "posts", rowOf(each));
        if (part != 1)
            paid = paid * leaf(part, "part that counts here", Origin::Record,
                               "by the end of the money and the limit of its year", "share");
        parts.push_back(
            paid.named(fmt::format("{}, {}", post ? post->row->title : "posts of the establishment", where)));
    });
}

Traced MonthTracer::costOfOne(LocalityIndex locality, RoleIndex role) const
{
    const StaffReader reader{*this, locality};
    return CostMonth(reader, role, t()).each();
}

Traced MonthTracer::ownStock(Measure measure, LocalityIndex locality, RoleIndex role) const
{
    const StaffReader reader{*this, locality};
    const int t = m_month - m_in.firstMonth();
    if (isOfRequirement(measure))
        return CostMonth(reader, role, t).of(measure);
    if (!reader.staff(role).isStaffed)
        return leaf(
            0, std::string(nameOf(measure)), Origin::Record, "no establishment is entered here", "FTE",
            fmt::format("{}, {}", dimensions().localities[locality].name, dimensions().roleName(role)));
    if (measure == Measure::Available)
        return ownAvailable(locality, role);
    if (reader.staff(role).hasFlows && measure != Measure::Establishment) // which needs no month before
        carryForward(locality, role);
    const Traced number =
        isCost(measure) ? CostMonth(reader, role, t).of(measure) : StaffMonth(reader, role, t).of(measure);
    const TraceNode& node = number.node();
    const bool isTold = (number.isLeaf() && !node.name.empty()) || node.telling == Telling::ByValue;
    return isTold ? number : number.named(nameOf(measure));
}

} // namespace muster::engine
