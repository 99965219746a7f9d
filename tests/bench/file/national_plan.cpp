#include "bench/file/national_plan.h"

#include "plan/edits.h"
#include "store/open_plan.h"
#include "store/plan_file.h"

#include <fmt/format.h>
#include <stdexcept>

namespace muster::bench {

namespace {

constexpr int kCouncils = 150;
constexpr int kLocalities = 5; ///< of each council
constexpr int kClientGroups = 8;
constexpr int kActivities = 5;
constexpr int kRoles = 12;
constexpr int kYears = 5;
const Month kFirstMonth(2026, 4);
const history::Stamp kStamp{"2026-04-01T09:00:00Z", "bench"};

constexpr std::array kStandards{plan::Standard::Hours, plan::Standard::Rate, plan::Standard::Caseload,
                                plan::Standard::Hours, plan::Standard::Rate};
constexpr std::array kKinds{plan::Kind::HoursPerCase, plan::Kind::CompletionsPerWeek,
                            plan::Kind::CasesPerWorker, plan::Kind::HoursPerCase,
                            plan::Kind::CompletionsPerWeek};

/// The dimensions, and then the figures of each council.
class National {
  public:
    National()
    {
        plan::Settings settings;
        settings.title = "England";
        settings.firstMonth = kFirstMonth;
        settings.months = 12 * kYears;
        m_edit.put(settings);
        for (int g = 0; g < kClientGroups; ++g)
            m_groups.push_back(put(plan::ClientGroup{{}, fmt::format("Group {}", g), g}));
        for (int a = 0; a < kActivities; ++a) {
            const std::string name = fmt::format("Activity {}", a);
            m_activities.push_back(
                put(plan::Activity{{}, name, kStandards[std::size_t(a)], name, false, {}, a}));
        }
        for (int r = 0; r < kRoles; ++r)
            m_roles.push_back(put(plan::Role{
                {}, fmt::format("Role {}", r), plan::RoleKind::Casework, r % 2 == 0, true, {}, r}));
        for (int c = 0; c < kCouncils; ++c)
            addCouncil(c);
    }
    [[nodiscard]] plan::Changes changes() && { return std::move(m_edit.changes); }

  private:
    template <class Row>
    plan::IdOf<Row> put(Row row)
    {
        row.id = newId<plan::IdOf<Row>>();
        m_edit.put(row);
        return row.id;
    }

    void addCouncil(int number)
    {
        const auto council = put(plan::Locality{{}, fmt::format("Council {}", number), {}, {}, number});
        for (std::size_t a = 0; a < kActivities; ++a)
            for (const auto group : m_groups) {
                plan::Assumption standard;
                standard.kind = kKinds[a];
                standard.locality = council;
                standard.clientGroup = group;
                standard.activity = m_activities[a];
                standard.value = 4.0 + double(a) + 0.01 * number;
                standard.source = "bench";
                put(standard);
            }
        for (int l = 0; l < kLocalities; ++l)
            addFigures(put(plan::Locality{{}, fmt::format("Locality {}", l), council, {}, l}), number + l);
    }

    void addFigures(plan::LocalityId locality, int size)
    {
        for (const auto group : m_groups)
            for (const auto activity : m_activities)
                for (int year = 0; year < kYears; ++year)
                    put(plan::Demand{{},
                                     locality,
                                     group,
                                     activity,
                                     {PeriodLength::FinancialYear, kFirstMonth + 12 * year},
                                     Volume(240.0 + size + 2.5 * year),
                                     plan::DemandStatus::Forecast});
        for (const auto role : m_roles)
            put(plan::Establishment{{}, locality, role, {2026, 4, 1}, Fte(10), Fte(1.5), Fte(0.5), Fte(0)});
    }

    plan::Edit m_edit;
    std::vector<plan::ClientGroupId> m_groups;
    std::vector<plan::ActivityId> m_activities;
    std::vector<plan::RoleId> m_roles;
};

/// Another figure for one establishment after the other, as people correct them.
plan::Edit correction(const plan::Plan& plan, int number)
{
    const auto& rows = plan.rows<plan::Establishment>();
    plan::Establishment row = *(rows.begin() + number % static_cast<int>(rows.size()));
    row.vacancy = Fte(0.25 + double(number % 31) / 4);
    plan::Edit edit{fmt::format("Set vacancies, correction {}", number), {}};
    edit.put(row);
    return edit;
}

} // namespace

plan::Changes nationalPlan()
{
    return National().changes();
}

void makeNationalFile(const std::string& path, int edits)
{
    if (const auto made = store::PlanFile::create(path, nationalPlan(), "Make the plan", kStamp); !made)
        throw std::runtime_error(made.error().sentence());
    store::OpenPlan open(path, store::OpenPlan::Use::Write);
    open.database().exec("PRAGMA synchronous = OFF"); // the file is measured, not the making of it
    for (int number = 1; number <= edits; ++number) {
        const plan::Edit edit = correction(open.plan(), number);
        plan::Plan after = open.plan();
        after.apply(edit.changes);
        open.record(after, edit.changes, edit.label, kStamp, history::EntryState::Applied);
    }
}

} // namespace muster::bench
