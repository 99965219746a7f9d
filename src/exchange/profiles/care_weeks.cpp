#include "exchange/profiles/care_weeks.h"

#include "base/number.h"
#include "base/text.h"
#include "exchange/profiles/return_target.h"
#include "exchange/tables/edit_builder.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace muster::exchange {

namespace {

/// Why a cell makes no row.
enum class CareLeftOut { OfOthers, Sum, PartOfAge, NoWeeks };

std::string_view reasonOf(CareLeftOut why)
{
    switch (why) {
    case CareLeftOut::OfOthers:
        return "external provision, whose staff are not the council's";
    case CareLeftOut::Sum:
        return "totals of in house and external provision";
    case CareLeftOut::PartOfAge:
        return "parts of the age band 65 and over";
    case CareLeftOut::NoWeeks:
        break;
    }
    return "no weeks of care by age and reason, such as hourly rates, capital charges and numbers of clients";
}

const CareActivity* activityOf(const CareCell& cell)
{
    const auto found = std::ranges::find_if(kCareActivities, [&](const CareActivity& each) {
        return each.support == cell.support && each.setting == cell.setting;
    });
    return found == kCareActivities.end() ? nullptr : &*found;
}

/// "Physical support, 65 and over"; empty where the cell is of no such group.
std::string groupOf(const CareCell& cell)
{
    const auto age =
        std::ranges::find(kCareAges, cell.age, &std::pair<std::string_view, std::string_view>::first);
    const bool known = std::ranges::find(kSupportReasons, cell.reason) != kSupportReasons.end();
    return known && age != kCareAges.end() ? fmt::format("{}, {}", cell.reason, age->second) : std::string{};
}

std::optional<CareLeftOut> leftOut(const CareCell& cell)
{
    if (std::ranges::find(kSupportReasons, cell.reason) == kSupportReasons.end())
        return CareLeftOut::NoWeeks;
    if (cell.provision == "Total")
        return CareLeftOut::Sum;
    if (cell.provision == "External")
        return CareLeftOut::OfOthers;
    if (std::ranges::find(kPartsOfAge, cell.age) != kPartsOfAge.end())
        return CareLeftOut::PartOfAge;
    if (cell.provision != kOwnStaff || !activityOf(cell) || groupOf(cell).empty())
        return CareLeftOut::NoWeeks;
    return std::nullopt;
}

/// Weeks of a year as people at a time. The quotient of a whole year is that of its days: 52.14 weeks, or
/// 52.29 with a 29 February.
double peopleAtATime(double weeks, const Period& year)
{
    constexpr double kWeek = 7;
    return weeks * kWeek / daysBetween(year.start, year.start + year.months());
}

class CareDemand {
  public:
    CareDemand(const plan::Plan& plan, const CareReturn& from, plan::LocalityId locality)
        : m_plan(plan), m_from(from), m_locality(locality), m_builder(plan)
    {
    }

    Result<ImportOutcome> read()
    {
        for (const CareActivity& each : kCareActivities)
            if (auto fits = checkCounted(m_plan, each.activity, plan::Standard::Caseload, m_from.file); !fits)
                return fail(std::move(fits.error()));
        for (const CareCell& cell : m_from.cells)
            if (const auto why = leftOut(cell))
                ++m_leftOut[*why];
            else if (auto done = take(cell); !done)
                return fail(std::move(done.error()));
        m_builder.note(
            fmt::format("{}: weeks of care are people at a time, on average over {} (weeks × 7 ÷ {} days)",
                        m_from.file, m_from.year.toString(),
                        daysBetween(m_from.year.start, m_from.year.start + m_from.year.months())));
        for (const auto& [why, count] : m_leftOut)
            m_builder.note(fmt::format("{}: {} cells of {} were left out: {}", m_from.file, count,
                                       shortened(m_from.area.name), reasonOf(why)));
        return m_builder.finish(
            fmt::format("Import {} {} from {}", m_from.area.name, m_from.year.toString(), m_from.file));
    }

  private:
    [[nodiscard]] Error placed(const CareCell& cell, std::string message, std::string allowed) const
    {
        return {ErrorCode::BadInput, std::move(message), {m_from.file, cell.line, cell.column},
                cell.text,           std::move(allowed), {}};
    }
    Result<void> take(const CareCell& cell)
    {
        const auto item = fmt::format("{}, {}", activityOf(cell)->activity, groupOf(cell));
        if (!m_items.insert(item).second)
            return fail(placed(cell, fmt::format("the return has {} twice", item), "one figure of each"));
        if (cell.text.empty() || isSuppressed(cell.text)) {
            m_builder.note(fmt::format("{}, line {}, column {}: {} is not available ({}), so no row was made",
                                       m_from.file, cell.line, cell.column, item,
                                       cell.text.empty() ? "nothing there" : shortened(cell.text)));
            return {};
        }
        const auto weeks = parseNumber(cell.text);
        if (!weeks || *weeks < 0)
            return fail(placed(cell, "a figure of the return is not a number of weeks",
                               "a number of 0 or more, or a mark such as :"));
        put(*activityOf(cell), groupOf(cell), *weeks);
        if (cell.isEstimate)
            m_builder.note(
                fmt::format("{}, line {}: {} is an estimate of the publisher", m_from.file, cell.line, item));
        return {};
    }
    void put(const CareActivity& care, std::string group, double weeks)
    {
        plan::ClientGroup clientGroup;
        clientGroup.name = std::move(group);
        plan::Activity activity;
        activity.name = care.activity;
        activity.standard = plan::Standard::Caseload;
        activity.unit = care.unit;
        plan::Demand demand;
        demand.locality = m_locality;
        demand.clientGroup = m_builder.ensure(std::move(clientGroup));
        demand.activity = m_builder.ensure(std::move(activity));
        demand.period = m_from.year;
        demand.volume = Volume(peopleAtATime(weeks, m_from.year));
        demand.status = plan::DemandStatus::Actual;
        m_builder.put(demand);
    }

    const plan::Plan& m_plan;
    const CareReturn& m_from;
    plan::LocalityId m_locality;
    EditBuilder m_builder;
    std::set<std::string> m_items;
    std::map<CareLeftOut, int> m_leftOut;
};

} // namespace

Result<ImportOutcome> careDemand(const plan::Plan& plan, const CareReturn& from, plan::LocalityId locality)
{
    return CareDemand(plan, from, locality).read();
}

} // namespace muster::exchange
