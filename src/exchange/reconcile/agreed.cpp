#include "exchange/reconcile/agreed.h"

#include "base/number.h"
#include "exchange/map/same_posts.h"
#include "exchange/reconcile/findings_sheet.h"
#include "exchange/reconcile/post_values.h"
#include "exchange/tables/canonical.h"
#include "exchange/tables/sheet.h"
#include "plan/rows/rows.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>

namespace muster::exchange {

namespace {

using Kinds = std::map<FindingKind, Decision>;

std::optional<FindingKind> findingKindOf(std::string_view column)
{
    constexpr std::array kKinds{FindingKind::TitleDiffers, FindingKind::TeamDiffers,
                                FindingKind::RoleDiffers,  FindingKind::FteDiffers,
                                FindingKind::GradeDiffers, FindingKind::EndDiffers};
    for (std::size_t i = 0; i < kCompared.size(); ++i)
        if (columnOf(kCompared[i]) == column)
            return kKinds[i];
    return std::nullopt;
}

Compared comparedOf(std::string_view column)
{
    return *std::ranges::find(kCompared, column, columnOf);
}

/// The columns of the plan's posts that a list gives, and those that every post needs.
std::vector<std::string> columnsOfAll(const Reconciliation& all)
{
    std::vector<std::string> columns;
    const plan::TableInfo& posts = plan::tableOf<plan::Post>();
    for (const plan::ColumnInfo* column : posts.fileColumns())
        if (std::ranges::find(posts.needed, column) != posts.needed.end() ||
            std::ranges::any_of(all.lists,
                                [&](const StaffList& list) { return list.find(column->name).has_value(); }))
            columns.emplace_back(column->name);
    return columns;
}

/// Makes the rows of one post.
class AgreedPost {
  public:
    AgreedPost(const Reconciliation& all, std::size_t post, const Kinds& decided)
        : m_lists(all.lists), m_values(all.lists, all.posts[post]), m_decided(decided)
    {
        for (std::size_t list = 0; list < m_lists.size(); ++list)
            if (all.posts[post].isIn(list))
                m_order.push_back(list);
        std::stable_partition(m_order.begin(), m_order.end(),
                              [&](std::size_t list) { return isFollowed(list); });
    }

    void addTo(AgreedList& agreed) const
    {
        const auto several = keepsAllRowsOf();
        const std::size_t first = several.value_or(m_order.front());
        const auto rows = m_values.rows(first);
        for (std::size_t i = 0; i < (several ? rows.size() : 1); ++i) {
            CsvRow made{agreed.table.rows.size() + 1, {}};
            for (const std::string& column : agreed.table.header.cells)
                made.cells.push_back(several ? ownCell(first, *rows[i], column) : cell(column));
            if (isCutShort(agreed.table.header.cells, made))
                ++agreed.overfilled;
            agreed.table.rows.push_back(std::move(made));
            agreed.from.push_back({m_lists[first].file, rows[i]->line, {}});
        }
    }

  private:
    [[nodiscard]] bool is(FindingKind kind, Decision::What what) const
    {
        const auto at = m_decided.find(kind);
        return at != m_decided.end() && at->second.what == what;
    }
    [[nodiscard]] bool isFollowed(std::size_t list) const
    {
        return std::ranges::any_of(m_decided, [&](const auto& each) {
            return each.second == Decision{Decision::What::Follow, list} && !isOfOneValue(each.first);
        });
    }
    /// Whether a decision on it is on a value alone, and not on the post.
    static bool isOfOneValue(FindingKind kind)
    {
        return kind >= FindingKind::TitleDiffers && kind <= FindingKind::EndDiffers;
    }

    /// The list of which every row stays, as it has several that are parts of the post.
    [[nodiscard]] std::optional<std::size_t> keepsAllRowsOf() const
    {
        if (!is(FindingKind::SameIdTwice, Decision::What::KeepBoth) &&
            !is(FindingKind::FilledTwice, Decision::What::KeepBoth))
            return std::nullopt;
        const auto at =
            std::ranges::find_if(m_order, [&](std::size_t list) { return m_values.rows(list).size() > 1; });
        return at == m_order.end() ? std::nullopt : std::optional(*at);
    }

    /// What the row itself says; else what the post has.
    [[nodiscard]] std::string ownCell(std::size_t list, const StaffRow& row, const std::string& column) const
    {
        const auto kind = findingKindOf(column);
        const std::string_view own = m_lists[list].text(row, column);
        return own.empty() || (kind && m_decided.contains(*kind)) ? cell(column) : std::string(own);
    }

    [[nodiscard]] std::string cell(const std::string& column) const
    {
        std::string text;
        if (const auto kind = findingKindOf(column))
            text = comparedCell(*kind, comparedOf(column));
        else
            for (const std::size_t list : m_order)
                if (text.empty())
                    text = m_lists[list].text(*m_values.rows(list).front(), column);
        return text.empty() && column == columnOf(Compared::Role) ? cell("title") : text;
    }

