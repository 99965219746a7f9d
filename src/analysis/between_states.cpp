#include "analysis/between_states.h"

#include "analysis/shapley.h"
#include "plan/edits.h"
#include "plan/names.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>

namespace muster::analysis {

namespace {

/// Whose rows they are; none: the structure's.
using Group = std::optional<plan::Driver>;

template <class Row, class... Others>
constexpr bool kIsOneOf = (std::is_same_v<Row, Others> || ...);

template <class Row>
constexpr bool kIsDimension = kIsOneOf<Row, plan::Locality, plan::ClientGroup, plan::Activity, plan::Role>;

/// Whether no figure of a role is made of the table.
template <class Row>
constexpr bool kMakesNoFigure =
    kIsOneOf<Row, plan::MeasureTarget, plan::Benchmark, plan::PlanRule, plan::ReportSection, plan::Scenario,
             plan::Saving, plan::ScenarioChange, plan::Adjustment>;

template <class Row>
Group groupOf(const Row& row)
{
    if constexpr (std::is_same_v<Row, plan::Assumption>)
        return plan::driverOf(plan::adjusted(row.kind));
    else if constexpr (kIsOneOf<Row, plan::Settings> || kIsDimension<Row>)
        return std::nullopt;
    else if constexpr (kIsOneOf<Row, plan::Grade, plan::Funding, plan::Budget>)
        return plan::Driver::Money;
    else if constexpr (kIsOneOf<Row, plan::Demand, plan::Population, plan::DemandRate, plan::SeriesMethod,
                                plan::SeriesBreak, plan::SharedForecast, plan::DemandProfile>)
        return plan::Driver::Demand;
    else
        return plan::Driver::Supply;
}

/// The rows that differ, by driver. A locality or role that one state alone has is there in all of them:
/// where nothing names it, it makes no figure.
class Differing {
  public:
    Differing(const plan::Plan& before, const plan::Plan& after) : m_base(before)
    {
        plan::Edit both;
        plan::forEachTable([&](auto tag) {
            using Row = typename decltype(tag)::Type;
            if constexpr (!kMakesNoFigure<Row>)
                compare<Row>(before, after, both);
        });
        m_base.apply(both.changes);
        for (const auto& [group, edit] : m_edits)
            m_groups.push_back(group);
    }

    [[nodiscard]] const std::vector<Group>& groups() const { return m_groups; }
    /// The plan with the rows of some drivers as they are after, of the others as they were before.
    [[nodiscard]] plan::Plan with(const Players& in) const
    {
        plan::Plan plan = m_base;
        for (std::size_t i = 0; i < m_groups.size(); ++i)
            if (in[i])
                plan.apply(m_edits.at(m_groups[i]).changes);
        return plan;
    }

  private:
    template <class Row>
    void compare(const plan::Plan& before, const plan::Plan& after, plan::Edit& both)
    {
        if (before.rows<Row>().sameAs(after.rows<Row>()))
            return;
        for (const Row& row : after.rows<Row>()) {
            const Row* was = before.find<Row>(row.id);
            if (!was && kIsDimension<Row>)
                both.put(row);
            else if (!was || !(*was == row))
                m_edits[groupOf(row)].put(row);
        }
        if constexpr (!kIsDimension<Row>)
            for (const Row& row : before.rows<Row>())
                if (!after.find<Row>(row.id))
                    m_edits[groupOf(row)].template erase<Row>(row.id);
    }

    plan::Plan m_base;
    std::map<Group, plan::Edit> m_edits;
    std::vector<Group> m_groups;
};

std::string nameOf(const Group& group)
{
    return group ? plan::inSentence(plan::word(*group)) : "structure";
}

/// The figures of a plan in the periods; empty where one of them is not known.
std::optional<Figures> figuresOf(const engine::Inputs& in, const StatesWish& wish)
{
    const engine::Dimensions& d = in.dimensions();
    engine::TablePlace place{
        d.indexOf(wish.locality), wish.role ? d.indexOf(*wish.role) : engine::kAllRoles, {}, wish.reach};
    std::vector<PeriodSpan> spans;
    for (const Period& period : wish.periods) {
        const auto all = periodsOf(in.firstMonth(), in.months(), period.length);
        const auto found = std::ranges::find(all, period, &PeriodSpan::period);
        if (found == all.end())
            return std::nullopt;
        spans.push_back(*found);
    }
    if (!in.keepsRules() || place.locality.isNone() || (wish.role && place.role.isNone()))
        return std::nullopt;
    const engine::Results results(in, engine::wishFor(in, place, spans, wish.column));
    Figures figures;
    for (const PeriodSpan& span : spans) {
        place.span = span;
        if (const auto figure = engine::figureAt(results, place, wish.column))
            figures.push_back(*figure);
    }
    return figures.size() == spans.size() ? std::optional(figures) : std::nullopt;
}

Error notKnown(const StatesWish& wish, const std::string& where)
{
    return {ErrorCode::NotFound,
            fmt::format("{} is not known {}", engine::info(wish.column).heading, where),
            {},
            {},
            {},
            {}};
}

bool same(const Figures& a, const Figures& b)
{
    constexpr double kClose = 1e-9;
    return std::ranges::equal(
        a, b, [](double x, double y) { return std::abs(x - y) <= kClose * std::max(1.0, std::abs(y)); });
}

} // namespace

bool hasPeriod(const plan::Plan& plan, const Period& period)
{
    const plan::Settings& settings = plan.settings();
    const auto all = periodsOf(settings.firstMonth, settings.months, period.length);
    return std::ranges::find(all, period, &PeriodSpan::period) != all.end();
}

Result<StateDifference> attributeStates(const plan::Plan& before, const plan::Plan& after,
                                        const StatesWish& wish, const Progress& progress)
{
    const engine::Inputs first{before};
    const auto was = figuresOf(first, wish);
    const auto is = figuresOf(engine::Inputs(after), wish);
    if (!was || !is)
        return fail(notKnown(wish, was ? "in the later state" : "in the earlier state"));
    const Differing differing(before, after);
    const auto valueOf = [&](const Players& in) -> Result<Figures> {
        if (auto figures = figuresOf(engine::Inputs(differing.with(in), &first), wish))
            return *std::move(figures);
        std::vector<std::string> names;
        for (std::size_t i = 0; i < in.size(); ++i)
            if (in[i])
                names.push_back(nameOf(differing.groups()[i]));
        return fail(notKnown(wish, fmt::format("with the later {} alone", fmt::join(names, ", "))));
    };
    const auto shares = shapley(
        differing.groups().size(), [&]() -> ValueOf { return valueOf; }, progress);
    if (!shares)
        return fail(shares.error());
    if (!same(shares->none, *was) || !same(shares->all, *is))
        return fail(
            {ErrorCode::BadInput,
             "the localities, activities or roles of both states differ in a way that has a part of its own",
             {},
             {},
             {},
             {}});
    StateDifference made{shares->none, shares->all, {}};
    for (std::size_t i = 0; i < differing.groups().size(); ++i)
        made.parts.push_back({differing.groups()[i], shares->parts[i]});
    return made;
}

} // namespace muster::analysis
