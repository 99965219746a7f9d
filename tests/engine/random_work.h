#pragma once
// The work of a random plan: trees of localities, all four standards, start months, own and inherited values,
// splits of all or nothing, demand and how it goes on.

#include "engine/plan_builder.h"

#include <random>
#include <set>

namespace muster::test {

class RandomWork {
  public:
    RandomWork(std::uint32_t seed, bool withGaps)
        : m_random(seed), m_withGaps(withGaps), m_builder(Month(2026, 4 + pick(0, 8)), pick(1, 40), weeks())
    {
        drawDimensions();
        drawRoles();
        drawAssumptions();
        drawShares();
        drawDemand();
        if (withGaps)
            drawWays();
    }
    [[nodiscard]] const PlanBuilder& builder() const { return m_builder; }
    [[nodiscard]] const plan::Plan& plan() const { return m_builder.plan(); }

  protected:
    int pick(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }
    double real(double low, double high)
    {
        return std::uniform_real_distribution<double>(low, high)(m_random);
    }
    bool chance(double p) { return real(0, 1) < p; }
    bool gap(double p) { return m_withGaps && chance(p); }
    double weeks() { return std::array{52.0, 52.143, 52.18}[static_cast<std::size_t>(pick(0, 2))]; }
    /// Often all or nothing.
    double share() { return chance(0.4) ? pick(0, 1) : real(0, 1); }
    const std::string& any(const std::vector<std::string>& names)
    {
        return names[static_cast<std::size_t>(pick(0, static_cast<int>(names.size()) - 1))];
    }
    std::string month()
    {
        return (m_builder.plan().settings().firstMonth + pick(-3, m_builder.plan().settings().months))
            .toString();
    }

    PlanBuilder::Where where(plan::Kind kind)
    {
        const plan::Scoping& scope = plan::info(kind).scope;
        const bool amount = !plan::info(kind).inherits;
        PlanBuilder::Where at;
        if (scope.locality && (amount || chance(0.6)))
            at.locality = any(m_localities);
        if (scope.clientGroup && chance(0.4))
            at.group = any(m_groups);
        const auto& activities = kind == plan::Kind::QualifiedShare ? m_splitActivities : m_activities;
        if (scope.activity && !activities.empty() && chance(0.5))
            at.activity = any(activities);
        if (scope.role && (amount || chance(0.4)))
            at.role = any(kind == plan::Kind::IndividualAllowanceHours ? m_casework : m_roles);
        if (chance(0.3))
            at.from = month();
        return at;
    }

    template <class Draw>
    void several(plan::Kind kind, int most, const Draw& draw)
    {
        for (int i = 0, n = pick(0, most); i < n; ++i) {
            const auto at = where(kind);
            if (unused(kind, at))
                m_builder.set(kind, draw(), at);
        }
    }
    void several(plan::Kind kind, int most, double low, double high)
    {
        several(kind, most, [&] { return real(low, high); });
    }

    bool unused(plan::Kind kind, const PlanBuilder::Where& at)
    {
        return m_used
            .insert(std::to_string(int(kind)) + at.locality + "|" + at.group + "|" + at.activity + "|" +
                    at.role + "|" + at.from)
            .second;
    }

    std::mt19937 m_random;
    bool m_withGaps;
    PlanBuilder m_builder;
    std::vector<std::string> m_localities, m_groups, m_activities, m_splitActivities, m_casework, m_roles;
    std::set<std::string> m_used;

  private:
    void drawDimensions()
    {
        for (int i = 0, n = pick(1, 6); i < n; ++i) {
            const std::string parent = m_localities.empty() || chance(0.15) ? "" : any(m_localities);
            m_localities.push_back("L" + std::to_string(i));
            m_builder.locality(m_localities.back(), parent);
        }
        for (int i = 0, n = pick(1, 3); i < n; ++i) {
            m_groups.push_back("G" + std::to_string(i));
            m_builder.clientGroup(m_groups.back());
        }
        for (int i = 0, n = pick(1, 4); i < n; ++i) {
            m_activities.push_back("A" + std::to_string(i));
            const bool statutory = chance(0.2);
            if (!statutory)
                m_splitActivities.push_back(m_activities.back());
            m_builder.activity(m_activities.back(), static_cast<plan::Standard>(pick(0, 3)), statutory);
        }
    }

