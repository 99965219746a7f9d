#include "store/random_edits.h"

#include "plan/random_staff.h"
#include "plan/rules/rules.h"
#include "store/erasures.h"

#include <cmath>
#include <fmt/format.h>
#include <set>

namespace muster::store::test {

using namespace plan;

namespace {

/// Puts two rows with their natural keys exchanged, which no order of single updates can do.
template <class Row, class Swap>
void exchangeKeys(Edit& edit, Row a, Row b, Swap&& swap)
{
    if (a.id == b.id)
        return;
    swap(a, b);
    edit.put(a);
    edit.put(b);
}

} // namespace

std::int64_t RandomEdits::number(std::int64_t low, std::int64_t high)
{
    return std::uniform_int_distribution<std::int64_t>(low, high)(m_random);
}

std::string RandomEdits::name(std::string_view what)
{
    constexpr std::array kEnds{"", " – Süd", " \"east\"", " 東", "'s", ", b", "; x"};
    return fmt::format("{} {}{}", what, number(1, 1'000'000'000), kEnds.at(number(0, kEnds.size() - 1)));
}

double RandomEdits::amount()
{
    return chance(40) ? static_cast<double>(number(0, 500)) : static_cast<double>(number(0, 1'000'000)) / 7;
}

Month RandomEdits::month()
{
    return Month(static_cast<int>(number(2024, 2030)), static_cast<int>(number(1, 12)));
}

Date RandomEdits::date()
{
    return {static_cast<int>(number(2020, 2030)), static_cast<int>(number(1, 12)),
            static_cast<int>(number(1, 28))};
}

template <class Draw>
Edit RandomEdits::admitted(const Plan& plan, Draw&& draw)
{
    for (;;) {
        Edit edit = draw();
        Plan after = plan;
        after.apply(edit.changes);
        if (after != plan && admit(after, edit.changes))
            return edit;
    }
}

Edit RandomEdits::next(const Plan& plan)
{
    return admitted(plan, [&] { return draw(plan); });
}

Edit RandomEdits::import(const Plan& plan, int rows)
{
    return admitted(plan, [&] { return isBare(plan) ? structure(plan) : drawImport(plan, rows); });
}

Edit RandomEdits::restructure(const Plan& plan)
{
    return admitted(plan, [&] { return drawStructure(plan); });
}

Edit RandomEdits::drawStructure(const Plan& plan)
{
    using Draw = Edit (RandomEdits::*)(const Plan&);
    constexpr std::array<Draw, 4> kDraws{&RandomEdits::structure, &RandomEdits::renaming,
                                         &RandomEdits::exchange, &RandomEdits::leaving};
    return isBare(plan) ? structure(plan) : (this->*kDraws.at(number(0, kDraws.size() - 1)))(plan);
}

Edit RandomEdits::drawImport(const Plan& plan, int rows)
{
    Edit edit{name("Import"), {}};
    for (int left = rows; left > 0; --left)
        putDemand(edit, plan);
    const Date asAt = date();
    for (const Locality& locality : plan.rows<Locality>())
        for (const Role& role : plan.rows<Role>()) {
            Establishment row;
            row.locality = locality.id;
            row.role = role.id;
            row.asAt = asAt;
            const Establishment* same = findSame(plan, row);
            row.id = same ? same->id : freshId<Establishment>();
            row.establishment = Fte(amount());
            row.vacancy = row.establishment - Fte(amount() / 2);
            edit.put(row);
        }
    return edit;
}

Edit RandomEdits::draw(const Plan& plan)
{
    using Draw = Edit (RandomEdits::*)(const Plan&);
    constexpr std::array<Draw, 10> kDraws{&RandomEdits::structure,  &RandomEdits::renaming,
                                          &RandomEdits::exchange,   &RandomEdits::leaving,
                                          &RandomEdits::settings,   &RandomEdits::demand,
                                          &RandomEdits::assumption, &RandomEdits::establishment,
                                          &RandomEdits::staff,      &RandomEdits::erasing};
    return isBare(plan) ? structure(plan) : (this->*kDraws.at(number(0, kDraws.size() - 1)))(plan);
}

Edit RandomEdits::structure(const Plan& plan)
{
    Edit edit{name("Add structure"), {}};
    Locality locality{freshId<Locality>(), name("Area"), perhaps<Locality>(plan, true), "E07", number(0, 9)};
    edit.put(Locality{freshId<Locality>(), name("Team"), locality.id, "", 0}); // the child before its parent
    edit.put(locality);
    const ClientGroup group{freshId<ClientGroup>(), name("Group"), number(0, 9)};
    Activity activity{freshId<Activity>(), name("Activity"), Standard(number(0, 2)), "case", chance(30), {}};
    if (chance(50))
        activity.targetDays = Days(28);
    const Role worker{freshId<Role>(), name("Worker"), RoleKind::Casework, chance(50), true, {}};
    const Role manager{freshId<Role>(), name("Manager"), RoleKind::Management, true, false, {worker.id}, 3};
    edit.put(Demand{freshId<Demand>(), locality.id, group.id, activity.id,
                    Period{PeriodLength::Month, month()}, Volume(amount())});
    edit.put(group);
    edit.put(activity);
    edit.put(manager);
    edit.put(worker);
    return edit;
}

Edit RandomEdits::renaming(const Plan& plan)
{
    Edit edit{name("Rename"), {}};
    Locality locality = *any<Locality>(plan);
    locality.name = name("Area");
    locality.parent = perhaps<Locality>(plan, true);
    edit.put(locality);
    Role role = *any<Role>(plan);
    role.name = name("Role");
    role.frontLine = !role.frontLine;
    edit.put(role);
    return edit;
}

Edit RandomEdits::exchange(const Plan& plan)
{
    Edit edit{name("Exchange"), {}};
    const auto names = [](auto& a, auto& b) { std::swap(a.name, b.name); };
    exchangeKeys(edit, *any<ClientGroup>(plan), *any<ClientGroup>(plan), names);
    exchangeKeys(edit, *any<Role>(plan), *any<Role>(plan), names);
    if (any<Establishment>(plan))
        exchangeKeys(edit, *any<Establishment>(plan), *any<Establishment>(plan), [](auto& a, auto& b) {
            std::swap(a.locality, b.locality);
            std::swap(a.role, b.role);
            std::swap(a.asAt, b.asAt);
        });
    return edit;
}

Edit RandomEdits::leaving(const Plan& plan)
{
    Edit edit{name("Remove"), {}};
    const Locality* locality = any<Locality>(plan);
    if (isLeaf(plan, locality->id))
        eraseLocality(edit, plan, locality->id);
    if (chance(30))
        eraseRole(edit, plan, any<Role>(plan)->id);
    return edit;
}

Edit RandomEdits::settings(const Plan& plan)
{
    Edit edit{name("Settings"), {}};
    Settings row = plan.settings();
    row.title = name("Plan");
    row.months = static_cast<int>(number(1, 240));
    row.firstMonth = month();
    row.weeksAYear = chance(50) ? 52 : 52.143;
    edit.put(row);
    return edit;
}

Edit RandomEdits::demand(const Plan& plan)
{
    Edit edit{name("Type demand"), {}};
    for (std::int64_t left = number(1, 20); left > 0; --left)
        putDemand(edit, plan);
    return edit;
}

/// A figure, new or in the place of the one that is there; none where the edit has it already.
void RandomEdits::putDemand(Edit& edit, const Plan& plan)
{
    Demand row;
    row.id = freshId<Demand>();
    row.locality = any<Locality>(plan)->id;
    row.clientGroup = any<ClientGroup>(plan)->id;
    row.activity = any<Activity>(plan)->id;
    row.period = Period::containing(month(), chance(50) ? PeriodLength::Month : PeriodLength::FinancialYear);
    row.status = DemandStatus(number(0, 1));
    const auto& drawn = std::get<RowChanges<Demand>>(edit.changes).put;
    if (std::ranges::any_of(drawn, [&](const Demand& other) { return sameKey(other, row); }))
        return;
    if (const Demand* same = findSame(plan, row))
        row.id = same->id;
    row.volume = Volume(amount());
    edit.put(row);
}

Edit RandomEdits::assumption(const Plan& plan)
{
    const KindInfo& kind = kCatalogue.at(number(0, kKindCount - 1));
    Assumption row;
    row.kind = kind.kind;
    row.locality = perhaps<Locality>(plan, kind.scope.locality);
    row.clientGroup = perhaps<ClientGroup>(plan, kind.scope.clientGroup);
    row.activity = perhaps<Activity>(plan, kind.scope.activity);
    row.role = perhaps<Role>(plan, kind.scope.role);
    if (chance(30))
        row.from = month();
    row.value = kind.allowed.highest > 1 ? std::min(kind.allowed.highest, 0.5 + amount()) : 0.25;
    if (kind.whole)
        row.value = std::floor(row.value);
    if (chance(40))
        std::tie(row.low, row.high, row.shape) = std::tuple(row.value, row.value, Shape(number(0, 4)));
    row.source = chance(50) ? name("Return") : "";
    if (chance(30))
        row.asAt = date();
    row.note = chance(20) ? std::string(static_cast<std::size_t>(number(0, 3000)), 'n') : "";
    Edit edit = withDrawnIds<Assumption>(setAssumption(plan, row), plan);
    if (const Assumption* own = ownAssumption(plan, row.kind, row.scope(), row.from); own && chance(30))
        return clearAssumption(plan, row.kind, row.scope(), row.from);
    return edit;
}

Edit RandomEdits::establishment(const Plan& plan)
{
    Establishment row;
    row.locality = any<Locality>(plan)->id;
    row.role = any<Role>(plan)->id;
    row.asAt = date();
    row.establishment = Fte(amount());
    row.vacancy = row.establishment - Fte(amount() / 2);
    row.agency = Fte(amount());
    if (chance(40))
        row.absent = Fte((row.establishment - row.vacancy).value() / 3);
    if (chance(30))
        row.vacantSince = date();
    return withDrawnIds<Establishment>(setEstablishment(plan, row), plan);
}

/// A row of each table of staff and of what demand comes from, new or in the place of the one that is there.
Edit RandomEdits::staff(const Plan& plan)
{
    Edit edit{name("Staff"), {}};
    const RandomStaff staff(plan, [this](std::int64_t low, std::int64_t high) { return number(low, high); });
    const auto put = [&]<class Row>(Row row) {
        const Row* same = findSame(plan, row);
        row.id = same ? same->id : freshId<Row>();
        edit.put(row);
    };
    staff.oneOfEach(put);
    return edit;
}

Edit RandomEdits::erasing(const Plan& plan)
{
    Edit edit{name("Erase"), {}};
    const int percent = static_cast<int>(number(5, 60));
    eraseOfFigures(edit, plan, [&](const auto&) { return chance(percent); });
    return edit;
}

} // namespace muster::store::test
