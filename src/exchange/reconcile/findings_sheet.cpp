#include "exchange/reconcile/findings_sheet.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>

namespace muster::exchange {

namespace {

std::string linesOf(const FindingSide& side)
{
    return fmt::format("{}", fmt::join(side.lines, "; "));
}

std::vector<Cell> rowOf(const Reconciliation& all, const ListFinding& finding, const Decision& decision)
{
    std::vector<Cell> row{finding.key, std::string(wordsOf(finding.kind)), finding.id, finding.title,
                          finding.team};
    for (const FindingSide& side : finding.sides) {
        row.emplace_back(linesOf(side));
        row.emplace_back(side.value);
    }
    row.emplace_back(finding.toDo);
    row.emplace_back(fmt::format("{}", fmt::join(allowedWords(all, finding), ", ")));
    row.emplace_back(wordsOf(all, decision));
    return row;
}

std::string countInWords(std::size_t count, std::string_view one, std::string_view several)
{
    return fmt::format("{} {}", count, count == 1 ? one : several);
}

std::string summaryInWords(const Reconciliation& all)
{
    std::vector<std::string> lists;
    for (const StaffList& list : all.lists)
        lists.push_back(fmt::format("{} {}", list.name, countInWords(list.rows.size(), "row", "rows")));
    return fmt::format("{}: {} agreed, {}.", fmt::join(lists, ", "),
                       countInWords(all.agreed, "post", "posts"),
                       countInWords(all.findings.size(), "finding", "findings"));
}

std::vector<std::string> countsInWords(const Reconciliation& all)
{
    std::vector<std::string> lines{summaryInWords(all)};
    std::map<FindingKind, std::size_t> counts;
    for (const ListFinding& finding : all.findings)
        ++counts[finding.kind];
    for (const auto& [kind, count] : counts)
        lines.push_back(fmt::format("{:6} {}", count, wordsOf(kind)));
    return lines;
}

} // namespace

Sheet findingsSheet(const Reconciliation& all, const Decisions& decisions)
{
    Sheet sheet{"findings", {{"finding"}, {"kind"}, {"post_id"}, {"title"}, {"team"}}, {}};
    for (const StaffList& list : all.lists) {
        sheet.columns.push_back({list.name + ": line"});
        sheet.columns.push_back({list.name + ": value"});
    }
    for (const char* name : {"what_to_do", "allowed", "decision"})
        sheet.columns.push_back({name});
    for (std::size_t i = 0; i < all.findings.size(); ++i)
        sheet.rows.push_back(rowOf(all, all.findings[i], decisions[i]));
    return sheet;
}

std::string sideInWords(const FindingSide& side)
{
    const std::string said = shortened(side.value);
    return side.lines.empty() || said.empty()
               ? said
               : fmt::format("{} (line{} {})", said, side.lines.size() == 1 ? "" : "s", linesOf(side));
}

std::string findingInWords(const Reconciliation& all, const ListFinding& finding)
{
    std::vector<std::string> post;
    for (const std::string& part : {finding.id, finding.title, finding.team})
        if (!part.empty())
            post.push_back(shortened(part));
    std::vector<std::string> sides;
    for (std::size_t list = 0; list < all.lists.size(); ++list)
        if (const std::string said = sideInWords(finding.sides[list]); !said.empty())
            sides.push_back(fmt::format("{} {}", all.lists[list].name, said));
    return fmt::format("{}: {}{}{}", wordsOf(finding.kind), fmt::join(post, ", "), post.empty() ? "" : ": ",
                       fmt::join(sides, ", "));
}

std::string reconciliationInWords(const Reconciliation& all, std::size_t mostLines)
{
    std::vector<std::string> lines = countsInWords(all);
    std::size_t told = 0;
    for (; told < all.findings.size(); ++told) {
        const bool isLast = told + 1 == all.findings.size();
        if (lines.size() + (isLast ? 1 : 2) > mostLines)
            break;
        const ListFinding& finding = all.findings[told];
        lines.push_back(fmt::format("{}. {}", findingInWords(all, finding), finding.toDo));
    }
    if (told < all.findings.size())
        lines.push_back(fmt::format("… and {} more.", all.findings.size() - told));
    return fmt::format("{}\n", fmt::join(lines, "\n"));
}

} // namespace muster::exchange