    void drawRoles()
    {
        for (const bool qualified : {true, false})
            for (int i = 0, n = gap(0.1) && !(qualified && m_casework.empty()) ? 0 : pick(1, 2); i < n; ++i) {
                m_casework.push_back((qualified ? "Q" : "U") + std::to_string(i));
                m_builder.role(m_casework.back(), plan::RoleKind::Casework, qualified);
            }
        m_roles = m_casework;
        if (chance(0.7)) {
            m_builder.role("Manager", plan::RoleKind::Management, true, m_casework);
            m_roles.push_back("Manager");
            m_builder.role("Support", plan::RoleKind::Support, false, {"Manager", any(m_casework)});
            m_roles.push_back("Support");
        }
    }

    void base(plan::Kind kind, double low, double high)
    {
        if (!m_withGaps || chance(0.85))
            m_builder.set(kind, real(low, high), {});
        m_used.insert(std::to_string(int(kind)) + "||||");
        several(kind, 5, low, high);
    }

    void drawAssumptions()
    {
        using plan::Kind;
        base(Kind::HoursPerCase, 1, 20);
        base(Kind::CompletionsPerWeek, 1, 10);
        base(Kind::CasesPerWorker, 5, 40);
        m_used.insert(std::to_string(int(Kind::QualifiedShare)) + "||||");
        if (!gap(0.15))
            m_builder.set(Kind::QualifiedShare, share());
        several(Kind::QualifiedShare, 5, [&] { return share(); });
        several(Kind::Complexity, 3, 0.5, 2);
        several(Kind::TravelMinutes, 3, 0, 30);
        several(Kind::DemandGrowth, 4, -0.1, 0.1);
        several(Kind::ContractedHours, 2, 30, 40);
        several(Kind::DaysAWeek, 1, 4, 5);
        several(Kind::AnnualLeaveDays, 3, 10, 35);
        several(Kind::BankHolidays, 2, 0, 10);
        several(Kind::SicknessDays, 3, 0, 20);
        several(Kind::TrainingDays, 2, 0, 10);
        several(Kind::NonCaseTime, 3, 0, 0.5);
        several(Kind::IndividualAllowanceHours, 3, 0, 500);
        several(Kind::FixedPosts, 3, 0, 10);
        several(Kind::VacancyAllowance, 3, 0, 0.3);
        several(Kind::AgencyCover, 2, 0, 1);
        several(Kind::AgencyEfficiency, 2, 0, 1);
        several(Kind::NewlyQualifiedCapacity, 2, 0.5, 1);
        if (gap(0.15))
            several(Kind::TurnoverAllowance, 2, 0, 0.3);
        if (gap(0.1))
            several(Kind::TrainingDays, 2, 190, 200);
        if (gap(0.1))
            several(Kind::SicknessDays, 2, 150, 200);
        if (m_roles.size() > m_casework.size()) {
            m_builder.set(Kind::SpanOfControl, real(3, 10), {.role = "Manager"});
            if (chance(0.5))
                m_builder.set(Kind::SpanOfControl, real(3, 10), {.role = "Support"});
        }
    }

    /// Shares of the roles of a side, set together at one scope, so that they add to 1 everywhere.
    void drawShares()
    {
        for (const std::string side : {"Q", "U"})
            for (int i = 0, n = pick(0, 3); i < n; ++i)
                setShares(side);
    }
    void setShares(const std::string& side)
    {
        if (std::ranges::count(m_casework, side + "0") == 0)
            return;
        const bool two = std::ranges::count(m_casework, side + "1") == 1;
        const double sum = gap(0.1) ? 0.9 : 1.0;
        const double first = two ? share() * sum : sum;
        PlanBuilder::Where at = where(plan::Kind::RoleShare);
        at.role = side + "0";
        if (!unused(plan::Kind::RoleShare, at))
            return;
        m_builder.set(plan::Kind::RoleShare, first, at);
        at.role = side + "1";
        if (two)
            m_builder.set(plan::Kind::RoleShare, sum - first, at);
    }

