#pragma once
// What the tests of plan files share: a folder that goes away, a plan to begin with, and the file's content
// as another program would read it.

#include "plan/table_info.h"
#include "store/plan_file.h"

#include <filesystem>
#include <string>
#include <unistd.h>

namespace muster::store::test {

/// A folder of its own, removed with all that is in it.
class Folder {
  public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    /// The path of a file in it.
    [[nodiscard]] std::string file(const std::string& name) const { return (m_path / name).string(); }

  private:
    std::filesystem::path m_path;
};

inline const history::Stamp kAnn{"2026-11-22T10:15:30Z", "Ann"};
inline const history::Stamp kBob{"2026-11-23T08:00:00Z", "Bob"};

/// A small plan: Kent with Thanet beneath it, older people, assessments, two roles, one row of each kind.
struct Sample {
    plan::Locality kent{{11}, "Kent", {}, "E10000016", 1};
    plan::Locality thanet{{10}, "Thanet", kent.id, "E07000114", 2};
    plan::ClientGroup older{{20}, "Older people", 1};
    plan::Activity assessment{{30}, "Assessment", plan::Standard::Hours, "assessment", false, Days(28), 1};
    plan::Role worker{{40}, "Social worker", plan::RoleKind::Casework, true, true, {}, 1};
    plan::Role manager{{41}, "Team manager", plan::RoleKind::Management, true, false, {worker.id}, 2};
    plan::Demand demand{{50},
                        thanet.id,
                        older.id,
                        assessment.id,
                        {PeriodLength::Month, Month(2027, 4)},
                        Volume(120.5),
                        plan::DemandStatus::Actual};
    plan::Establishment posts{{70},      thanet.id, worker.id, {2026, 3, 31},
                              Fte(52.8), Fte(10.7), Fte(4),    Fte(2)};

    plan::Post post{{71},
                    "Project lead",
                    thanet.id,
                    worker.id,
                    Fte(0.5),
                    "KR10",
                    Date{2026, 4, 1},
                    Date{2027, 3, 31},
                    Pounds(21000),
                    "Better Care Fund",
                    plan::PostStatus::Established,
                    "15/00018"};
    plan::Cohort cohort{{72}, "ASYE", thanet.id, worker.id, Month(2026, 9), Fte(3), 0.9, 0.8};
    plan::Move move{{73}, kent.id, worker.id, manager.id, 4, 0.05};
    plan::Restructure restructure{{74},    "One service", thanet.id, worker.id, Month(2026, 10),
                                  Fte(-2), Fte(1),        Fte(1),    6};
    plan::StaffAge age{{75}, kent.id, worker.id, "55 and over", 1, 0.1};
    plan::Grade grade{{76}, "KR10", Pounds(35000), "pay scales, April 2026"};
    plan::Funding funding{{77}, "Better Care Fund", Date{2027, 3, 31}, Pounds(50000), "agreed for a year"};
    plan::MeasureTarget target{{78},
                               "Fewer vacant posts",
                               plan::Figure::VacancyGross,
                               kent.id,
                               worker.id,
                               {},
                               {PeriodLength::FinancialYear, Month(2027, 4)},
                               plan::Aim::AtMost,
                               0.1,
                               "business plan"};
    plan::Benchmark benchmark{{79},
                              plan::Figure::PublishedTurnover,
                              "England",
                              {PeriodLength::FinancialYear, Month(2022, 4)},
                              0.283,
                              "Oflog",
                              "all adult care staff"};

    plan::Population people{{80}, thanet.id, {65, plan::AgeBand::kNoEnd}, 2027, 31000};
    plan::DemandRate rate{{81}, older.id, assessment.id, {65, plan::AgeBand::kNoEnd}, 12.5, 2025};
    plan::SeriesMethod method{
        {82}, kent.id, older.id, assessment.id, plan::DemandMethod::Simple, 0.3, {}, {}, {},
        true, {},      {},       "as agreed"};
    plan::SeriesBreak seriesBreak{{83},
                                  kent.id,
                                  {},
                                  assessment.id,
                                  {PeriodLength::FinancialYear, Month(2013, 4)},
                                  plan::BreakDecision::AfterCounts,
                                  "counted anew"};
    plan::SharedForecast shared{{84}, kent.id, {}, assessment.id, plan::SharingWay::ByHistory, "budget"};

