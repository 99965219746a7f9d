// Who waits at the plan's start, and how many came month by month, from a list of referrals.

#include "exchange/profiles/profiles.h"
#include "exchange/referrals/referral_list.h"
#include "exchange/tables/edit_builder.h"
#include "plan/names.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace muster::exchange {

namespace {

Month monthOf(const Date& day)
{
    return {day.year, day.month};
}

Date firstDayOf(Month month)
{
    return Date::after(month, 0);
}

/// What a list can tell. It tells nothing of those who were closed before its first closing date, as nobody
/// knows how far back it goes.
class WaitingCounts {
  public:
    WaitingCounts(const plan::Plan& plan, const ReferralList& list, const ImportOptions& options)
        : m_plan(plan), m_list(list), m_builder(plan), m_asAt(asAtOf(list, options)),
          m_isDayGiven(options.date.has_value()), m_firstDone(firstDoneOf(list))
    {
    }

    Result<ImportOutcome> make()
    {
        if (auto before = isBeforeItsDay(); !before)
            return fail(std::move(before.error()));
        if (auto likely = daysAreLikely(); !likely)
            return fail(std::move(likely.error()));
        for (const std::string& note : m_list.notes)
            m_builder.note(note);
        countThoseWhoWait();
        countArrivals();
        return m_builder.finish(fmt::format("Import who waits from {}", m_list.file));
    }

  private:
    using Place = std::pair<plan::LocalityId, plan::ActivityId>;
    using Line = std::tuple<plan::LocalityId, plan::ClientGroupId, plan::ActivityId>;

    /// The day of the list, or the last in it.
    static Date asAtOf(const ReferralList& list, const ImportOptions& options)
    {
        if (options.date)
            return *options.date;
        Date last;
        for (const Referral& each : list.referrals)
            last = std::max({last, each.received, each.done.value_or(each.received)});
        return last;
    }
    static std::optional<Date> firstDoneOf(const ReferralList& list)
    {
        std::optional<Date> first;
        for (const Referral& each : list.referrals)
            if (each.done && (!first || *each.done < *first))
                first = each.done;
        return first;
    }

    [[nodiscard]] Result<void> isBeforeItsDay() const
    {
        const auto isLater = [&](const Referral& each) {
            return each.received > m_asAt || (each.done && *each.done > m_asAt);
        };
        if (std::ranges::none_of(m_list.referrals, isLater))
            return {};
        return fail({ErrorCode::BadInput,
                     "the list has days after the one on which it was made",
                     {m_list.file, 0, {}},
                     m_asAt.toString(),
                     "the day on which the list was made",
                     "Say which day that was",
                     Question::Date});
    }

    /// The last day says when the list was made, and the first closing date how far back it goes: neither may
    /// be years away from all others.
    [[nodiscard]] Result<void> daysAreLikely() const
    {
        std::vector<Date> days, done;
        for (const Referral& each : m_list.referrals) {
            days.push_back(each.done.value_or(each.received));
            if (each.done)
                done.push_back(*each.done);
        }
        std::ranges::sort(days);
        std::ranges::sort(done);
        constexpr int kFar = 366;
        if (days.size() > 1 && daysBetween(days[days.size() - 2], days.back()) > kFar && !m_isDayGiven)
            return fail(
                farAway(days.back(), "the last day in the list is more than a year after all others"));
        if (done.size() > 1 && daysBetween(done[0], done[1]) > kFar)
            return fail(farAway(done[0], "the first closing date is more than a year before all others"));
        return {};
    }
    [[nodiscard]] Error farAway(const Date& day, std::string message) const
    {
        return {ErrorCode::BadInput,
                std::move(message),
                {m_list.file, 0, {}},
                day.toString(),
                {},
                "Correct it, or leave its row out"};
    }

    /// The plan's first day where the list reaches from before it to behind it, else the list's own day.
    [[nodiscard]] Date dayOfBacklog() const
    {
        const Date start = firstDayOf(m_plan.settings().firstMonth);
        return m_firstDone && *m_firstDone <= start && start <= m_asAt ? start : m_asAt;
    }