    std::string period()
    {
        const Month start =
            m_builder.plan().settings().firstMonth + pick(-20, m_builder.plan().settings().months);
        const int length = pick(0, 2);
        return Period::containing(start, length == 0   ? PeriodLength::Month
                                         : length == 1 ? PeriodLength::Quarter
                                                       : PeriodLength::FinancialYear)
            .toString();
    }

    void drawDemand()
    {
        for (int i = 0, n = pick(0, 25); i < n; ++i) {
            const std::string &l = any(m_localities), &g = any(m_groups), &a = any(m_activities),
                              p = period();
            const auto status = chance(0.5) ? plan::DemandStatus::Actual : plan::DemandStatus::Forecast;
            if (m_used.insert("demand" + l + g + a + p + std::string(plan::word(status))).second)
                m_builder.demand(l, g, a, p, real(0, 2000), status);
        }
    }

    /// A few of the rows that say how months without a figure are made.
    void drawWays()
    {
        using plan::DemandMethod;
        const auto perhaps = [this](const auto& ids) {
            return chance(0.5) ? std::nullopt : std::optional(ids);
        };
        const auto put = [this](auto row) {
            row.id = newId<decltype(row.id)>();
            if (!plan::findSame(m_builder.plan(), row))
                m_builder.put(row);
        };
        const auto locality = [this] { return m_builder.id<plan::Locality>(any(m_localities)); };
        const auto group = [this] { return m_builder.id<plan::ClientGroup>(any(m_groups)); };
        const auto activity = [this] { return m_builder.id<plan::Activity>(any(m_activities)); };
        const int firstYear = m_builder.plan().settings().firstMonth.year();
        for (int i = 0, n = pick(0, 4); i < n; ++i) {
            plan::SeriesMethod row;
            row.locality = perhaps(locality());
            row.clientGroup = perhaps(group());
            row.activity = perhaps(activity());
            row.method = DemandMethod(pick(0, int(DemandMethod::StockFromFlow) - 1));
            if (row.method == DemandMethod::Simple && chance(0.5))
                row.alpha = real(0, 1);
            row.perDay = plan::takesDays(row.method) && chance(0.5);
            put(row);
        }
        for (int i = 0, n = pick(0, 6); i < n; ++i) {
            static constexpr std::array<plan::AgeBand, 4> kBands{
                {{0, 17}, {18, 64}, {65, plan::AgeBand::kNoEnd}, {60, 64}}};
            put(plan::Population{
                {}, locality(), kBands.at(std::size_t(pick(0, 3))), firstYear + pick(-1, 4), real(0, 50000)});
        }
        for (int i = 0, n = pick(0, 3); i < n; ++i)
            put(plan::DemandRate{{},
                                 group(),
                                 activity(),
                                 chance(0.5) ? plan::AgeBand{18, 64} : plan::AgeBand{62, 64},
                                 real(0, 50),
                                 perhaps(firstYear + pick(-3, 1))});
        several(plan::Kind::RateTrend, 2, -0.1, 0.1);
        for (int i = 0, n = pick(0, 3); i < n; ++i)
            put(plan::SeriesBreak{{},
                                  perhaps(locality()),
                                  perhaps(group()),
                                  activity(),
                                  Period::parse(period()).value(),
                                  plan::BreakDecision(pick(0, 3)),
                                  "drawn"});
        if (chance(0.3)) {
            const auto group1 = perhaps(group());
            const auto activity1 = perhaps(activity());
            for (int month = chance(0.2) ? 2 : 1; month <= 12; ++month)
                put(plan::DemandProfile{{}, group1, activity1, month, chance(0.1) ? 0 : real(0, 23)});
        }
        for (int i = 0, n = chance(0.4) ? pick(1, 2) : 0; i < n; ++i)
            put(plan::SharedForecast{
                {}, locality(), perhaps(group()), perhaps(activity()), plan::SharingWay(pick(0, 2)), ""});
    }
};

} // namespace muster::test
