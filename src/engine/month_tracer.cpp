#include "engine/month_tracer.h"

#include "engine/cost.h"
#include "engine/supply.h"
#include "plan/names.h"

#include <cctype>
#include <cmath>
#include <fmt/format.h>

namespace muster::engine {

using plan::Kind;

namespace {

Traced leaf(double value, std::string name, Origin origin, std::string from, std::string unit = {},
            std::string about = {}, std::string source = {})
{
    auto node = std::make_shared<TraceNode>();
    node->value = value;
    node->name = std::move(name);
    node->origin = origin;
    node->from = std::move(from);
    node->unit = std::move(unit);
    node->about = std::move(about);
    node->source = std::move(source);
    return Traced(std::move(node));
}

std::string lowerFirst(std::string_view name)
{
    std::string text(name);
    text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
    return text;
}

template <class Row>
std::optional<plan::IdOf<Row>> idIf(bool scoped, const std::vector<Row>& rows, int index)
{
    return scoped ? std::optional(rows[static_cast<std::size_t>(index)].id) : std::nullopt;
}

/// "Older people, Assessment": the cell without its locality.
std::string cellInWords(const Inputs& in, Kind kind, const Cell& cell)
{
    const plan::Scoping& scope = plan::info(kind).scope;
    const Dimensions& d = in.dimensions();
    const plan::Scope words{std::nullopt, idIf(scope.clientGroup, d.clientGroups, cell.clientGroup),
                            idIf(scope.activity, d.activities, cell.activity),
                            idIf(scope.role, d.roles, cell.role)};
    return words == plan::Scope{} ? std::string{} : plan::describe(in.plan(), words);
}

std::string originInWords(const Inputs& in, const plan::Assumption& row, const Cell& cell)
{
    const LocalityNode& here = in.dimensions().localities[static_cast<std::size_t>(cell.locality)];
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

/// What a memo has under a key, or else makes for it.
template <class Map, class Make>
Traced remembered(Map& memo, const typename Map::key_type& key, const Make& make)
{
    if (const auto at = memo.find(key); at != memo.end())
        return at->second;
    Traced made = make();
    memo.emplace(key, made);
    return made;
}

/// Where a figure of a row comes from.
struct RowInWords {
    std::string from;   ///< "establishment as at 1 April 2026"
    std::string about;  ///< "North, Social worker"
    std::string unit{}; ///< empty: FTE
    std::string source{};
};

template <class Row>
std::string placeOf(const plan::Plan& plan, const Row& row)
{
    return plan::describe(plan, {row.locality, {}, {}, row.role});
}

RowInWords inWords(const plan::Plan& plan, const plan::Establishment& row)
{
    return {fmt::format("establishment as at {}", row.asAt.toEnglish()), placeOf(plan, row)};
}

RowInWords inWords(const plan::Plan& plan, const plan::Post& row)
{
    return {fmt::format("register of posts: {}{}{}", row.title,
                        row.start ? fmt::format(", from {}", row.start->toEnglish()) : "",
                        row.end ? fmt::format(", to {}", row.end->toEnglish()) : ""),
            placeOf(plan, row)};
}

RowInWords inWords(const plan::Plan& plan, const plan::Cohort& row)
{
    return {fmt::format("cohort {}, {}", row.name, row.month.toEnglish()), placeOf(plan, row),
            "FTE or share"};
}

RowInWords inWords(const plan::Plan& plan, const plan::Move& row)
{
    return {fmt::format("moves to {}", row.toRole ? plan::nameOf(plan, *row.toRole) : "nowhere: they leave"),
            placeOf(plan, row), "share a year"};
}

RowInWords inWords(const plan::Plan& plan, const plan::Restructure& row)
{
    return {fmt::format("restructure {}, {}", row.name, row.month.toEnglish()), placeOf(plan, row)};
}

RowInWords inWords(const plan::Plan&, const plan::Grade& row)
{
    return {fmt::format("pay scale, {}", row.name), {}, "pounds a year", row.source};
}

RowInWords inWords(const plan::Plan& plan, const plan::StaffAge& row)
{
    return {fmt::format("age profile, {}", row.band), placeOf(plan, row), "share"};
}

std::string evidence(const plan::Assumption& row)
{
    std::string text = row.source;
    if (row.asAt)
        text += fmt::format("{}{}", text.empty() ? "" : ", ", row.asAt->toEnglish());
    return text;
}

} // namespace

/// What flowOfMonth and stockOfMonth read of one line.
struct MonthTracer::LineReader {
    const MonthTracer& tracer;
    int line;

