#include "exchange/reconcile/find_differences.h"
#include "exchange/reconcile/post_values.h"
#include "exchange/tables/sheet.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

/// "Social worker, North, PO3, 1 FTE", with the id before it.
std::string inWords(const StaffList& list, const StaffRow& row)
{
    std::vector<std::string> parts;
    for (const std::string_view part : {std::string_view(row.id), list.text(row, "title"),
                                        list.text(row, "locality"), list.text(row, "grade")})
        if (!part.empty())
            parts.emplace_back(part);
    if (row.fte)
        parts.push_back(numberText(*row.fte, {}) + " FTE");
    return fmt::format("{}", fmt::join(parts, ", "));
}

} // namespace

ListFinding unsureFinding(const Reconciliation& all, const std::vector<std::size_t>& group)
{
    const PostValues first(all.lists, all.posts[group.front()]);
    ListFinding finding{
        FindingKind::MayBeTheSame, {}, first.id(), first.firstText("title"), first.firstText("locality")};
    finding.sides.resize(all.lists.size());
    for (const std::size_t post : group)
        for (std::size_t list = 0; list < all.lists.size(); ++list)
            for (const std::size_t row : all.posts[post].rows[list]) {
                finding.sides[list].lines.push_back(all.lists[list].rows[row].line);
                finding.sides[list].value = inWords(all.lists[list], all.lists[list].rows[row]);
            }
    finding.toDo =
        "These may be one post. Follow the list that has it right, or write keep both where they are "
        "two posts.";
    finding.posts = group;
    for (const std::size_t list : byName(all.lists))
        finding.allowed.push_back({Decision::What::Follow, list});
    finding.allowed.push_back({Decision::What::LeaveOut, 0});
    finding.allowed.push_back({Decision::What::KeepBoth, 0});
    return finding;
}

void addNamesOfPeople(const Reconciliation& all, std::vector<ListFinding>& findings)
{
    for (std::size_t list = 0; list < all.lists.size(); ++list) {
        const auto& headings = all.lists[list].ofPeople;
        if (headings.empty())
            continue;
        ListFinding finding{FindingKind::NamesOfPeople};
        finding.sides.resize(all.lists.size());
        finding.sides[list].value = fmt::format("{}", fmt::join(headings, ", "));
        finding.toDo = "Muster does not keep names of people. Leave them out of the list that you pass on.";
        findings.push_back(std::move(finding));
    }
}

} // namespace muster::exchange
