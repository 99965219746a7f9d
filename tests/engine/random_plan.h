#pragma once
// Random plans for property tests: the work of random_work.h, staff, costs and waiting, and gaps: what must
// be set is not, no role for a side of the work, shares that do not add up, two allowances, no working days.
// All keep the rules of plan/rules/rules.h. Drawn from a seed, so that RapidCheck can shrink to one.

#include "engine/random_came.h"

namespace muster::test {

class RandomPlan : private RandomCame {
  public:
    explicit RandomPlan(std::uint32_t seed, bool withGaps = true) : RandomCame(seed, withGaps)
    {
        drawEstablishment();
        m_hasCosts = chance(0.6);
        if (m_hasCosts)
            drawCosts();
        if (chance(0.7))
            drawSupply();
        drawTimeliness();
        if (chance(0.5))
            drawMoneyThatCame();
        if (chance(0.5))
            drawStaffThatCame();
    }
    using RandomWork::builder;
    using RandomWork::plan;

  private:
    void drawEstablishment()
    {
        for (int i = 0, n = pick(0, 8); i < n; ++i) {
            const std::string &l = any(m_localities), &r = any(m_roles);
            const std::string date = month() + "-" + (chance(0.5) ? "01" : "17");
            const double establishment = real(0, 30);
            const double vacancy = real(-3, establishment);
            if (m_used.insert("establishment" + l + r + date).second)
                m_builder.establishment(l, r, date, establishment, vacancy, real(0, 5),
                                        real(0, establishment - vacancy));
        }
    }

