#pragma once
// Random rows of the tables of staff, of aims and of demand that keep the rules of plan/rules/rules.h, for
// tests of the file and of import and export. Drawn through a function that picks a whole number between two,
// so that each test keeps its own source of chance.

#include "plan/plan.h"

#include <functional>

namespace muster::plan {

class RandomStaff {
  public:
    using Pick = std::function<std::int64_t(std::int64_t low, std::int64_t high)>;

    /// The plan has localities and at least two roles.
    RandomStaff(const Plan& plan, Pick pick) : m_plan(plan), m_pick(std::move(pick)) {}

    [[nodiscard]] Post post() const
    {
        Post row;
        row.title = text("Post");
        row.locality = any<Locality>();
        row.role = any<Role>();
        row.fte = Fte(0.01 + amount(3));
        row.grade = chance() ? text("Grade") : "";
        if (chance())
            row.start = date(2018);
        if (chance())
            row.end = date(2024);
        if (chance())
            row.annualCost = Pounds(amount(90000));
        row.funding = chance() ? text("Better Care Fund") : "";
        row.status = PostStatus(row.end ? m_pick(0, 2) : 0);
        row.decision = chance() ? text("15/00018") : "";
        if (chance())
            row.vacantSince = date(2020);
        if (chance())
            row.vacancyStage = VacancyStage(m_pick(0, 4));
        if (row.vacancyStage == VacancyStage::Starting)
            row.startingOn = date(2024);
        return row;
    }
    [[nodiscard]] Cohort cohort() const
    {
        return {{},      text("ASYE"),    any<Locality>(), any<Role>(),
                month(), Fte(amount(20)), amount(1),       amount(1)};
    }
    [[nodiscard]] Move move() const
    {
        Move row{{}, {}, any<Role>(), {}, static_cast<int>(m_pick(1, 12)), amount(1)};
        if (chance())
            row.locality = any<Locality>();
        if (const RoleId other = any<Role>(); other != row.role)
            row.toRole = other;
        return row;
    }
    [[nodiscard]] Restructure restructure() const
    {
        return {{},
                text("Restructure"),
                any<Locality>(),
                any<Role>(),
                month(),
                Fte(amount(20) - 10),
                Fte(amount(5)),
                Fte(amount(5)),
                static_cast<int>(m_pick(1, 60))};
    }
    [[nodiscard]] StaffAge age() const
    {
        StaffAge row{{}, {}, {}, text("Band"), amount(1), amount(1)};
        if (chance())
            row.locality = any<Locality>();
        if (chance())
            row.role = any<Role>();
        return row;
    }

    [[nodiscard]] Grade grade() const
    {
        return {{}, text("Grade"), Pounds(amount(90000)), chance() ? text("Pay scales") : ""};
    }
    [[nodiscard]] Funding funding() const
    {
        Funding row{{}, text("Better Care Fund"), {}, {}, chance() ? text("agreed") : ""};
        if (chance())
            row.end = date(2024);
        if (chance())
            row.annualLimit = Pounds(amount(500000));
        return row;
    }
    [[nodiscard]] MeasureTarget target() const
    {
        MeasureTarget row;
        row.measure = text("Measure");
        row.figure = Figure(m_pick(0, static_cast<std::int64_t>(Words<Figure>::list.size()) - 1));
        row.locality = any<Locality>();
        if (chance() && isOfActivity(row.figure) && !m_plan.rows<Activity>().empty())
            row.activity = any<Activity>();
        if (chance() && !isOfActivity(row.figure))
            row.role = any<Role>();
        row.period = Period::containing(
            month(), chance() && !isOfYear(row.figure) ? PeriodLength::Month : PeriodLength::FinancialYear);
        row.aim = Aim(m_pick(0, 3));
        if (row.aim == Aim::AtLeast || row.aim == Aim::AtMost)
            row.target = amount(100) - 20;
        row.source = chance() ? text("Business plan") : "";
        return row;
    }
    [[nodiscard]] ReportSection reportSection() const
    {
        const auto last = static_cast<std::int64_t>(Words<ReportPart>::list.size()) - 1;
        return {
            {}, ReportPart(m_pick(0, last)), m_pick(0, 20), chance() ? text("Vacancies") + "\n\nFall" : ""};
    }
    [[nodiscard]] PlanRule rule() const
    {
        PlanRule row;
        row.name = text("Rule");
        row.figure = Figure(m_pick(0, static_cast<std::int64_t>(Words<Figure>::list.size()) - 1));
        row.each = RuleEach(m_pick(0, 3));
        if (chance())
            row.locality = any<Locality>();
        if (chance() && !isOfEachRole(row.each) && !isOfActivity(row.figure))
            row.role = any<Role>();
        if (chance() && !isOfEachRole(row.each) && isOfActivity(row.figure) &&
            !m_plan.rows<Activity>().empty())
            row.activity = any<Activity>();
        row.every = chance() && !isOfYear(row.figure) ? PeriodLength::Month : PeriodLength::FinancialYear;
        if (chance())
            row.from = month();
        row.aim = Aim(m_pick(0, 3));
        if (row.aim == Aim::AtLeast || row.aim == Aim::AtMost)
            row.bound = amount(100) - 20;
        row.source = chance() ? text("Panel") : "";
        return row;
    }
    [[nodiscard]] Benchmark benchmark() const
    {
        return {{},
                Figure(m_pick(0, static_cast<std::int64_t>(Words<Figure>::list.size()) - 1)),
                text("England"),
                Period::containing(month(), PeriodLength::FinancialYear),
                amount(100) - 20,
                text("Published"),
                chance() ? text("note") : ""};
    }

