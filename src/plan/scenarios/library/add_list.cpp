#include "plan/scenarios/library/add_list.h"

#include "base/text.h"
#include "plan/scenarios/library/months_of_list.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <unordered_set>

namespace muster::plan {

namespace {

template <class Id>
using EachOf = std::vector<std::optional<Id>>;

/// The standard of work that a kind belongs to; none of the others.
std::optional<Standard> standardOf(Adjusted what)
{
    const auto kind = kindOf(what);
    if (kind == Kind::HoursPerCase)
        return Standard::Hours;
    if (kind == Kind::CompletionsPerWeek)
        return Standard::Rate;
    return kind == Kind::CasesPerWorker ? std::optional(Standard::Caseload) : std::nullopt;
}

/// The posts of each place and role in the position that holds in a month, or in the first one there is.
std::map<std::pair<LocalityId, RoleId>, double> postsIn(const Plan& plan, Month month)
{
    std::map<std::pair<LocalityId, RoleId>, const Establishment*> holds;
    const auto hasBegun = [&](const Establishment& row) { return row.asAt.firstMonthStart() <= month; };
    for (const Establishment& row : plan.rows<Establishment>()) {
        const Establishment*& at = holds[{row.locality, row.role}];
        const bool isBetter = !at || (hasBegun(row) && (!hasBegun(*at) || row.asAt > at->asAt)) ||
                              (!hasBegun(*at) && row.asAt < at->asAt);
        if (isBetter)
            at = &row;
    }
    std::map<std::pair<LocalityId, RoleId>, double> posts;
    for (const auto& [key, row] : holds)
        posts[key] = row->establishment.value();
    return posts;
}

/// Whether a locality is this one or lies beneath it.
bool isWithin(const Plan& plan, LocalityId locality, const std::optional<LocalityId>& top)
{
    if (!top)
        return true;
    int levels = 0;
    for (const Locality* at = plan.find<Locality>(locality); at && levels < kMostLevels; ++levels) {
        if (at->id == *top)
            return true;
        at = at->parent ? plan.find<Locality>(*at->parent) : nullptr;
    }
    return false;
}

class Adding {
  public:
    Adding(const Plan& plan, const ListWish& wish, const std::vector<ListedPart>& parts)
        : m_plan(plan), m_wish(wish), m_parts(parts)
    {
    }

    /// What a listed adjustment becomes in the plan.
    [[nodiscard]] std::vector<Adjustment> rowsOf(const ListedChange& change, const ListedAdjustment& listed);
    std::vector<std::string> notes;

  private:
    template <class Row>
    [[nodiscard]] std::optional<EachOf<IdOf<Row>>> each(const std::string& name) const
    {
        const ListedPart* part = partNamed(m_parts, tableOf<Row>(), name);
        if (!part)
            return EachOf<IdOf<Row>>{std::nullopt};
        if (part->isLeftOut)
            return std::nullopt;
        EachOf<IdOf<Row>> ids;
        for (const std::int64_t id : part->rows)
            ids.push_back(IdOf<Row>{id});
        return ids;
    }
    [[nodiscard]] bool hasStandard(const ListedAdjustment& listed, const std::optional<ActivityId>& activity)
    {
        const auto standard = standardOf(listed.kind);
        const ListedPart* part = partNamed(m_parts, tableOf<Activity>(), listed.activity);
        const Activity* row = activity ? m_plan.find<Activity>(*activity) : nullptr;
        return !standard || !part || part->isExact || !row || row->standard == *standard;
    }
    [[nodiscard]] std::vector<Adjustment> placed(const ListedAdjustment& listed);
    [[nodiscard]] std::vector<Adjustment> perPost(const Adjustment& row) const;
    void note(const ListedChange& change, const ListedAdjustment& listed, std::string_view why)
    {
        const std::string sentence =
            fmt::format("{}, {}: {}", shortened(change.name), inSentence(info(listed.kind).name), why);
        if (std::ranges::find(notes, sentence) == notes.end())
            notes.push_back(sentence);
    }

