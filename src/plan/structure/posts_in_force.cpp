#include "plan/structure/posts_in_force.h"

#include "base/text.h"
#include "plan/names.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::plan {

namespace {

bool runsOn(const Post& post, const Date& day)
{
    return (!post.start || *post.start <= day) && (!post.end || *post.end >= day);
}

Date firstDayOf(Month month)
{
    return {month.year(), month.month(), 1};
}

} // namespace

PostsInForce::PostsInForce(const Plan& plan, LocalityId locality, RoleId role)
{
    const auto isHere = [&](const auto& row) { return row.locality == locality && row.role == role; };
    for (const Establishment& row : plan.rows<Establishment>())
        if (isHere(row))
            m_positions.push_back(row);
    for (const Post& row : plan.rows<Post>())
        if (isHere(row) && row.status != PostStatus::Proposed)
            m_posts.push_back(&row);
    for (const Restructure& row : plan.rows<Restructure>())
        if (isHere(row))
            m_restructures.push_back(&row);
    const auto& all = plan.rows<Establishment>();
    begin(all.empty() ? Date{} : std::ranges::min_element(all, {}, &Establishment::asAt)->asAt);
}

PostsInForce::PostsInForce(const PostsInForce& a, const PostsInForce& b, std::vector<Establishment> positions)
    : m_positions(std::move(positions)), m_posts(a.m_posts), m_restructures(a.m_restructures)
{
    m_posts.insert(m_posts.end(), b.m_posts.begin(), b.m_posts.end());
    m_restructures.insert(m_restructures.end(), b.m_restructures.begin(), b.m_restructures.end());
    begin(a.m_earliest);
}

void PostsInForce::begin(const Date& earliest)
{
    constexpr int kDaysOfOneCount = 92; // a count of 30 June is of the same year as one of 1 April
    m_earliest = earliest;
    std::ranges::sort(m_positions, {}, &Establishment::asAt);
    m_holdsBefore = m_positions.empty() || daysBetween(earliest, m_positions.front().asAt) <= kDaysOfOneCount;
}

const Establishment* PostsInForce::exactly(const Date& date) const
{
    const auto found = std::ranges::find(m_positions, date, &Establishment::asAt);
    return found == m_positions.end() ? nullptr : &*found;
}

const Establishment* PostsInForce::position(Month month) const
{
    const Establishment* inForce = nullptr;
    for (const Establishment& row : m_positions)
        if (row.asAt.firstMonthStart() <= month)
            inForce = &row;
    return inForce || m_positions.empty() || !m_holdsBefore ? inForce : &m_positions.front();
}

bool PostsInForce::isAhead(Month month) const
{
    return !m_positions.empty() && m_holdsBefore && month < m_positions.front().asAt.firstMonthStart();
}

double PostsInForce::running(const Date& day) const
{
    double fte = 0;
    for (const Post* post : m_posts)
        fte += runsOn(*post, day) ? post->fte.value() : 0;
    return fte;
}

double PostsInForce::changes(const Establishment* since, Month month) const
{
    double fte = 0;
    for (const Restructure* row : m_restructures)
        if (row->month <= month && (!since || row->month >= since->asAt.firstMonthStart()))
            fte += row->establishment.value();
    return fte;
}

/// The position, with what the register has begun and ended since; where it lists more than the position has,
/// each post of that date counts its part.
double PostsInForce::sinceThen(const Establishment& since, Month month) const
{
    const double listed = running(since.asAt);
    const double part = listed > since.establishment.value() ? since.establishment.value() / listed : 1;
    double fte = since.establishment.value();
    for (const Post* post : m_posts) {
        const bool was = runsOn(*post, since.asAt);
        const bool is = runsOn(*post, firstDayOf(month));
        if (was != is)
            fte += is ? post->fte.value() : -post->fte.value() * part;
    }
    return fte;
}

double PostsInForce::at(Month month) const
{
    const Establishment* since = position(month);
    if (since && isAhead(month))
        return since->establishment.value();
    return (since ? sinceThen(*since, month) : running(firstDayOf(month))) + changes(since, month);
}

std::optional<Month> PostsInForce::firstBelowNothing(const Settings& settings) const
{
    constexpr double kLeast = -1e-9; // binary fractions of 5 − 2.1 − 2.9 are none
    for (int t = 0; t < settings.months; ++t)
        if (const Month month = settings.firstMonth + t; at(month) < kLeast)
            return month;
    return std::nullopt;
}

/// In post on a day: those of the position in force, who came with posts since, and without those whose posts
/// have ended and who find no other.
double PostsInForce::people(const Establishment* since, const Date& day, double posts) const
{
    double people = since ? (since->establishment - since->vacancy).value() : 0;
    double ended = 0;
    for (const Post* post : m_posts) {
        const bool was = since && runsOn(*post, since->asAt);
        const bool is = runsOn(*post, day);
        if (!since && is && post->status == PostStatus::Established)
            people += post->filledFte.value_or(post->fte).value();
        else if (since && is && !was)
            people += post->filledFte.value_or(Fte(0)).value();
        else if (was && !is && post->status == PostStatus::Established)
            ended += post->fte.value();
    }
    return std::max(0.0, people - std::min(ended, std::max(0.0, people - posts)));
}

Establishment PostsInForce::asPosition(const Date& date) const
{
    if (const Establishment* own = exactly(date))
        return *own;
    constexpr int kDaysOfAYear = 365;
    const Month month = date.firstMonthStart();
    const Establishment* since = position(month);
    Establishment row = since ? *since : Establishment{};
    double changed = 0;
    for (const Restructure* each : m_restructures)
        changed += each->month == month ? each->establishment.value() : 0;
    const double posts = at(month) - changed - running(firstDayOf(month)) + running(date);
    const bool isCarried = since && since->asAt < date;
    const double inPost =
        since && !isCarried ? (since->establishment - since->vacancy).value() : people(since, date, posts);
    row.asAt = date;
    row.establishment = Fte(posts);
    row.vacancy = Fte(posts - inPost);
    if (isCarried && daysBetween(since->asAt, date) >= kDaysOfAYear)
        row.newlyQualified = Fte(0); // nobody is newly qualified for ever
    row.newlyQualified = std::min(row.newlyQualified, Fte(inPost));
    if (row.absent)
        row.absent = std::min(*row.absent, Fte(inPost));
    return row;
}

std::set<RoleId> rolesWithPosts(const Plan& plan, const std::vector<LocalityId>& localities)
{
    std::set<RoleId> roles;
    const auto each = [&]<class Row>(const Rows<Row>& rows) {
        for (const Row& row : rows)
            if (std::ranges::find(localities, row.locality) != localities.end())
                roles.insert(row.role);
    };
    each(plan.rows<Establishment>());
    each(plan.rows<Post>());
    each(plan.rows<Restructure>());
    return roles;
}

Result<void> haveSoundPosts(const Plan& plan, LocalityId locality, RoleId role, std::string_view cannotBe)
{
    const PostsInForce posts(plan, locality, role);
    const auto month = posts.firstBelowNothing(plan.settings());
    if (!month)
        return {};
    return fail({ErrorCode::BadInput,
                 fmt::format("the posts of {}, {} cannot be {}: more are removed than there are",
                             shortened(nameOf(plan, locality)), describe(plan, {{}, {}, {}, role}), cannotBe),
                 {},
                 fmt::format("{:.10g} in {}", posts.at(*month), month->toEnglish()),
                 "0 or more",
                 "Mend its posts or restructures first"});
}

} // namespace muster::plan
