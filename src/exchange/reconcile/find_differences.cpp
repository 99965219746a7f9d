#include "exchange/reconcile/find_differences.h"

#include "exchange/reconcile/post_values.h"
#include "exchange/tables/sheet.h"
#include "plan/rows/rows.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

/// How each thing that lists are compared by is found and called.
struct Difference {
    Compared what;
    FindingKind kind;
    std::string_view words;
};
constexpr std::array kDifferences{Difference{Compared::Title, FindingKind::TitleDiffers, "title"},
                                  Difference{Compared::Team, FindingKind::TeamDiffers, "team"},
                                  Difference{Compared::Role, FindingKind::RoleDiffers, "role"},
                                  Difference{Compared::Fte, FindingKind::FteDiffers, "FTE"},
                                  Difference{Compared::Grade, FindingKind::GradeDiffers, "grade"},
                                  Difference{Compared::End, FindingKind::EndDiffers, "end date"}};

/// Says what does not fit of one post.
class PostFindings {
  public:
    PostFindings(const plan::Plan& plan, const Reconciliation& all, std::size_t post, const Date& today)
        : m_plan(plan), m_all(all), m_post(post), m_values(all.lists, all.posts[post]), m_today(today)
    {
    }

    std::vector<ListFinding> find(bool isUnsure)
    {
        if (!isUnsure)
            findMissing();
        findTwice();
        findFundingEnded();
        for (const Difference& each : kDifferences)
            findDifference(each);
        return std::move(m_found);
    }

  private:
    using Lists = std::vector<std::size_t>;

    [[nodiscard]] std::string namesOf(const Lists& lists, std::string_view between = " and ") const
    {
        std::vector<std::string> names;
        for (const std::size_t list : lists)
            names.push_back(m_all.lists[list].name);
        return fmt::format("{}", fmt::join(names, between));
    }

    template <class Is>
    [[nodiscard]] Lists listsThat(const Is& is) const
    {
        Lists lists;
        for (const std::size_t list : byName(m_all.lists))
            if (is(list))
                lists.push_back(list);
        return lists;
    }
    [[nodiscard]] Lists having() const
    {
        return listsThat([&](std::size_t list) { return m_all.posts[m_post].isIn(list); });
    }

    template <class Value>
    ListFinding& add(FindingKind kind, const Lists& toFollow, std::string toDo, const Value& value)
    {
        ListFinding finding{
            kind, {}, m_values.id(), m_values.firstText("title"), m_values.firstText("locality")};
        for (std::size_t list = 0; list < m_all.lists.size(); ++list)
            finding.sides.push_back({m_values.lines(list), value(list)});
        finding.toDo = std::move(toDo);
        finding.posts = {m_post};
        for (const std::size_t list : toFollow)
            finding.allowed.push_back({Decision::What::Follow, list});
        finding.allowed.push_back({Decision::What::LeaveOut, 0});
        return m_found.emplace_back(std::move(finding));
    }

    void findMissing()
    {
        const Lists there = having();
        const Lists missing = listsThat([&](std::size_t list) { return !m_all.posts[m_post].isIn(list); });
        if (missing.empty())
            return;
        add(FindingKind::NotInEveryList, byName(m_all.lists),
            fmt::format("{} {} not have this post. Follow {} to keep it, or {} to leave it out.",
                        namesOf(missing), missing.size() == 1 ? "does" : "do", namesOf(there, " or "),
                        namesOf(missing, " or ")),
            [&](std::size_t list) {
                return std::string(m_all.posts[m_post].isIn(list) ? "there" : "not there");
            });
    }

    [[nodiscard]] bool isOverfilled(std::size_t list) const
    {
        const auto people = m_values.inPost(list);
        const auto fte = m_values.fte();
        return people && fte && *people > *fte && !isSameFte(*people, *fte);
    }

    void findTwice()
    {
        const Lists overfilled = listsThat([&](std::size_t list) { return isOverfilled(list); });
        const Lists twice = listsThat([&](std::size_t list) { return m_values.rows(list).size() > 1; });
        if (!overfilled.empty())
            addOverfilled(overfilled);
        else if (!twice.empty())
            addTwice(twice);
    }