    [[nodiscard]] std::string comparedCell(FindingKind kind, Compared what) const
    {
        const auto decided = m_decided.find(kind);
        if (decided != m_decided.end() && decided->second.what == Decision::What::Follow)
            return m_values.cell(decided->second.list, what);
        for (const std::size_t list : m_order)
            if (std::string said = m_values.cell(list, what); !said.empty())
                return said;
        return {};
    }

    /// More people than the post has: it becomes as large where that was decided, or else as many of them as
    /// it has are in it.
    [[nodiscard]] bool isCutShort(const std::vector<std::string>& columns, CsvRow& row) const
    {
        const auto at = [&](std::string_view name) {
            return static_cast<std::size_t>(std::ranges::find(columns, name) - columns.begin());
        };
        const std::size_t filled = at("filled_fte");
        const std::size_t fte = at("fte");
        if (filled == columns.size())
            return false;
        const auto people = parseNumber(row.cells[filled], NumberUnit::Staff);
        const auto posts = parseNumber(row.cells[fte], NumberUnit::Staff);
        if (!people || !posts || *people <= *posts)
            return false;
        const bool isEnlarged = is(FindingKind::FilledTwice, Decision::What::KeepBoth);
        row.cells[isEnlarged ? fte : filled] = row.cells[isEnlarged ? filled : fte];
        return !isEnlarged;
    }

    const std::vector<StaffList>& m_lists;
    PostValues m_values;
    const Kinds& m_decided;
    std::vector<std::size_t> m_order; // lists that have the post, those followed first
};

/// What was decided of each post.
std::vector<Kinds> decidedOf(const Reconciliation& all, const Decisions& decisions)
{
    std::vector<Kinds> decided(all.posts.size());
    for (std::size_t i = 0; i < all.findings.size(); ++i)
        if (decisions[i].what != Decision::What::None)
            for (const std::size_t post : all.findings[i].posts)
                decided[post].emplace(all.findings[i].kind, decisions[i]);
    return decided;
}

Error stillOpen(const Reconciliation& all, const std::vector<std::size_t>& open)
{
    const ListFinding& first = all.findings[open.front()];
    return {ErrorCode::BadInput,
            fmt::format("{} without a decision, the first on {}",
                        open.size() == 1 ? "1 finding stands" : fmt::format("{} findings stand", open.size()),
                        findingInWords(all, first)),
            {},
            {},
            fmt::format("{}", fmt::join(allowedWords(all, first), ", ")),
            "Decide on each, or follow one list for the rest",
            Question::Decisions};
}

std::string labelOf(const Reconciliation& all)
{
    std::vector<std::string> names;
    for (const StaffList& list : all.lists)
        names.push_back(list.name);
    return fmt::format("Reconcile staff lists {}", fmt::join(names, ", "));
}

} // namespace

AgreedList agreedList(const Reconciliation& all, const Decisions& decisions)
{
    AgreedList agreed;
    agreed.table.file = "the agreed list";
    agreed.table.header.cells = columnsOfAll(all);
    const auto kept = keptPosts(all, decisions);
    const auto decided = decidedOf(all, decisions);
    for (std::size_t post = 0; post < all.posts.size(); ++post)
        if (kept[post])
            AgreedPost(all, post, decided[post]).addTo(agreed);
    return agreed;
}

Result<ImportOutcome> agreedPosts(const plan::Plan& plan, const Reconciliation& all,
                                  const Decisions& decisions, const ImportOptions& options)
{
    if (const auto open = undecided(all, decisions); !open.empty())
        return fail(stillOpen(all, open));
    AgreedList agreed = agreedList(all, decisions);
    MappedTable posts{std::move(agreed.table), {}, {}};
    addUpSamePosts(posts);
    auto outcome = readTable(plan, plan::Table<plan::Post>::name, std::move(posts.table), options);
    if (!outcome) {
        Place& place = outcome.error().place;
        if (place.line > 0 && place.line <= agreed.from.size()) {
            const Place& from = agreed.from[place.line - 1];
            place = {from.file, from.line, place.column};
        }
        return outcome;
    }
    outcome->edit.label = labelOf(all);
    outcome->notes.insert(outcome->notes.begin(), posts.notes.begin(), posts.notes.end());
    if (agreed.overfilled > 0)
        outcome->notes.push_back(fmt::format(
            "{} more people in post than the FTE agreed; as many of them as the post has are counted",
            agreed.overfilled == 1 ? "1 post has" : fmt::format("{} posts have", agreed.overfilled)));
    return outcome;
}

} // namespace muster::exchange