    [[nodiscard]] std::optional<Traced> typed(int t) const
    {
        const DemandSeries& demand = tracer.m_in.demand();
        const plan::Demand* row = demand.typed(line, demand.earliest() + t);
        if (!row)
            return std::nullopt;
        const Traced whole = tracer.figure(*row);
        if (demand.isStock(line) || row->period.months() == 1)
            return whole;
        return formulas::spread(whole, Traced(double(row->period.months())));
    }
    [[nodiscard]] Traced growth(int t) const
    {
        const Month month = tracer.m_in.demand().earliest() + t;
        const Cell cell = tracer.lineAt(line).cell();
        return tracer.assumption(tracer.m_in.field(Kind::DemandGrowth).row(cell, month), Kind::DemandGrowth,
                                 cell);
    }
    [[nodiscard]] static Traced number(double value) { return value; }
    [[nodiscard]] Traced before(int t) const { return tracer.volumeAt(line, t); }
};

Traced MonthTracer::figure(const plan::Demand& row) const
{
    const auto& activity = *m_in.plan().find<plan::Activity>(row.activity);
    const plan::Scope scope{row.locality, row.clientGroup, row.activity, {}};
    return leaf(row.volume.value(), fmt::format("{} {}", row.period.toEnglish(), plan::word(row.status)),
                Origin::Record, fmt::format("demand figure of {}", row.period.toEnglish()), activity.unit,
                plan::describe(m_in.plan(), scope));
}

Traced MonthTracer::volume(int line) const
{
    const int t = m_month - m_in.demand().earliest();
    return remembered(m_memo.namedVolumes, {line, t}, [&] {
        const Traced value = volumeAt(line, t);
        return value.node()->arguments.empty() ? value
                                               : value.named(fmt::format("volume, {}", m_month.toEnglish()));
    });
}

Traced MonthTracer::volumeAt(int line, int t) const
{
    return remembered(m_memo.volumes, {line, t}, [&] {
        const LineReader reader{*this, line};
        return m_in.demand().isStock(line) ? stockOfMonth<Traced>(reader, t) : flowOfMonth<Traced>(reader, t);
    });
}

Traced MonthTracer::assumption(const plan::Assumption* row, Kind kind, const Cell& cell) const
{
    const plan::Scoping& scope = plan::info(kind).scope;
    const auto key =
        std::tuple(kind, row, scope.locality ? cell.locality : 0, scope.clientGroup ? cell.clientGroup : 0,
                   scope.activity ? cell.activity : 0, scope.role ? cell.role : 0);
    return remembered(m_memo.assumptions, key, [&] { return assumptionLeaf(row, kind, cell); });
}

Traced MonthTracer::assumptionLeaf(const plan::Assumption* row, Kind kind, const Cell& cell) const
{
    const plan::KindInfo& known = plan::info(kind);
    if (!row)
        return leaf(known.neutral.value_or(0), lowerFirst(known.name), Origin::Neutral,
                    "nothing is set: the neutral value", std::string(known.unit),
                    cellInWords(m_in, kind, cell));
    const bool own = !known.scope.locality ||
                     row->locality == dimensions().localities[static_cast<std::size_t>(cell.locality)].id;
    return leaf(row->value, lowerFirst(known.name), own ? Origin::Own : Origin::Inherited,
                originInWords(m_in, *row, cell), std::string(known.unit), cellInWords(m_in, kind, cell),
                evidence(*row));
}

Traced MonthTracer::value(Kind kind, const Cell& cell) const
{
    return assumption(m_in.field(kind).row(cell, m_month), kind, cell);
}

bool MonthTracer::isSet(Kind kind, const Cell& cell) const
{
    return m_in.field(kind).row(cell, m_month) != nullptr;
}

Traced MonthTracer::weeksAYear() const
{
    return leaf(m_in.plan().settings().weeksAYear, "weeks a year", Origin::Setting, "plan setting", "weeks");
}

Traced MonthTracer::side(const Line& line, int role) const
{
    const bool qualified = dimensions().roles[static_cast<std::size_t>(role)].qualified;
    if (dimensions().activities[static_cast<std::size_t>(line.activity)].statutory)
        return leaf(qualified ? 1 : 0, "qualified share", Origin::Setting,
                    "statutory: qualified staff alone");
    Traced share = value(Kind::QualifiedShare, line.cell());
    if (qualified)
        return share;
    return remembered(m_memo.unqualified, {share.node().get()},
                      [&] { return (1.0 - share).named("unqualified share"); });
}

Traced MonthTracer::roleShare(int locality, int activity, int role) const
{
    const std::size_t stretch = m_in.field(Kind::RoleShare).stretch(m_month);
    return remembered(m_memo.roleShares, {locality, activity, role, stretch},
                      [&] { return roleShareLeaf(locality, activity, role); });
}

Traced MonthTracer::roleShareLeaf(int locality, int activity, int role) const
{
    const ShareOf share = m_in.roleShare(locality, activity, role, m_month);
    const Cell cell{locality, 0, activity, role};
    if (share.row)
        return assumption(share.row, Kind::RoleShare, cell);
    const std::string about = cellInWords(m_in, Kind::RoleShare, cell);
    if (share.equalAmong > 0)
        return leaf(share.share, "role share", Origin::Neutral,
                    fmt::format("nothing is set: equal shares among {} roles", share.equalAmong), "share",
                    about);
    return leaf(share.share, "role share", Origin::Neutral, "other roles take all of this work", "share",
                about);
}

void MonthTracer::addTo(Sum& sum, int line, const Traced& fte) const
{
    const Line& where = lineAt(line);
    sum.push_back(fte.named(
        fmt::format("{}, {}", dimensions().activities[static_cast<std::size_t>(where.activity)].name,
                    dimensions().clientGroups[static_cast<std::size_t>(where.clientGroup)].name)));
}

void MonthTracer::addSpanned(Sum& sum, int role, const Traced& fte) const
{
    sum.push_back(fte.named(fmt::format("for {}", dimensions().roleName(role))));
}

void MonthTracer::addNumber(Sum& sum, const char* name, const Traced& fte)
{
    if (!isNothing(fte))
        sum.push_back(fte.node()->arguments.empty() ? fte : fte.named(name));
}

/// What supply.h reads of one locality.
struct MonthTracer::StaffReader {
    using Number = Traced;
    struct Sum {
        std::vector<Traced> parts;
        std::optional<Traced> none; ///< a part that is zero: it says where the zero comes from
    };