    [[nodiscard]] Population population() const
    {
        return {{}, any<Locality>(), band(), static_cast<int>(m_pick(2018, 2043)), amount(90000)};
    }
    /// The plan has client groups and activities, as for the others below.
    [[nodiscard]] DemandRate rate() const
    {
        DemandRate row{{}, any<ClientGroup>(), any<Activity>(), band(), amount(400), {}};
        if (chance())
            row.year = static_cast<int>(m_pick(2015, 2026));
        return row;
    }
    [[nodiscard]] SeriesMethod method() const
    {
        SeriesMethod row;
        row.locality = maybe<Locality>();
        std::tie(row.clientGroup, row.activity) = std::pair(maybe<ClientGroup>(), maybe<Activity>());
        row.method = DemandMethod(m_pick(0, int(DemandMethod::StockFromFlow) - 1));
        if (row.method == DemandMethod::Holt && chance())
            std::tie(row.alpha, row.beta) = std::pair(amount(1), amount(1));
        row.perDay = takesDays(row.method) && chance();
        row.reason = chance() ? text("agreed") : "";
        return row;
    }
    [[nodiscard]] SeriesBreak seriesBreak() const
    {
        return {{},
                maybe<Locality>(),
                maybe<ClientGroup>(),
                any<Activity>(),
                Period::containing(month(), chance() ? PeriodLength::Month : PeriodLength::FinancialYear),
                BreakDecision(m_pick(0, 3)),
                text("counted anew")};
    }
    [[nodiscard]] SharedForecast shared() const
    {
        return {{},
                any<Locality>(),
                maybe<ClientGroup>(),
                maybe<Activity>(),
                SharingWay(m_pick(0, 2)),
                chance() ? text("budget") : ""};
    }

    [[nodiscard]] DemandProfile profile() const
    {
        return {{}, maybe<ClientGroup>(), maybe<Activity>(), static_cast<int>(m_pick(1, 12)), amount(30)};
    }

    /// Of whatever pays, or of a source that the plan has.
    [[nodiscard]] Budget budget() const
    {
        Budget row;
        row.locality = maybe<Locality>();
        row.role = maybe<Role>();
        if (const auto& sources = m_plan.rows<Funding>(); chance() && !sources.empty())
            row.funding = sources.begin()->name;
        row.period = Period::containing(month(), PeriodLength::FinancialYear);
        row.amount = Pounds(amount(9e6));
        if (chance())
            row.fte = Fte(amount(90));
        if (chance())
            std::tie(row.payAward, row.turnoverAllowance) = std::pair(amount(0.1), amount(0.9));
        row.source = chance() ? text("Cabinet") : "";
        return row;
    }
    /// The plan has activities.
    [[nodiscard]] Actual actual() const
    {
        Actual row;
        row.measure = ActualMeasure(m_pick(0, std::ssize(Words<ActualMeasure>::list) - 1));
        row.locality = any<Locality>();
        if (isOfActivity(row.measure))
            row.activity = any<Activity>();
        else
            row.role = maybe<Role>();
        row.month = month();
        row.value = amount(9000);
        row.source = chance() ? text("Ledger") : "";
        return row;
    }

    /// Calls put(row) with one of each. The plan has client groups and activities.
    template <class Put>
    void oneOfEach(const Put& put) const
    {
        put(post());
        put(cohort());
        put(move());
        put(restructure());
        put(age());
        put(grade());
        put(funding());
        put(target());
        put(benchmark());
        put(rule());
        put(reportSection());
        put(population());
        put(rate());
        put(method());
        put(seriesBreak());
        put(shared());
        put(profile());
        put(budget());
        put(actual());
    }

  private:
    [[nodiscard]] AgeBand band() const
    {
        const int first = static_cast<int>(m_pick(0, 18)) * 5;
        return {first, chance() ? first + 4 : AgeBand::kNoEnd};
    }
    template <class Row>
    [[nodiscard]] std::optional<IdOf<Row>> maybe() const
    {
        return chance() ? std::optional(any<Row>()) : std::nullopt;
    }
    [[nodiscard]] bool chance() const { return m_pick(0, 1) == 1; }
    [[nodiscard]] double amount(double most) const
    {
        constexpr std::int64_t kSteps = 1000003;
        return most * static_cast<double>(m_pick(0, kSteps)) / static_cast<double>(kSteps);
    }
    [[nodiscard]] std::string text(std::string_view what) const
    {
        constexpr std::array kEnds{"", ", north", " \"b\"", "; x", " é", "=1"};
        return std::string(what) + " " + std::to_string(m_pick(1, 99)) +
               kEnds.at(static_cast<std::size_t>(m_pick(0, kEnds.size() - 1)));
    }
    [[nodiscard]] Month month() const
    {
        return Month(static_cast<int>(m_pick(2020, 2030)), static_cast<int>(m_pick(1, 12)));
    }
    [[nodiscard]] Date date(int year) const
    {
        return {static_cast<int>(m_pick(year, year + 5)), static_cast<int>(m_pick(1, 12)),
                static_cast<int>(m_pick(1, 28))};
    }
    template <class Row>
    [[nodiscard]] IdOf<Row> any() const
    {
        const auto& rows = m_plan.rows<Row>();
        return std::next(rows.begin(), m_pick(0, static_cast<std::int64_t>(rows.size()) - 1))->id;
    }

    const Plan& m_plan;
    Pick m_pick;
};

} // namespace muster::plan
