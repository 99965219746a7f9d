// One locality as several. Source: docs/decisions/0035-localities-put-together-and-parted.md.

#include "base/text.h"
#include "plan/names.h"
#include "plan/structure/amounts.h"
#include "plan/structure/new_name.h"
#include "plan/structure/posts_in_force.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <set>

namespace muster::plan {

namespace {

/// How far shares, and the posts of a month, may be from adding up.
constexpr double kNearSum = 1e-9;

Error refusedSplit(std::string message, std::string found, std::string allowed, std::string remedy = {})
{
    return {ErrorCode::BadInput, std::move(message), {},
            std::move(found),    std::move(allowed), std::move(remedy)};
}

/// What is wrong with the parts by themselves.
Result<void> mayBeParts(const Plan& plan, const Locality& row, const std::vector<LocalityPart>& parts)
{
    if (parts.size() < 2)
        return fail(refusedSplit("a locality is split into two parts or more", std::to_string(parts.size()),
                                 "2 or more"));
    double sum = 0;
    std::set<std::string> names;
    for (const LocalityPart& part : parts) {
        if (!(part.share > 0 && part.share <= 1))
            return fail(
                refusedSplit(fmt::format("the share of {} is outside its range", shortened(part.name)),
                             fmt::format("{}", part.share), "more than 0, up to 1"));
        sum += part.share;
        if (const auto may = mayBeCalled(plan, {&tableOf<Locality>(), row.id.value}, asAny(row), part.name);
            !may)
            return may;
        if (!names.insert(nameKey(part.name)).second)
            return fail(refusedSplit("two parts have the same name", part.name, "a name for each part"));
    }
    if (std::abs(sum - 1) > kNearSum)
        return fail(refusedSplit("the shares of the parts do not add up to 1", fmt::format("{:.10g}", sum),
                                 "1 in all"));
    for (const Locality& child : plan.rows<Locality>())
        if (child.parent == row.id)
            return fail(refusedSplit(
                fmt::format("{} has localities beneath it, which no share can part", shortened(row.name)),
                child.name, "a locality without others beneath it",
                "Move them under another locality first, and under the parts afterwards"));
    return {};
}

/// Parts the rows of a locality.
class Splitting {
  public:
    Splitting(const Plan& plan, const Locality& row, const std::vector<LocalityPart>& parts)
        : m_plan(plan), m_row(row), m_parts(parts)
    {
        m_ids.push_back(row.id);
        while (m_ids.size() < parts.size())
            m_ids.push_back(newId<LocalityId>());
    }

    Result<LocalityChange> run()
    {
        nameParts();
        for (const TableInfo& table : tables())
            if (const ColumnInfo* locality = localityColumn(table); locality && &table != &tableOf<Post>())
                partRows(table, *locality);
        if (const auto placed = placePosts(); !placed)
            return fail(placed.error());
        if (const auto kept = keepsPosts(); !kept)
            return fail(kept.error());
        return std::move(m_change);
    }