    plan::DemandProfile profile{{85}, older.id, {}, 12, 17};
    plan::Budget budget{{86},
                        kent.id,
                        worker.id,
                        "Better Care Fund",
                        {PeriodLength::FinancialYear, Month(2027, 4)},
                        Pounds(48000),
                        Fte(1.5),
                        0.03,
                        0.05,
                        "cabinet, 12 January"};
    plan::Actual actual{{87}, plan::ActualMeasure::Pay, thanet.id, worker.id,
                        {},   Month(2027, 4),           3900.5,    "ledger"};

    plan::Scenario scenario{{88}, "Fewer reviews", {}, "asked for by the committee", 1};
    plan::ScenarioChange change{{89}, "Reviews take longer", scenario.id, true, "team diary", 1};
    plan::Adjustment adjustment{{90},
                                change.id,
                                plan::adjusted(plan::Kind::HoursPerCase),
                                thanet.id,
                                older.id,
                                assessment.id,
                                {},
                                {},
                                Month(2027, 4),
                                Month(2028, 3),
                                plan::AdjustBy::Multiply,
                                1.1,
                                1};
    plan::Saving saving{{91},          change.id,
                        assessment.id, {PeriodLength::FinancialYear, Month(2027, 4)},
                        1200,          900.0,
                        250.0,         false,
                        "slower",      "committee, 12 January"};

    plan::PlanRule rule{{92},
                        "No more than 22 cases",
                        plan::Figure::CaseloadPerQualified,
                        thanet.id,
                        plan::RuleEach::Locality,
                        worker.id,
                        {},
                        PeriodLength::Quarter,
                        Month(2026, 4),
                        Month(2028, 3),
                        plan::Aim::AtMost,
                        22.0,
                        "panel"};
    plan::ReportSection section{{93}, plan::ReportPart::Vacancies, 1, "Vacancies are falling.\n\nSee below."};

    [[nodiscard]] plan::Changes changes() const;
};

/// The sample as an open file. A failure ends the test.
[[nodiscard]] PlanFile makeSample(const std::string& path);
/// The same with three edits, of which the last is undone; closed again.
void makeEditedSample(const std::string& path);
[[nodiscard]] PlanFile openToWrite(const std::string& path);

/// For as long as it lives nobody special: tests often run as the superuser, who may write everything.
class AsAnybody {
  public:
    AsAnybody() : m_special(::geteuid() == 0 && ::seteuid(kNobody) == 0) {}
    ~AsAnybody()
    {
        if (m_special && ::seteuid(0) != 0)
            std::abort();
    }
    AsAnybody(const AsAnybody&) = delete;
    AsAnybody& operator=(const AsAnybody&) = delete;

  private:
    static constexpr uid_t kNobody = 65534;
    bool m_special;
};

/// An edit that sets Thanet's agency staff.
[[nodiscard]] plan::Edit setAgency(const plan::Plan&, double fte);

/// Every row of every table of the plan but its history, bit for bit, as SQLite gives them to anyone.
[[nodiscard]] std::string dump(const std::string& path);

/// All bytes of a file.
[[nodiscard]] std::string bytesOf(const std::string& path);

/// Runs SQL on the file behind the program's back.
void tamper(const std::string& path, const std::string& sql);

/// Whether the table has the same rows in both.
[[nodiscard]] bool sameRows(const plan::TableInfo&, const plan::Plan&, const plan::Plan&);

/// The sentence of a result's error; empty where there is none.
template <class T>
[[nodiscard]] std::string sentenceOf(const Result<T>& result)
{
    return result ? std::string() : result.error().sentence();
}

} // namespace muster::store::test