    void countThoseWhoWait()
    {
        const Date day = dayOfBacklog();
        const bool isStart = day == firstDayOf(m_plan.settings().firstMonth);
        std::map<Place, int> waiting;
        int all = 0;
        for (const Referral& each : m_list.referrals) {
            int& here = waiting[{each.locality, each.activity}];
            const bool hasCome = isStart ? each.received < day : each.received <= day;
            const bool isGone = each.done && (isStart ? *each.done < day : *each.done <= day);
            here += hasCome && !isGone ? 1 : 0;
            all += hasCome && !isGone ? 1 : 0;
        }
        for (const auto& [place, count] : waiting)
            putBacklog(place, count, day);
        m_builder.note(fmt::format("{}: waiting on {}{}: {} of {} referrals", m_list.file, day.toEnglish(),
                                   isStart ? ", the plan's first day"
                                           : ", which is taken as the opening backlog, as the list does not "
                                             "cover the plan's first day",
                                   all, m_list.referrals.size()));
    }

    void putBacklog(const Place& place, int count, const Date& day)
    {
        plan::Assumption row;
        row.kind = plan::Kind::OpeningBacklog;
        row.locality = place.first;
        row.activity = place.second;
        const auto isThis = [&](const plan::Assumption& other) {
            return other.kind == row.kind && other.locality == row.locality &&
                   other.activity == row.activity && !other.clientGroup && !other.role && !other.from;
        };
        const auto& rows = m_plan.rows<plan::Assumption>();
        if (const auto known = std::ranges::find_if(rows, isThis); known != rows.end())
            row = *known;
        row.value = count;
        row.low = row.high = std::nullopt;
        row.shape = std::nullopt;
        row.source = m_list.file;
        row.asAt = day;
        m_builder.put(row);
    }

    /// Of whole months, none of them before the first closing date.
    void countArrivals()
    {
        if (!m_firstDone || !m_list.hasGroups) {
            m_builder.note(fmt::format("{}: arrivals by month are not counted, as {}", m_list.file,
                                       m_list.hasGroups ? "the list has only those who wait"
                                                        : "it has no column of client groups"));
            return;
        }
        const Month first = m_firstDone->firstMonthStart();
        const bool isLastDay = firstDayOf(monthOf(m_asAt) + 1) <= dayAfter(m_asAt);
        const Month behind = monthOf(m_asAt) + (isLastDay ? 1 : 0);
        std::map<Line, std::map<Month, int>> arrivals;
        std::size_t without = 0;
        for (const Referral& each : m_list.referrals) {
            const Month month = monthOf(each.received);
            const bool isCounted = month >= first && month < behind;
            if (!each.clientGroup)
                without += isCounted ? 1 : 0;
            else if (auto& line = arrivals[{each.locality, *each.clientGroup, each.activity}]; isCounted)
                ++line[month];
        }
        for (const auto& [line, months] : arrivals)
            for (Month month = first; month < behind; month = month + 1)
                putArrivals(line, month, months.contains(month) ? months.at(month) : 0);
        noteArrivals(first, behind, without);
    }

    static Date dayAfter(const Date& day) { return Date::after({day.year, day.month}, day.day); }

    void putArrivals(const Line& line, Month month, int count)
    {
        plan::Demand row;
        std::tie(row.locality, row.clientGroup, row.activity) = line;
        row.period = {PeriodLength::Month, month};
        row.volume = Volume(count);
        row.status = plan::DemandStatus::Actual;
        m_builder.put(row);
    }

    void noteArrivals(Month first, Month behind, std::size_t without)
    {
        m_builder.note(
            first < behind
                ? fmt::format(
                      "{}: arrivals are counted for {} to {}, the months that the list covers in full",
                      m_list.file, first.toEnglish(), (behind - 1).toEnglish())
                : fmt::format("{}: the list covers no month in full, so no arrivals are counted",
                              m_list.file));
        if (without > 0)
            m_builder.note(fmt::format("{}: not counted as arrivals, as they have no client group: {}",
                                       m_list.file, without));
    }

    const plan::Plan& m_plan;
    const ReferralList& m_list;
    EditBuilder m_builder;
    Date m_asAt;
    bool m_isDayGiven;
    std::optional<Date> m_firstDone;
};

} // namespace

std::vector<ImportProfile> waitingListProfiles()
{
    return {{"waiting-list", isReferralList,
             [](const plan::Plan& plan, const CsvFile& file, const ImportOptions& options) {
                 return readReferralList(plan, file, options).and_then([&](const ReferralList& list) {
                     return WaitingCounts(plan, list, options).make();
                 });
             }}};
}

} // namespace muster::exchange