    const MonthTracer& tracer;
    int locality;

    static void add(Sum& sum, const Traced& part)
    {
        if (isNothing(part))
            sum.none = sum.none.value_or(part);
        else
            sum.parts.push_back(part);
    }
    [[nodiscard]] static Traced total(const Sum& sum)
    {
        return sum.parts.empty() ? sum.none.value_or(nothing()) : sumOf(sum.parts);
    }
    [[nodiscard]] const StaffCell& staff(int role) const { return tracer.m_in.staff().at(locality, role); }
    [[nodiscard]] Month month(int t) const { return tracer.m_in.firstMonth() + t; }
    [[nodiscard]] MonthTracer at(int t) const { return {tracer.m_in, month(t), tracer.m_memo}; }
    [[nodiscard]] Traced own(Measure measure, int role, int t) const
    {
        return at(t).own(measure, locality, role);
    }
    [[nodiscard]] Traced value(Kind kind, int role, int t) const
    {
        return at(t).value(kind, {locality, 0, 0, role});
    }
    [[nodiscard]] int count(Kind kind, int role, int t) const
    {
        return static_cast<int>(value(kind, role, t).value());
    }
    [[nodiscard]] bool isSet(Kind kind, int role, int t) const
    {
        return at(t).isSet(kind, {locality, 0, 0, role});
    }
    template <class Row>
    [[nodiscard]] Traced record(double value, const char* name, const Row& row, const char* unit = "") const
    {
        const RowInWords words = inWords(tracer.m_in.plan(), row);
        const std::string said = *unit ? unit : words.unit.empty() ? "FTE" : words.unit;
        return leaf(value, name, Origin::Record, words.from, said, words.about, words.source);
    }
    [[nodiscard]] static Traced named(const char* name, const Traced& number) { return number.named(name); }
    [[nodiscard]] Traced ofMonth(const char* name, int t, const Traced& number) const
    {
        return number.named(fmt::format("{} {}", name, month(t).toEnglish()));
    }
    [[nodiscard]] Traced carried(int t, const Traced& number) const
    {
        return number.named(fmt::format("in post at the end of {}", month(t).toEnglish()))
            .told(Telling::ByValue);
    }
    [[nodiscard]] static bool isNothing(const Traced& number) { return number.value() == 0; }
    [[nodiscard]] static bool isUnknown(const Traced& number) { return std::isnan(number.value()); }
    [[nodiscard]] static bool isLess(const Traced& number, double than) { return number.value() < than; }
    [[nodiscard]] static Traced unknown() { return MonthTracer::unknown(); }
    [[nodiscard]] static Traced nothing()
    {
        return leaf(0, "none", Origin::Record, "nothing in the plan brings any in this month", "FTE");
    }
    [[nodiscard]] static Traced payRise(const Traced& inflation, int rises)
    {
        return formulas::payRise(inflation, Traced(double(rises)));
    }
    [[nodiscard]] static Traced monthlyShare(const Traced& yearly)
    {
        return isNothing(yearly) ? yearly : formulas::monthlyShare(yearly);
    }
};

/// Traces the months before this one in order, so that no month has to reach back through all of them.
void MonthTracer::carryForward(int locality, int role) const
{
    const auto isTraced = [&](Month month) {
        return m_memo.own.contains({month, Measure::Closing, locality, role});
    };
    if (m_month <= m_in.firstMonth() || isTraced(m_month - 1))
        return;
    for (Month month = m_in.firstMonth(); month < m_month; month = month + 1)
        if (!isTraced(month))
            (void)MonthTracer(m_in, month, m_memo).own(Measure::Closing, locality, role);
}

Traced MonthTracer::ownStock(Measure measure, int locality, int role) const
{
    const StaffReader reader{*this, locality};
    const int t = m_month - m_in.firstMonth();
    if (measure == Measure::GapCost)
        return CostMonth(reader, role, t).of(measure);
    if (!reader.staff(role).isStaffed)
        return leaf(0, std::string(nameOf(measure)), Origin::Record, "no establishment is entered here",
                    "FTE",
                    fmt::format("{}, {}", dimensions().localities[static_cast<std::size_t>(locality)].name,
                                dimensions().roleName(role)));
    if (measure == Measure::Available)
        return availableFrom(*this, own(Measure::InPost, locality, role),
                             own(Measure::NewlyQualified, locality, role),
                             own(Measure::Agency, locality, role), {locality, 0, 0, role});
    if (reader.staff(role).hasFlows && measure != Measure::Establishment) // which needs no month before
        carryForward(locality, role);
    const Traced number =
        isCost(measure) ? CostMonth(reader, role, t).of(measure) : StaffMonth(reader, role, t).of(measure);
    const bool isTold = number.node()->arguments.empty() || number.node()->telling == Telling::ByValue;
    return isTold ? number : number.named(std::string(nameOf(measure)));
}

Traced MonthTracer::ownRequirement(Measure measure, int locality, int role) const
{
    if (measure == Measure::Service) {
        Sum service;
        addService(*this, locality, role, service);
        return sumOf(service);
    }
    const Cell cell{locality, 0, 0, role};
    if (measure == Measure::Required) {
        Sum parts;
        if (const Traced service = own(Measure::Service, locality, role); !isNothing(service))
            parts.push_back(service.named("service FTE"));
        addBesideService(*this, locality, role, parts);
        return sumOf(parts).named("required FTE");
    }
    if (measure == Measure::RequiredInPost)
        return Traced(postsFor(*this, required(locality, role), own(Measure::NewlyQualified, locality, role),
                               cell))
            .named("required in post");
    return Traced(establishmentFor(*this, own(Measure::RequiredInPost, locality, role), cell));
}

Traced MonthTracer::own(Measure measure, int locality, int role) const
{
    return remembered(m_memo.own, {m_month, measure, locality, role}, [&] {
        return needsEstablishment(measure) ? ownStock(measure, locality, role)
                                           : ownRequirement(measure, locality, role);
    });
}

} // namespace muster::engine
