#include "base/text.h"
#include "exchange/profiles/home_care_file.h"
#include "exchange/profiles/profiles.h"
#include "exchange/profiles/return_target.h"
#include "exchange/tables/edit_builder.h"
#include "plan/names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>

namespace muster::exchange {

namespace {

constexpr std::string_view kHomeCareActivity = "Home care";

/// Names of a plan have no stroke: Dumbarton/Alexandria is Dumbarton and Alexandria.
std::string withoutStroke(std::string_view name)
{
    std::string plain;
    for (const char c : name)
        plain += c == '/' ? std::string(" and ") : std::string(1, c);
    return plain;
}

class HomeCareDemand {
  public:
    HomeCareDemand(const plan::Plan& plan, const HomeCareReturn& from, plan::LocalityId target)
        : m_plan(plan), m_from(from), m_target(target), m_builder(plan)
    {
    }

    ImportOutcome make()
    {
        for (const HomeCareHours& each : m_from.hours)
            put(each);
        if (!m_added.empty())
            m_builder.note(fmt::format("{}: these localities come beneath {}: {}", m_from.file,
                                       shortened(plan::nameOf(m_plan, m_target)), fmt::join(m_added, ", ")));
        tellNotTaken();
        return m_builder.finish(fmt::format("Import home care of {} from {}", m_from.area, m_from.file));
    }

  private:
    void put(const HomeCareHours& each)
    {
        plan::Activity activity;
        activity.name = kHomeCareActivity;
        activity.standard = plan::Standard::Contact;
        activity.unit = "contact hours";
        plan::ClientGroup group;
        group.name = each.age;
        plan::Demand demand;
        demand.locality = localityOf(each.locality);
        demand.clientGroup = m_builder.ensure(std::move(group));
        demand.activity = m_builder.ensure(std::move(activity));
        demand.period = each.quarter;
        demand.volume = Volume(each.hours);
        demand.status = plan::DemandStatus::Actual;
        m_builder.put(demand);
    }
    /// That of the plan with this name, or a new one beneath the target; one locality alone is the target.
    plan::LocalityId localityOf(const std::string& name)
    {
        if (m_from.isOneLocality)
            return m_target;
        if (const auto known = m_localities.find(name); known != m_localities.end())
            return known->second;
        plan::Locality added;
        added.name = withoutStroke(name);
        const plan::Locality* there = plan::findLocality(m_plan, added.name);
        if (!there)
            m_added.push_back(shortened(added.name));
        added.parent = m_target;
        const auto id = there ? there->id : m_builder.ensure(std::move(added));
        return m_localities.emplace(name, id).first->second;
    }

    void tellLines(const std::vector<std::size_t>& lines, std::string_view what)
    {
        if (!lines.empty())
            m_builder.note(
                fmt::format("{}, from line {}: {} figures of hours {}, so no rows were made of them",
                            m_from.file, lines.front(), lines.size(), what));
    }
    void tellNotTaken()
    {
        tellLines(m_from.suppressed, "are suppressed or missing");
        tellLines(m_from.notReturned,
                  "are 0 although people had home care, which means that they were not returned");
        for (const HomeCareGap& gap : m_from.gaps)
            m_builder.note(fmt::format("{}: the age groups of {} in {} come to {} hours, all ages to {}",
                                       m_from.file, shortened(gap.locality), gap.quarter.toEnglish(),
                                       gap.parts, gap.all));
        if (m_from.allAges > 0)
            m_builder.note(
                fmt::format("{}: {} figures of all ages were left out, as the age groups are their "
                            "parts",
                            m_from.file, m_from.allAges));
        if (m_from.others > 0)
            m_builder.note(fmt::format("{}: {} figures of people and of rates were left out", m_from.file,
                                       m_from.others));
    }

    const plan::Plan& m_plan;
    const HomeCareReturn& m_from;
    plan::LocalityId m_target;
    EditBuilder m_builder;
    std::map<std::string, plan::LocalityId> m_localities;
    std::vector<std::string> m_added;
};

Result<ImportOutcome> readHomeCare(const plan::Plan& plan, const CsvFile& file, const ImportOptions& options)
{
    const auto target = targetLocality(plan, options.locality);
    if (!target)
        return fail(target.error());
    if (auto fits = checkCounted(plan, kHomeCareActivity, plan::Standard::Contact, file.name); !fits)
        return fail(std::move(fits.error()));
    return councilWanted(plan, options, file.name)
        .and_then([&](const std::string& area) { return readHomeCareFile(file, area); })
        .map([&](const HomeCareReturn& from) { return HomeCareDemand(plan, from, *target).make(); });
}

} // namespace

std::vector<ImportProfile> homeCareProfiles()
{
    return {{"phs-home-care", isHomeCare, readHomeCare}};
}

} // namespace muster::exchange