    void addOverfilled(const Lists& lists)
    {
        add(FindingKind::FilledTwice, having(),
            fmt::format(
                "{} has more people in this post than its {} FTE. Correct who is in it and follow the list "
                "whose FTE is right, or write keep both where everybody in it is funded.",
                namesOf(lists), numberText(m_values.fte().value_or(0), {})),
            [&](std::size_t list) {
                const auto people = m_values.inPost(list);
                return people ? fmt::format("{} FTE in post", numberText(*people, {})) : std::string();
            })
            .allowed.push_back({Decision::What::KeepBoth, 0});
    }

    void addTwice(const Lists& lists)
    {
        const auto once = listsThat([&](std::size_t list) { return m_values.rows(list).size() == 1; });
        add(FindingKind::SameIdTwice, once,
            fmt::format(
                "{} has this id on several rows. Write keep both where all of them are posts or parts of it; "
                "otherwise take the rows too many out of the list{}.",
                namesOf(lists), once.empty() ? "" : ", or follow a list that has it once"),
            [&](std::size_t list) {
                const auto rows = m_values.rows(list).size();
                return rows == 0 ? std::string() : fmt::format("{} row{}", rows, rows == 1 ? "" : "s");
            })
            .allowed.push_back({Decision::What::KeepBoth, 0});
    }

    /// The day until which the list says that the post is paid for; none: it goes on, or is not said.
    [[nodiscard]] std::optional<Date> fundedUntil(std::size_t list) const
    {
        std::optional<Date> until;
        for (const StaffRow* row : m_values.rows(list)) {
            const auto ofSource = fundingEnd(m_plan, m_all.lists[list].text(*row, "funding"));
            for (const auto& end : {row->end, ofSource})
                if (end && (!until || *end < *until))
                    until = end;
        }
        return until;
    }

    void findFundingEnded()
    {
        const bool isInPost = std::ranges::any_of(
            having(), [&](std::size_t list) { return m_values.inPost(list).value_or(0) > 0; });
        const Lists saying = listsThat([&](std::size_t list) {
            return m_values.says(list, Compared::End) || fundedUntil(list).has_value();
        });
        const bool hasEnded = !saying.empty() && std::ranges::all_of(saying, [&](std::size_t list) {
            const auto until = fundedUntil(list);
            return until && *until < m_today;
        });
        if (!isInPost || !hasEnded)
            return;
        add(FindingKind::FundingEnded, having(),
            fmt::format("Somebody is in this post, but its funding ended before {}. Find out who pays now: "
                        "correct the "
                        "end, follow a list to keep the post as it is, or leave it out.",
                        m_today.toEnglish()),
            [&](std::size_t list) {
                const auto until = fundedUntil(list);
                const auto people = m_values.inPost(list);
                return fmt::format("{}{}{}", until ? "ended on " + until->toEnglish() : std::string(),
                                   until && people ? ", " : "",
                                   people ? numberText(*people, {}) + " FTE in post" : std::string());
            });
    }

    void findDifference(const Difference& each)
    {
        if (!m_values.differs(each.what))
            return;
        const Lists saying = listsThat([&](std::size_t list) { return m_values.says(list, each.what); });
        add(each.kind, saying,
            fmt::format("The {} differs. Find out which is right and follow {}.", each.words,
                        namesOf(saying, " or ")),
            [&](std::size_t list) { return m_values.text(list, each.what); });
    }

    const plan::Plan& m_plan;
    const Reconciliation& m_all;
    std::size_t m_post;
    PostValues m_values;
    Date m_today;
    std::vector<ListFinding> m_found;
};

} // namespace

std::vector<ListFinding> findDifferences(const plan::Plan& plan, const Reconciliation& all,
                                         const std::vector<std::vector<std::size_t>>& unsure,
                                         const Date& today)
{
    std::vector<ListFinding> findings;
    std::vector<bool> isUnsure(all.posts.size());
    for (const auto& group : unsure) {
        findings.push_back(unsureFinding(all, group));
        for (const std::size_t post : group)
            isUnsure[post] = true;
    }
    for (std::size_t post = 0; post < all.posts.size(); ++post)
        for (ListFinding& each : PostFindings(plan, all, post, today).find(isUnsure[post]))
            findings.push_back(std::move(each));
    addNamesOfPeople(all, findings);
    return findings;
}

} // namespace muster::exchange