    const Plan& m_plan;
    const ListWish& m_wish;
    const std::vector<ListedPart>& m_parts;
};

/// The adjustment in every place that it names, without its months.
std::vector<Adjustment> Adding::placed(const ListedAdjustment& listed)
{
    auto localities = each<Locality>(listed.locality);
    const auto groups = each<ClientGroup>(listed.clientGroup);
    const auto activities = each<Activity>(listed.activity);
    const auto roles = each<Role>(listed.role);
    std::vector<Adjustment> rows;
    if (!localities || !groups || !activities || !roles)
        return rows;
    if (listed.locality.empty() && info(listed.kind).scope.locality)
        localities = EachOf<LocalityId>{m_wish.locality};
    for (const auto& locality : *localities)
        for (const auto& group : *groups)
            for (const auto& activity : *activities)
                for (const auto& role : *roles) {
                    Adjustment row;
                    row.kind = listed.kind;
                    row.locality = locality;
                    row.clientGroup = group;
                    row.activity = activity;
                    row.role = role;
                    row.roles = listed.roles;
                    row.by = listed.by;
                    row.amount = listed.amount;
                    if (hasStandard(listed, activity))
                        rows.push_back(row);
                }
    return rows;
}

/// An amount for each post, in every place and role that has posts; to the hundredth.
std::vector<Adjustment> Adding::perPost(const Adjustment& row) const
{
    const auto posts = postsIn(m_plan, row.from.value_or(m_wish.start));
    std::vector<Adjustment> rows;
    for (const Locality* locality : m_plan.ordered<Locality>())
        for (const Role* role : m_plan.ordered<Role>()) {
            const auto there = posts.find({locality->id, role->id});
            const bool isMeant = there != posts.end() && (!row.role || *row.role == role->id) &&
                                 (!row.roles || isOf(*row.roles, *role)) &&
                                 isWithin(m_plan, locality->id, row.locality);
            const double amount = isMeant ? std::round(row.amount * there->second * 100) / 100 : 0;
            if (amount == 0)
                continue;
            Adjustment own = row;
            own.locality = locality->id;
            own.role = role->id;
            own.roles.reset();
            own.amount = amount;
            rows.push_back(own);
        }
    return rows;
}

std::vector<Adjustment> Adding::rowsOf(const ListedChange& change, const ListedAdjustment& listed)
{
    const auto spans = spansOf(listed, m_wish.start, m_plan.settings());
    if (spans.empty())
        note(change, listed, "it would begin after the plan's last month");
    const auto places = placed(listed);
    if (places.empty())
        note(change, listed, "nothing of the plan that is meant has it");
    if (m_wish.locality && listed.locality.empty() && !info(listed.kind).scope.locality)
        note(change, listed, "it counts in the whole plan, as it is not set by locality");
    std::vector<Adjustment> all;
    for (const Adjustment& place : places)
        for (const auto& [from, until] : spans) {
            Adjustment row = place;
            row.from = from;
            row.until = until;
            if (!listed.isPerPost) {
                all.push_back(row);
                continue;
            }
            const auto own = perPost(row);
            if (own.empty())
                note(change, listed, "the plan has no posts there");
            all.insert(all.end(), own.begin(), own.end());
        }
    return all;
}

/// A change with its adjustments; of two that say the same of the same place the first stands.
void putChange(const ListedChange& listed, ScenarioChange change, std::vector<Adjustment> rows,
               const Plan& plan, AddedList& added)
{
    std::unordered_set<const AnyRow*, KeyHash, KeySame> said(rows.size(), KeyHash{&tableOf<Adjustment>()},
                                                             KeySame{&tableOf<Adjustment>()});
    std::int64_t position = 0;
    for (Adjustment& row : rows) {
        row.change = change.id;
        if (!said.insert(asAny(row)).second)
            continue;
        row.id = newId<AdjustmentId>();
        row.position = ++position;
        added.lines.push_back(fmt::format("{}: {}", listed.name, inWords(plan, row)));
        added.edit.put(row);
    }
    added.edit.put(std::move(change));
}

} // namespace

Result<AddedList> addList(const Plan& plan, const Scenario& scenario, const ChangeList& list,
                          const ListWish& wish)
{
    const auto parts = partsOf(plan, list, wish.choices);
    if (!parts)
        return fail(parts.error());
    if (auto missing = missingParts(plan, *parts))
        return fail(*std::move(missing));
    Adding adding(plan, wish, *parts);
    AddedList added;
    added.edit.label =
        fmt::format("Add {} to the scenario {}", shortened(list.title), shortened(scenario.name));
    std::vector<std::string> taken;
    for (const ScenarioChange* own : changesOf(plan, scenario.id))
        taken.push_back(own->name);
    std::int64_t position = placeBehind(plan, scenario.id);
    for (const ListedChange& listed : list.changes) {
        std::vector<Adjustment> rows;
        for (const ListedAdjustment& each : listed.adjustments)
            for (const Adjustment& row : adding.rowsOf(listed, each))
                rows.push_back(row);
        if (rows.empty() && !listed.adjustments.empty())
            continue;
        ScenarioChange change{newId<ChangeId>(), freeName(taken, listed.name),
                              scenario.id,       listed.isOn,
                              listed.reason,     position++};
        taken.push_back(change.name);
        putChange(listed, std::move(change), std::move(rows), plan, added);
    }
    added.notes = std::move(adding.notes);
    if (!isEmpty(added.edit.changes))
        return added;
    return fail({ErrorCode::BadInput,
                 fmt::format("nothing of the list {} applies to this plan{}", shortened(list.title),
                             added.notes.empty() ? "" : ": " + added.notes.front()),
                 {},
                 {},
                 {},
                 "Begin it earlier, or say what of the plan is meant"});
}

} // namespace muster::plan
