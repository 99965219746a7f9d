// The staff of the sample Example county: positions of 1 April 2026, the register of posts, and how people
// come, go and move. All is illustrative.

#include "exchange/samples/example_parts.h"

namespace muster::exchange::example {

namespace {

constexpr Date kPosition{2026, 4, 1};

void putPositions(const Parts& parts)
{
    for (const Team& each : teams()) {
        plan::Establishment row{{},
                                parts.locality(each.locality),
                                parts.role(each.role),
                                kPosition,
                                Fte(each.establishment),
                                Fte(each.vacancy),
                                Fte(each.agency),
                                Fte(each.newlyQualified)};
        if (each.absent > 0)
            row.absent = Fte(each.absent);
        if (each.vacancy >= 2) {
            row.vacantSince = Date{2026, 1, 12};
            row.vacancyStage = plan::VacancyStage::Advertised;
        } else if (each.vacancy > 0) {
            row.vacancyStage = plan::VacancyStage::ToBeAdvertised;
        }
        parts.put(std::move(row));
    }
}

/// A band of ages: the share of those in post, and who of them retire in a year.
struct Ages {
    std::string_view band;
    double share, retirement;
};
constexpr std::array<Ages, 7> kSocialWorkerAges{{{"Under 30", 0.16, 0},
                                                 {"30 to 39", 0.26, 0},
                                                 {"40 to 49", 0.25, 0},
                                                 {"50 to 54", 0.13, 0},
                                                 {"55 to 59", 0.11, 0.03},
                                                 {"60 to 64", 0.07, 0.18},
                                                 {"65 and over", 0.02, 0.5}}};
constexpr std::array<Ages, 7> kCareOfficerAges{{{"Under 30", 0.12, 0},
                                                {"30 to 39", 0.2, 0},
                                                {"40 to 49", 0.24, 0},
                                                {"50 to 54", 0.16, 0},
                                                {"55 to 59", 0.15, 0.03},
                                                {"60 to 64", 0.1, 0.16},
                                                {"65 and over", 0.03, 0.45}}};
constexpr std::array<Ages, 6> kManagerAges{{{"Under 40", 0.17, 0},
                                            {"40 to 49", 0.36, 0},
                                            {"50 to 54", 0.2, 0},
                                            {"55 to 59", 0.17, 0.06},
                                            {"60 to 64", 0.08, 0.25},
                                            {"65 and over", 0.02, 0.5}}};

template <std::size_t size>
void putAges(const Parts& parts, std::string_view role, const std::array<Ages, size>& ages)
{
    for (const Ages& each : ages)
        parts.put(
            plan::StaffAge{{}, {}, parts.role(role), std::string(each.band), each.share, each.retirement});
}

struct Joining {
    std::string_view name, locality, role;
    Month month;
    double fte, completion, joins;
};
constexpr std::array kCohorts{
    Joining{"Newly qualified social workers 2026", "North", kSocialWorker, Month(2026, 9), 2, 0.95, 0.9},
    Joining{"Newly qualified social workers 2026", "South", kSocialWorker, Month(2026, 9), 3, 0.95, 0.9},
    Joining{"Newly qualified social workers 2027", "Mid", kSocialWorker, Month(2027, 9), 2, 0.95, 0.9},
    Joining{"Newly qualified social workers 2027", "South", kSocialWorker, Month(2027, 9), 3, 0.95, 0.9},
    Joining{"Newly qualified social workers 2028", "North", kSocialWorker, Month(2028, 9), 2, 0.95, 0.9},
    Joining{"Occupational therapy apprentices", "West", kTherapist, Month(2027, 8), 1, 0.9, 0.85}};

void putComings(const Parts& parts)
{
    for (const Joining& each : kCohorts)
        parts.put(plan::Cohort{{},
                               std::string(each.name),
                               parts.locality(each.locality),
                               parts.role(each.role),
                               each.month,
                               Fte(each.fte),
                               each.completion,
                               each.joins});
    parts.put(plan::Move{{}, {}, parts.role(kSocialWorker), parts.role(kSenior), 4, 0.03});
    parts.put(plan::Move{{}, {}, parts.role(kSenior), parts.role(kManager), 4, 0.04});
    parts.put(plan::Move{{}, {}, parts.role(kCareOfficer), parts.role(kSocialWorker), 9, 0.02});
    parts.put(plan::Restructure{{},
                                "Support in one hub",
                                parts.locality("Mid"),
                                parts.role(kSupport),
                                Month(2027, 1),
                                Fte(-1),
                                Fte(1),
                                Fte(0.5),
                                3});
}

} // namespace

void putStaff(const Parts& parts)
{
    putPositions(parts);
    putRegister(parts);
    putAges(parts, kSocialWorker, kSocialWorkerAges);
    putAges(parts, kCareOfficer, kCareOfficerAges);
    putAges(parts, kManager, kManagerAges);
    putComings(parts);
}

} // namespace muster::exchange::example
