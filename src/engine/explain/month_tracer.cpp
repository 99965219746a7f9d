#include "engine/explain/month_tracer.h"

#include "plan/names.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <fmt/format.h>

namespace muster::engine {

using plan::Kind;

namespace {

std::string lowerFirst(std::string_view name)
{
    std::string text(name);
    text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
    return text;
}

template <class I, class Row>
std::optional<plan::IdOf<Row>> idIf(bool scoped, const IndexedVector<I, Row>& rows, I index)
{
    return scoped ? std::optional(rows[index].id) : std::nullopt;
}

/// "Older people, Assessment": the cell without its locality.
std::string cellText(const Inputs& in, Kind kind, const Cell& cell)
{
    const plan::Scoping& scope = plan::info(kind).scope;
    const Dimensions& d = in.dimensions();
    const bool hasGroup = scope.clientGroup && cell.clientGroup != d.noClientGroup();
    const plan::Scope words{std::nullopt, idIf(hasGroup, d.clientGroups, cell.clientGroup),
                            idIf(scope.activity, d.activities, cell.activity),
                            idIf(scope.role, d.roles, cell.role)};
    return words == plan::Scope{} ? std::string{} : plan::describe(in.plan(), words);
}

std::string originText(const Inputs& in, const plan::Assumption& row, const Cell& cell)
{
    const LocalityNode& here = in.dimensions().localities[cell.locality];
    std::string text;
    if (row.locality == here.id)
        text = fmt::format("{}'s own", here.name);
    else if (row.locality)
        text = fmt::format("inherited from {}", plan::nameOf(in.plan(), *row.locality));
    else
        text =
            plan::info(row.kind).scope.locality ? "inherited from the whole plan" : "set for the whole plan";
    return row.from ? fmt::format("{}, from {}", text, row.from->toEnglish()) : text;
}

std::string evidence(const plan::Assumption& row)
{
    std::string text = row.source;
    if (row.asAt)
        text += fmt::format("{}{}", text.empty() ? "" : ", ", row.asAt->toEnglish());
    return text;
}

} // namespace

MonthTracer::MonthTracer(const Results& results, Month month, TraceMemo& memo)
    : m_results(results), m_in(results.inputs()), m_month(month),
      m_run(static_cast<std::size_t>(
          std::max<std::ptrdiff_t>(1, std::ranges::upper_bound(m_in.runs(), month, {}, &MonthSegment::month) -
                                          m_in.runs().begin()) -
          1)),
      m_memo(memo)
{
}

Traced MonthTracer::figure(LineIndex line, const plan::Demand& row) const
{
    const std::string period = row.period.toEnglish();
    return leaf(row.volume.value(), fmt::format("{} {}", period, plan::word(row.status)), Origin::Record,
                fmt::format("demand figure of {}", period),
                dimensions().activities[lineAt(line).activity].unit, textOnce(m_memo.lineTexts, line, [&] {
                    return plan::describe(m_in.plan(), {row.locality, row.clientGroup, row.activity, {}});
                }));
}

Traced MonthTracer::volume(LineIndex line) const
{
    const int t = m_month - m_in.demand().earliest();
    return m_memo.namedVolumes.at(
        line.offset(), static_cast<std::size_t>(m_in.demand().span()), static_cast<std::size_t>(t), [&] {
            const Traced value = adjustedAt(line, t);
            return value.isLeaf() ? value : value.named(fmt::format("volume, {}", m_month.toEnglish()));
        });
}

Traced MonthTracer::assumption(Kind kind, const Cell& cell, Month month) const
{
    return atPlace(m_memo.assumptions[static_cast<std::size_t>(kind)], kind, cell, month,
                   [&] { return assumptionLeaf(m_in.field(kind).row(cell, month), kind, cell); });
}

Traced MonthTracer::adjustedBy(const PlacedAdjustment& by, const Traced& value, std::string_view before)
{
    const bool isFactor = by.row.by == plan::AdjustBy::Multiply;
    const Traced amount =
        leaf(by.row.amount, isFactor ? "factor of the scenario" : "amount of the scenario", Origin::Own,
             by.change, isFactor ? std::string_view("factor") : plan::info(by.row.kind).unit);
    return adjustedValue(by.row.by, value.named(before), amount);
}

Traced MonthTracer::assumptionLeaf(const plan::Assumption* row, Kind kind, const Cell& cell) const
{
    const plan::KindInfo& known = plan::info(kind);
    if (const AdjustedRow* made = row ? m_in.field(kind).adjustment(row) : nullptr)
        return adjustedBy(*made->by, assumptionLeaf(made->before, kind, cell),
                          lowerFirst(known.name) + " before it")
            .named(lowerFirst(known.name));
    if (!row) // what must be set is not known where it is not
        return leaf(known.neutral.value_or(formulas::kUnknown), lowerFirst(known.name), Origin::Neutral,
                    "nothing is set: the neutral value", std::string(known.unit), cellText(m_in, kind, cell));
    const bool own = !known.scope.locality || row->locality == dimensions().localities[cell.locality].id;
    return leaf(row->value, lowerFirst(known.name), own ? Origin::Own : Origin::Inherited,
                originText(m_in, *row, cell), std::string(known.unit), cellText(m_in, kind, cell),
                evidence(*row));
}

Traced MonthTracer::target(ActivityIndex activity) const
{
    const plan::Activity& row = dimensions().activities[activity];
    const auto& own = row.targetDays;
    Traced target =
        leaf(own ? own->value() : formulas::kUnknown, "target", Origin::Setting,
             own ? "set with the activity" : "nothing is set with the activity", "days", row.name);
    for (const PlacedAdjustment* by : m_in.targets().adjustments(activity))
        target = adjustedBy(*by, target, "target before it").named("target");
    return target;
}

Traced MonthTracer::value(Kind kind, const Cell& cell) const
{
    return assumption(kind, cell, m_month);
}

bool MonthTracer::isSet(Kind kind, const Cell& cell) const
{
    return m_in.field(kind).row(cell, m_month) != nullptr;
}

Traced MonthTracer::weeksAYear() const
{
    return leaf(m_in.plan().settings().weeksAYear, "weeks a year", Origin::Setting, "plan setting", "weeks");
}

Traced MonthTracer::side(const SeriesKey& line, RoleIndex role) const
{
    const bool qualified = dimensions().roles[role].qualified;
    if (dimensions().activities[line.activity].statutory)
        return leaf(qualified ? 1 : 0, "qualified share", Origin::Setting,
                    "statutory: qualified staff alone");
    Traced share = value(Kind::QualifiedShare, line.cell());
    if (qualified)
        return share;
    return atPlace(m_memo.unqualified, Kind::QualifiedShare, line.cell(), m_month,
                   [&] { return (1.0 - share).named("unqualified share"); });
}

Traced MonthTracer::roleShare(LocalityIndex locality, ActivityIndex activity, RoleIndex role) const
{
    return atPlace(m_memo.roleShares, Kind::RoleShare, {locality, {}, activity, role}, m_month,
                   [&] { return roleShareLeaf(locality, activity, role); });
}

Traced MonthTracer::roleShareLeaf(LocalityIndex locality, ActivityIndex activity, RoleIndex role) const
{
    const ShareOf share = m_in.roleShare(locality, activity, role, m_month);
    const Cell cell{locality, {}, activity, role};
    if (share.row)
        return assumption(Kind::RoleShare, cell, m_month);
    const std::string about = cellText(m_in, Kind::RoleShare, cell);
    if (share.equalAmong > 0)
        return leaf(share.share, "role share", Origin::Neutral,
                    share.equalAmong == 1
                        ? "nothing is set: one role does it"
                        : fmt::format("nothing is set: equal shares among {} roles", share.equalAmong),
                    "share", about);
    return leaf(share.share, "role share", Origin::Neutral, "other roles take all of this work", "share",
                about);
}

void MonthTracer::addTo(Sum& sum, LineIndex line, Traced fte) const
{
    sum.push_back(std::move(fte).named(partName(line)));
}

const std::string& MonthTracer::partName(LineIndex line) const
{
    return textOnce(m_memo.partNames, line, [&] {
        const SeriesKey& where = lineAt(line);
        return fmt::format("{}, {}", dimensions().activities[where.activity].name,
                           dimensions().clientGroups[where.clientGroup].name);
    });
}

void MonthTracer::addSpanned(Sum& sum, RoleIndex role, const Traced& fte) const
{
    sum.push_back(fte.named(fmt::format("for {}", dimensions().roleName(role))));
}

void MonthTracer::addNumber(Sum& sum, const char* name, const Traced& fte)
{
    if (!isNothing(fte))
        sum.push_back(fte.isLeaf() ? fte : fte.named(name));
}

Traced MonthTracer::ownRequirement(Measure measure, LocalityIndex locality, RoleIndex role) const
{
    if (measure == Measure::Service) {
        Sum service;
        addService(*this, locality, role, service);
        return sumOf(std::move(service));
    }
    if (measure == Measure::OpenCases) {
        Sum cases;
        addOpenCases(*this, locality, role, cases);
        return sumOf(std::move(cases));
    }
    if (measure == Measure::ServiceLevelPosts)
        return serviceLevelPosts(locality, role);
    const Cell cell{locality, {}, {}, role};
    if (measure == Measure::Required) {
        Sum parts;
        if (const Traced service = own(Measure::Service, locality, role); !isNothing(service))
            parts.push_back(service.named("service FTE"));
        addBesideService(*this, locality, role, parts);
        return sumOf(std::move(parts)).named("required FTE");
    }
    if (measure == Measure::RequiredInPost)
        return Traced(postsFor(*this, required(locality, role), own(Measure::NewlyQualified, locality, role),
                               cell))
            .named("required in post");
    return Traced(establishmentFor(*this, own(Measure::RequiredInPost, locality, role), cell));
}

Traced MonthTracer::serviceLevelPosts(LocalityIndex locality, RoleIndex role) const
{
    const auto years = periodsOf(m_in.firstMonth(), m_in.months(), PeriodLength::FinancialYear);
    const int t = m_month - m_in.firstMonth();
    const PeriodSpan& year =
        *std::ranges::find_if(years, [&](const PeriodSpan& span) { return t < span.first + span.count; });
    const auto at = [&](int i) { return MonthTracer(m_results, m_in.firstMonth() + year.first + i, m_memo); };
    const auto months =
        m_results.ownMonths(Measure::RequiredEstablishment, locality, role).segment(year.first, year.count);
    const Traced level = at(0).value(Kind::ServiceLevel, {locality, {}, {}, role});
    const int covering = coveringMonth(months, level.value());
    return at(covering)
        .own(Measure::RequiredEstablishment, locality, role)
        .named(fmt::format("required establishment of {}, enough in {:g} % of the months of {}",
                           (m_in.firstMonth() + year.first + covering).toEnglish(), 100 * level.value(),
                           year.period.toEnglish()))
        .asPart();
}

Traced MonthTracer::own(Measure measure, LocalityIndex locality, RoleIndex role) const
{
    const std::tuple key(t(), measure, locality, role);
    if (const auto at = m_memo.own.find(key); at != m_memo.own.end())
        return at->second;
    Traced made = isOfRequirement(measure) && !isCost(measure) ? ownRequirement(measure, locality, role)
                                                               : ownStock(measure, locality, role);
    m_memo.own.emplace(key, made);
    return made;
}

} // namespace muster::engine