  private:
    void nameParts()
    {
        std::string list;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            Locality part = m_row;
            part.id = m_ids[i];
            part.name = m_parts[i].name;
            if (i > 0)
                part.code.clear(); // it is of the area that the first part was
            m_change.edit.put(part);
            list += fmt::format("{}{} ({})",
                                i == 0                    ? ""
                                : i + 1 == m_parts.size() ? " and "
                                                          : ", ",
                                shortened(part.name), m_parts[i].share);
        }
        m_change.edit.label = fmt::format("Split the locality {} into {}", shortened(m_row.name), list);
    }
    void partRows(const TableInfo& table, const ColumnInfo& locality)
    {
        for (const AnyRow* row : table.rows(m_plan)) {
            if (locality.ids(row) != std::vector<std::int64_t>{m_row.id.value})
                continue;
            for (std::size_t i = 0; i < m_parts.size(); ++i) {
                AnyRow* part = table.put(m_change.edit.changes, row);
                if (i > 0)
                    table.setId(part, randomIdValue());
                locality.setIds(part, {m_ids[i].value});
                for (const std::string_view column : amountsOfRow(table, row))
                    partCell(*table.find(column), part, m_parts[i].share);
            }
        }
    }
    [[nodiscard]] static std::vector<std::string_view> amountsOfRow(const TableInfo& table, const AnyRow* row)
    {
        if (&table == &tableOf<Establishment>())
            return {"establishment_fte", "vacancy_fte", "agency_fte", "newly_qualified_fte", "absent_fte"};
        if (&table == &tableOf<Assumption>() && !info(asRow<Assumption>(row).kind).inherits)
            return {"value", "low", "high"};
        return amountsOf(table).amounts;
    }
    static void partCell(const ColumnInfo& column, AnyRow* row, double share)
    {
        const Value whole = column.get(row);
        if (const auto* number = std::get_if<double>(&whole))
            (void)column.set(row, *number * share);
    }
    /// Gives each post of the register to the part that names it, else to the first.
    Result<void> placePosts()
    {
        std::vector<std::pair<std::size_t, double>> counts(m_parts.size());
        std::set<std::pair<std::size_t, std::string>> found;
        for (Post post : m_plan.rows<Post>()) {
            if (post.locality != m_row.id)
                continue;
            std::size_t at = 0;
            for (std::size_t i = 0; i < m_parts.size(); ++i)
                if (std::ranges::find(m_parts[i].posts, post.title) != m_parts[i].posts.end()) {
                    found.insert({i, post.title});
                    at = i;
                }
            ++counts[at].first;
            counts[at].second += post.fte.value();
            post.locality = m_ids[at];
            if (at > 0)
                m_change.edit.put(post);
        }
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            for (const std::string& title : m_parts[i].posts)
                if (!found.contains({i, title}))
                    return fail(
                        refusedSplit(fmt::format("{} has no post of this title", shortened(m_row.name)),
                                     title, "the title of a post of the register there"));
            if (counts[i].first > 0)
                m_change.notes.push_back(
                    {tableOf<Post>().name, shortened(m_parts[i].name),
                     fmt::format("has {} post{} of the register, {:.10g} FTE", counts[i].first,
                                 counts[i].first == 1 ? "" : "s", counts[i].second)});
        }
        return {};
    }
    /// Says no where the posts of a month would not add up, because a part has more of the register than of a
    /// position, or fewer than its share of a change removes.
    [[nodiscard]] Result<void> keepsPosts() const
    {
        Plan split = m_plan;
        split.apply(m_change.edit.changes);
        for (const RoleId role : rolesWithPosts(m_plan, {m_row.id})) {
            if (const auto sound = haveSoundPosts(m_plan, m_row.id, role, "parted"); !sound)
                return sound;
            const PostsInForce whole(m_plan, m_row.id, role);
            std::vector<PostsInForce> parts;
            for (const LocalityId id : m_ids)
                parts.emplace_back(split, id, role);
            if (const auto kept = keepsPosts(role, whole, parts); !kept)
                return kept;
        }
        return {};
    }
    [[nodiscard]] Result<void> keepsPosts(RoleId role, const PostsInForce& whole,
                                          const std::vector<PostsInForce>& parts) const
    {
        const Settings& settings = m_plan.settings();
        for (int t = 0; t < settings.months; ++t) {
            const Month month = settings.firstMonth + t;
            double sum = 0;
            for (const PostsInForce& part : parts)
                sum += part.at(month);
            if (std::abs(sum - whole.at(month)) > kNearSum * std::max(1.0, std::abs(sum)))
                return fail(tooManyPosts(role, month));
        }
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (const auto month = parts[i].firstBelowNothing(settings))
                return fail(tooFewPosts(role, *month, m_parts[i]));
        return {};
    }
    [[nodiscard]] Error tooManyPosts(RoleId role, Month month) const
    {
        return refusedSplit(
            fmt::format("the posts of {} in {} would not be the same in sum: a part has more posts of the "
                        "register than its share of a position",
                        describe(m_plan, {{}, {}, {}, role}), month.toEnglish()),
            {}, "posts that fit the share of each part",
            "Give posts of the register to the other parts, or choose other shares");
    }
    [[nodiscard]] Error tooFewPosts(RoleId role, Month month, const LocalityPart& part) const
    {
        return refusedSplit(
            fmt::format("the posts of {} in {} cannot be parted: the share of {} in the changes of the "
                        "structure removes more posts than it has",
                        describe(m_plan, {{}, {}, {}, role}), month.toEnglish(), shortened(part.name)),
            {}, "posts that fit the share of each part",
            "Give posts of the register to the other parts, or choose other shares");
    }

    const Plan& m_plan;
    const Locality& m_row;
    const std::vector<LocalityPart>& m_parts;
    std::vector<LocalityId> m_ids;
    LocalityChange m_change;
};

} // namespace

Result<LocalityChange> splitLocality(const Plan& plan, LocalityId locality,
                                     const std::vector<LocalityPart>& parts)
{
    const Locality* row = plan.find<Locality>(locality);
    if (!row)
        return fail({ErrorCode::NotFound, "the locality is not in the plan", {}, {}, {}, {}});
    if (const auto may = mayBeParts(plan, *row, parts); !may)
        return fail(may.error());
    return Splitting(plan, *row, parts).run();
}

} // namespace muster::plan