    void drawSupply()
    {
        using plan::Kind;
        const auto months = [this](int most) { return [this, most] { return double(pick(0, most)); }; };
        several(Kind::Turnover, 3, [&] { return chance(0.1) ? 1.0 : real(0, 0.5); });
        several(Kind::Retirement, 2, 0, 0.2);
        several(Kind::PlannedStarts, 3, 0, 2);
        several(Kind::Adverts, 3, 0, 4);
        several(Kind::AdvertSuccess, 3, 0, 1);
        several(Kind::MonthsToStart, 3, months(6));
        several(Kind::OverRecruitment, 1, 0, 0.2);
        several(Kind::NewlyQualifiedMonths, 2, months(18));
        several(Kind::AgencyCap, 2, 0, 4);
        if (chance(0.3))
            drawHeads();
        drawPosts();
        drawCohorts();
        drawMoves();
        drawRestructures();
        drawAges();
    }
    /// FTE of one person: of all, or of some roles, which may change from a month.
    void drawHeads()
    {
        if (chance(0.5) && unused(plan::Kind::FtePerHead, {}))
            m_builder.set(plan::Kind::FtePerHead, real(0.4, 1));
        several(plan::Kind::FtePerHead, 5, 0.4, 1);
    }
    std::optional<Date> day(double probability)
    {
        return chance(probability)
                   ? std::optional(Date::parse(month() + (chance(0.5) ? "-01" : "-20")).value())
                   : std::nullopt;
    }
    void drawPosts()
    {
        for (int i = 0, n = pick(0, 6); i < n; ++i) {
            plan::Post post;
            post.id = newId<plan::PostId>();
            post.title = "Post " + std::to_string(i);
            post.locality = m_builder.id<plan::Locality>(any(m_localities));
            post.role = m_builder.id<plan::Role>(any(m_roles));
            post.fte = Fte(real(0.1, 3));
            post.start = day(0.6);
            post.end = day(0.5);
            if (post.start && post.end && *post.end < *post.start)
                std::swap(post.start, post.end);
            post.status = static_cast<plan::PostStatus>(post.end ? pick(0, 2) : 0);
            post.grade = chance(0.4) ? "Grade " + std::to_string(pick(0, 2)) : "";
            post.funding = chance(0.5) ? "Fund " + std::to_string(pick(0, 1)) : "";
            if ((m_hasCosts || gap(0.2)) && chance(0.3))
                post.annualCost = Pounds(real(10000, 60000));
            if (chance(0.4))
                post.filledFte = Fte(real(0, post.fte.value()));
            if (chance(0.2))
                post.priceMonth = Month::parse(month()).value();
            m_builder.put(post);
            if (post.end && chance(0.3))
                resume(post);
        }
    }
    /// The same post again from the day after its end.
    void resume(plan::Post post)
    {
        post.id = newId<plan::PostId>();
        post.start = Date::after(Month(post.end->year, post.end->month), post.end->day);
        post.end = {};
        post.fte = Fte(real(0.1, 3));
        post.filledFte = chance(0.5) ? std::optional(Fte(post.fte.value() / 2)) : std::nullopt;
        post.status = plan::PostStatus::Established;
        m_builder.put(post);
    }
    void drawCohorts()
    {
        for (int i = 0, n = pick(0, 3); i < n; ++i)
            m_builder.put(plan::Cohort{newId<plan::CohortId>(), "Cohort " + std::to_string(i),
                                       m_builder.id<plan::Locality>(any(m_localities)),
                                       m_builder.id<plan::Role>(any(m_roles)), Month::parse(month()).value(),
                                       Fte(real(0, 8)), real(0, 1), real(0, 1)});
    }
    /// At most three lines from a role, each at most a third.
    void drawMoves()
    {
        for (int i = 0, n = pick(0, 4); i < n; ++i) {
            const std::string locality = chance(0.5) ? any(m_localities) : "";
            const std::string &from = any(m_roles), &to = chance(0.3) ? std::string() : any(m_roles);
            const int month = pick(1, 12);
            const std::string key = "move" + locality + from;
            if (from == to || !m_used.insert(key + to + std::to_string(month)).second ||
                m_used.contains(key + "|3"))
                continue;
            int lines = 1;
            while (m_used.contains(key + "|" + std::to_string(lines)))
                ++lines;
            m_used.insert(key + "|" + std::to_string(lines));
            plan::Move move{newId<plan::MoveId>(),          {}, m_builder.id<plan::Role>(from), {}, month,
                            gap(0.1) ? 1 : real(0, 1.0 / 6)};
            if (!locality.empty())
                move.locality = m_builder.id<plan::Locality>(locality);
            if (!to.empty())
                move.toRole = m_builder.id<plan::Role>(to);
            m_builder.put(move);
        }
    }
    void drawRestructures()
    {
        for (int i = 0, n = pick(0, 2); i < n; ++i) {
            const std::string &l = any(m_localities), &r = any(m_roles);
            const double change = gap(0.3) ? real(-12, 0) : real(0, 4);
            m_builder.put(plan::Restructure{newId<plan::RestructureId>(), "Restructure " + std::to_string(i),
                                            m_builder.id<plan::Locality>(l), m_builder.id<plan::Role>(r),
                                            Month::parse(month()).value(), Fte(change), Fte(real(0, 5)),
                                            Fte(real(0, 5)), pick(1, 6)});
        }
    }
    void drawCosts()
    {
        using plan::Kind;
        if (!gap(0.3)) {
            m_used.insert(std::to_string(int(Kind::Salary)) + "||||");
            m_builder.set(Kind::Salary, real(20000, 60000));
        }
        several(Kind::Salary, 3, 20000, 60000);
        several(Kind::OnCosts, 3, 0, 0.4);
        several(Kind::PayInflation, 2, -0.1, 0.1);
        several(Kind::AgencyPremium, 2, -0.2, 1);
        for (int i = 0, n = pick(0, 2); i < n; ++i)
            m_builder.put(plan::Grade{newId<plan::GradeId>(), "Grade " + std::to_string(i),
                                      Pounds(real(15000, 70000)), "pay scales"});
        if (chance(0.5))
            m_builder.put(
                plan::Funding{newId<plan::FundingId>(), "Fund 0", day(0.5), Pounds(real(0, 50000)), ""});
    }
    void drawTimeliness()
    {
        using plan::Kind;
        const plan::Rows<plan::Activity> activities = m_builder.plan().rows<plan::Activity>();
        for (const plan::Activity& activity : activities) {
            plan::Activity timed = activity;
            if (chance(0.8))
                timed.targetDays = Days(real(1, 90));
            if (chance(0.3))
                timed.priority = pick(1, 3);
            m_builder.put(timed);
        }
        plan::Settings settings = m_builder.plan().settings();
        settings.qualifiedTakeOver = chance(0.8);
        m_builder.put(settings);
        for (int i = 0, n = pick(0, 6); i < n; ++i) {
            const PlanBuilder::Where at{.locality = any(m_localities), .activity = any(m_activities)};
            if (unused(Kind::OpeningBacklog, at))
                m_builder.set(Kind::OpeningBacklog, real(0, 500), at);
        }
        several(Kind::ReliefWeeks, 2, 1, 52);
        several(Kind::WaitFactor, 2, 1, 8);
        several(Kind::ArrivalVariation, 2, 0, 2);
        several(Kind::CapacityVariation, 2, 0, 2);
        several(Kind::ServiceLevel, 3, 0.05, 1);
        several(Kind::AdultPopulation, 3, 1000, 200000);
        if (chance(0.6)) // posts for everybody who takes work, so that it is known what can be done
            for (const std::string& l : m_localities)
                for (const std::string& r : m_casework)
                    if (m_used.insert("establishment" + l + r + "all").second) {
                        const double posts = real(20, 30); // more than posts that end later take away
                        const double filled = chance(0.1) ? 0 : real(0, posts);
                        m_builder.establishment(l, r, "2025-12-01", posts, posts - filled);
                    }
    }
    void drawAges()
    {
        if (!chance(0.3))
            return;
        std::optional<plan::LocalityId> locality;
        std::optional<plan::RoleId> role;
        if (chance(0.6))
            locality = m_builder.id<plan::Locality>(any(m_localities));
        if (chance(0.6))
            role = m_builder.id<plan::Role>(any(m_roles));
        const double old = real(0, 1);
        const double sum = gap(0.1) ? 0.9 : 1.0;
        m_builder.put(
            plan::StaffAge{newId<plan::StaffAgeId>(), locality, role, "under 55", sum - old * sum, 0});
        m_builder.put(
            plan::StaffAge{newId<plan::StaffAgeId>(), locality, role, "55 and over", old * sum, real(0, 1)});
    }

    bool m_hasCosts = false;
};

} // namespace muster::test
