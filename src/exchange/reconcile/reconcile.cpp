#include "exchange/reconcile/reconcile.h"

#include "exchange/reconcile/find_differences.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <set>

namespace muster::exchange {

namespace {

/// FNV-1a, the same on every computer. Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm".
std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211U;
    }
    return hash;
}

std::string keyOf(const Reconciliation& all, const ListFinding& finding)
{
    std::string said =
        fmt::format("{}\n{}\n{}\n{}", wordsOf(finding.kind), finding.id, finding.title, finding.team);
    for (const std::size_t list : byName(all.lists))
        said += fmt::format("\n{}\t{}\t{}", nameKey(all.lists[list].name), finding.sides[list].lines.size(),
                            finding.sides[list].value);
    constexpr std::uint64_t kTenDigits = (std::uint64_t{1} << 40U) - 1;
    return fmt::format("F{:010x}", hashOf(said) & kTenDigits);
}

/// Puts them in order and gives each its key.
void settle(Reconciliation& all)
{
    std::ranges::stable_sort(all.findings, {}, [](const ListFinding& each) {
        return std::tuple(each.kind, nameKey(each.team), nameKey(each.title), nameKey(each.id));
    });
    std::map<std::string, int> times;
    for (ListFinding& each : all.findings) {
        each.key = keyOf(all, each);
        if (const int nth = ++times[each.key]; nth > 1)
            each.key += fmt::format("-{}", nth);
    }
}

void count(Reconciliation& all)
{
    std::set<std::size_t> found;
    for (const ListFinding& each : all.findings)
        found.insert(each.posts.begin(), each.posts.end());
    all.agreed = all.posts.size() - found.size();
    for (const std::size_t list : listsOfOtherIds(all.lists))
        all.notes.push_back(
            fmt::format("{}: no other list has any of its ids, so that its posts are matched by "
                        "title, team, grade and FTE",
                        all.lists[list].name));
}

Result<void> mayBeReconciled(const std::vector<StaffList>& lists)
{
    if (lists.size() < 2)
        return fail(
            {ErrorCode::BadInput, "one list alone cannot be reconciled", {}, {}, "two lists or more", {}});
    std::set<std::string> names;
    for (const StaffList& list : lists)
        if (!names.insert(nameKey(list.name)).second)
            return fail({ErrorCode::BadInput,
                         "two lists have the same name",
                         {},
                         list.name,
                         "a name of its own for each list",
                         "Rename one of the files"});
    return {};
}

} // namespace

Result<Reconciliation> reconcile(const plan::Plan& plan, std::vector<StaffList> lists, const Date& today)
{
    if (auto may = mayBeReconciled(lists); !may)
        return fail(std::move(may.error()));
    Reconciliation all;
    all.lists = std::move(lists);
    all.posts = matchPosts(all.lists);
    all.findings = findDifferences(plan, all, unsurePosts(all.lists, all.posts), today);
    settle(all);
    count(all);
    return all;
}

} // namespace muster::exchange
