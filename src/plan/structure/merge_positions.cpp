// The positions of two localities as those of one: as at each date that either has one, the sum of both in
// force.

#include "plan/names.h"
#include "plan/structure/merging.h"
#include "plan/structure/posts_in_force.h"

#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <set>

namespace muster::plan {

namespace {

/// What two places say, where it is one thing said of both or of one alone.
template <class T>
std::optional<T> saidOnce(const std::optional<T>& a, const std::optional<T>& b)
{
    if (a && b)
        return *a == *b ? a : std::nullopt;
    return a ? a : b;
}

/// The sum of two positions of one date; the id is that of the second.
Establishment sumOf(const Establishment& a, const Establishment& b)
{
    Establishment sum = b;
    sum.establishment = a.establishment + b.establishment;
    sum.vacancy = a.vacancy + b.vacancy;
    sum.agency = a.agency + b.agency;
    sum.newlyQualified = a.newlyQualified + b.newlyQualified;
    if (a.absent || b.absent)
        sum.absent = a.absent.value_or(Fte(0)) + b.absent.value_or(Fte(0));
    sum.vacantSince = a.vacantSince && b.vacantSince ? std::min(a.vacantSince, b.vacantSince)
                      : a.vacantSince                ? a.vacantSince
                                                     : b.vacantSince;
    sum.vacancyStage = saidOnce(a.vacancyStage, b.vacancyStage);
    sum.startingOn = saidOnce(a.startingOn, b.startingOn);
    if (sum.vacancyStage != VacancyStage::Starting || !sum.startingOn) {
        if (sum.vacancyStage == VacancyStage::Starting)
            sum.vacancyStage.reset();
        sum.startingOn.reset();
    }
    return sum;
}

/// The staff of one role in both localities.
class TwoStaffs {
  public:
    TwoStaffs(Merging& merging, RoleId role)
        : m_merging(merging), m_role(role), m_from(merging.plan, merging.from, role),
          m_into(merging.plan, merging.into, role)
    {
    }

    [[nodiscard]] bool havePositions() const
    {
        return !m_from.positions().empty() || !m_into.positions().empty();
    }
    /// The positions of both together, in every month of the plan; or the month that cannot be kept.
    [[nodiscard]] Result<std::vector<Establishment>> merged() const
    {
        std::set<Date> dates;
        for (const PostsInForce* each : {&m_from, &m_into})
            for (const Establishment& row : each->positions())
                dates.insert(row.asAt);
        while (true) {
            std::vector<Establishment> rows;
            for (const Date& date : dates)
                rows.push_back(at(date));
            const auto month = firstWrong(rows);
            if (!month)
                return rows;
            // where the register, or a first position that stands for months before it, makes it otherwise
            const Date start{month->year(), month->month(), 1};
            if (start < *dates.begin() || !dates.insert(start).second)
                return fail(cannotKeep(*month));
        }
    }
    /// Puts the rows in place of those of both.
    void put(const std::vector<Establishment>& rows) const
    {
        for (const Establishment& row : m_from.positions())
            if (m_into.exactly(row.asAt))
                m_merging.change.edit.erase<Establishment>(row.id);
        for (const Establishment& row : rows) {
            m_merging.change.edit.put(row);
            tellCarried(row);
        }
    }

  private:
    [[nodiscard]] Establishment at(const Date& date) const
    {
        Establishment row = sumOf(m_from.asPosition(date), m_into.asPosition(date));
        const Establishment* kept = m_into.exactly(date) ? m_into.exactly(date) : m_from.exactly(date);
        row.id = kept ? kept->id : newId<EstablishmentId>();
        row.locality = m_merging.into;
        row.role = m_role;
        row.asAt = date;
        return row;
    }
    [[nodiscard]] std::optional<Month> firstWrong(const std::vector<Establishment>& rows) const
    {
        constexpr double kClose = 1e-9;
        const PostsInForce merged(m_from, m_into, rows);
        const Settings& settings = m_merging.plan.settings();
        for (int t = 0; t < settings.months; ++t) {
            const Month month = settings.firstMonth + t;
            const double sum = m_from.at(month) + m_into.at(month);
            if (std::abs(merged.at(month) - sum) > kClose * std::max(1.0, std::abs(sum)))
                return month;
        }
        return std::nullopt;
    }
    [[nodiscard]] Error cannotKeep(Month month) const
    {
        return {
            ErrorCode::BadInput,
            fmt::format("the posts of {} in {} cannot be kept: no position of both together gives their sum",
                        describe(m_merging.plan, {{}, {}, {}, m_role}), month.toEnglish()),
            {},
            fmt::format("{} and {}", m_from.at(month), m_into.at(month)),
            "positions of both as at the same date",
            fmt::format("Enter the positions of {} and {} as at one date first", m_merging.nameOfFrom(),
                        m_merging.nameOfInto())};
    }
    void tellCarried(const Establishment& row) const
    {
        for (const PostsInForce* each : {&m_from, &m_into})
            if (!each->exactly(row.asAt) && !(each->positions().empty() && each->posts().empty()))
                m_merging.note(
                    row,
                    fmt::format("{} has no position of this date: its posts and people were carried to it",
                                each == &m_from ? m_merging.nameOfFrom() : m_merging.nameOfInto()));
    }

    Merging& m_merging;
    RoleId m_role;
    PostsInForce m_from, m_into;
};

} // namespace

Result<void> mergePositions(Merging& merging)
{
    for (const RoleId role : rolesWithPosts(merging.plan, {merging.from, merging.into})) {
        for (const LocalityId locality : {merging.from, merging.into})
            if (const auto sound = haveSoundPosts(merging.plan, locality, role, "added"); !sound)
                return sound;
        const TwoStaffs staffs(merging, role);
        if (!staffs.havePositions())
            continue;
        const auto rows = staffs.merged();
        if (!rows)
            return fail(rows.error());
        staffs.put(*rows);
    }
    return {};
}

} // namespace muster::plan
