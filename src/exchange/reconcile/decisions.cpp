#include "exchange/reconcile/decisions.h"

#include "exchange/inspect/table_file.h"
#include "exchange/read/csv.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>

namespace muster::exchange {

namespace {

constexpr std::string_view kFollow = "follow ";
constexpr std::string_view kLeaveOut = "leave out";
constexpr std::string_view kKeepBoth = "keep both";

/// Reads the rows of a table of decisions.
class DecisionReader {
  public:
    DecisionReader(const Reconciliation& all, const RawTable& table) : m_all(all), m_table(table)
    {
        m_made.decisions.resize(all.findings.size());
        for (std::size_t i = 0; i < all.findings.size(); ++i)
            m_byKey.emplace(nameKey(all.findings[i].key), i);
    }

    Result<DecisionsRead> read()
    {
        const auto finding = columnOf("finding");
        const auto decision = columnOf("decision");
        if (!finding || !decision)
            return fail((finding ? decision : finding).error());
        for (const CsvRow& row : m_table.rows)
            if (auto taken = take(row, *finding, *decision); !taken)
                return fail(std::move(taken.error()));
        if (m_gone > 0)
            m_made.notes.push_back(fmt::format(
                "{}: {} on findings that are not there any more, and {} passed over", m_table.file,
                m_gone == 1 ? "1 decision is" : fmt::format("{} decisions are", m_gone),
                m_gone == 1 ? "is" : "are"));
        return std::move(m_made);
    }

  private:
    [[nodiscard]] Result<std::size_t> columnOf(std::string_view name) const
    {
        const auto at = std::ranges::find(m_table.header.cells, name,
                                          [](const std::string& each) { return nameKey(each); });
        if (at != m_table.header.cells.end())
            return static_cast<std::size_t>(at - m_table.header.cells.begin());
        return fail({ErrorCode::BadInput,
                     fmt::format("a table of decisions needs the column {}", name),
                     {m_table.file, m_table.header.line, {}},
                     shortened(fmt::format("{}", fmt::join(m_table.header.cells, ", "))),
                     "finding and decision",
                     "Take the file that -o wrote, and fill in its column decision"});
    }

    Result<void> take(const CsvRow& row, std::size_t findingAt, std::size_t decisionAt)
    {
        const std::string_view text = trimmed(row.cells[decisionAt]);
        if (text.empty())
            return {};
        const auto known = m_byKey.find(nameKey(row.cells[findingAt]));
        if (known == m_byKey.end()) {
            ++m_gone;
            return {};
        }
        auto decision = decisionOf(m_all, m_all.findings[known->second], text);
        if (!decision)
            return fail(placed(std::move(decision.error()), row));
        Decision& before = m_made.decisions[known->second];
        if (before.what != Decision::What::None && before != *decision)
            return fail(placed({ErrorCode::BadInput,
                                "an earlier line has another decision on this finding",
                                {},
                                std::string(text),
                                wordsOf(m_all, before),
                                "Take one of the two lines out"},
                               row));
        before = *decision;
        return {};
    }

    [[nodiscard]] Error placed(Error error, const CsvRow& row) const
    {
        error.place = {m_table.file, row.line, "decision"};
        return error;
    }

    const Reconciliation& m_all;
    const RawTable& m_table;
    std::map<std::string, std::size_t> m_byKey;
    DecisionsRead m_made;
    std::size_t m_gone = 0;
};

} // namespace

std::string wordsOf(const Reconciliation& all, const Decision& decision)
{
    switch (decision.what) {
    case Decision::What::None:
        return {};
    case Decision::What::Follow:
        return std::string(kFollow) + all.lists[decision.list].name;
    case Decision::What::LeaveOut:
        return std::string(kLeaveOut);
    case Decision::What::KeepBoth:
        break;
    }
    return std::string(kKeepBoth);
}

std::vector<std::string> allowedWords(const Reconciliation& all, const ListFinding& finding)
{
    std::vector<std::string> words;
    for (const Decision& each : finding.allowed)
        words.push_back(wordsOf(all, each));
    return words;
}

Result<Decision> decisionOf(const Reconciliation& all, const ListFinding& finding, std::string_view text)
{
    for (const Decision& each : finding.allowed)
        if (nameKey(wordsOf(all, each)) == nameKey(text))
            return each;
    const auto allowed = allowedWords(all, finding);
    return fail({ErrorCode::BadInput,
                 "this cannot be decided on a finding of this kind",
                 {},
                 std::string(text),
                 allowed.empty() ? "nothing, as nothing is to be decided"
                                 : fmt::format("{}", fmt::join(allowed, ", ")),
                 {}});
}

Result<std::size_t> findList(const Reconciliation& all, std::string_view name)
{
    std::vector<std::string_view> names;
    for (std::size_t list = 0; list < all.lists.size(); ++list) {
        if (nameKey(all.lists[list].name) == nameKey(name))
            return list;
        names.push_back(all.lists[list].name);
    }
    return fail({ErrorCode::NotFound,
                 "there is no such list",
                 {},
                 std::string(name),
                 fmt::format("{}", fmt::join(names, ", ")),
                 {}});
}

void follow(const Reconciliation& all, std::size_t list, Decisions& decisions)
{
    const Decision followed{Decision::What::Follow, list};
    for (std::size_t i = 0; i < all.findings.size(); ++i) {
        const auto& allowed = all.findings[i].allowed;
        if (decisions[i].what == Decision::What::None &&
            std::ranges::find(allowed, followed) != allowed.end())
            decisions[i] = followed;
    }
}

Result<DecisionsRead> readDecisions(const Reconciliation& all, const std::filesystem::path& path)
{
    return readTableFile(path, {}, [](const CsvFile&) { return true; })
        .and_then(asTable)
        .and_then(fitted)
        .and_then([&](const RawTable& table) { return DecisionReader(all, table).read(); });
}

std::vector<bool> keptPosts(const Reconciliation& all, const Decisions& decisions)
{
    std::vector<bool> kept(all.posts.size(), true);
    for (std::size_t i = 0; i < all.findings.size(); ++i)
        for (const std::size_t post : all.findings[i].posts) {
            const FindingKind kind = all.findings[i].kind;
            const bool isOnPost = kind == FindingKind::NotInEveryList || kind == FindingKind::MayBeTheSame;
            const bool isGone = decisions[i].what == Decision::What::LeaveOut ||
                                (isOnPost && decisions[i].what == Decision::What::Follow &&
                                 !all.posts[post].isIn(decisions[i].list));
            kept[post] = kept[post] && !isGone;
        }
    return kept;
}

std::vector<std::size_t> undecided(const Reconciliation& all, const Decisions& decisions)
{
    const auto kept = keptPosts(all, decisions);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < all.findings.size(); ++i)
        if (decisions[i].what == Decision::What::None &&
            std::ranges::any_of(all.findings[i].posts, [&](std::size_t post) { return kept[post]; }))
            open.push_back(i);
    return open;
}

} // namespace muster::exchange
