#include "exchange/plans.h"

#include "plan/random_staff.h"

#include <cmath>
#include <set>

namespace muster::exchange {

namespace {

using namespace plan;

int anyInt(int from, int below)
{
    return *rc::gen::inRange(from, below);
}

std::string anyText()
{
    static const std::vector<std::string> kTexts{"",    "plain",      "=1+1",       "'=1",     "-",
                                                 "a,b", "say \"so\"", "two\nlines", " edges ", "café",
                                                 "£5",  "@x",         "'",          ";"};
    return kTexts[static_cast<std::size_t>(anyInt(0, static_cast<int>(kTexts.size())))];
}

std::string anyName(int i)
{
    static const std::vector<std::string> kNames{"North",   "A, B", "say \"so\"", "=SUM", "-x",
                                                 "'quoted", "x;y",  "Épée",       "..",   "no"};
    return kNames[static_cast<std::size_t>(i) % kNames.size()] + (i < 10 ? "" : std::to_string(i));
}

double anyNumber(double from, double to)
{
    return from + (to - from) * anyInt(0, 1000003) / 1000003.0;
}

Month anyMonth()
{
    return Month(2000, 1) + anyInt(0, 600);
}

Period anyPeriod()
{
    const auto length =
        *rc::gen::element(PeriodLength::Month, PeriodLength::Quarter, PeriodLength::FinancialYear);
    return Period::containing(anyMonth(), length);
}

Date anyDate()
{
    return {anyInt(2000, 2050), anyInt(1, 13), anyInt(1, 29)};
}

template <class Row>
const Row& anyRow(const Plan& plan)
{
    const auto& rows = plan.rows<Row>();
    return *(rows.begin() + anyInt(0, static_cast<int>(rows.size())));
}

template <class Row>
std::optional<IdOf<Row>> maybe(const Plan& plan, bool allowed)
{
    return allowed && anyInt(0, 2) ? std::optional(anyRow<Row>(plan).id) : std::nullopt;
}

void addLocalities(Plan& plan)
{
    const int count = anyInt(1, 8);
    for (int i = 0; i < count; ++i) {
        Edit edit;
        Locality row{newId<LocalityId>(), anyName(anyInt(0, 4)), maybe<Locality>(plan, i > 0), anyText(),
                     anyInt(0, 5)};
        edit.put(row);
        if (!findSame(plan, row))
            plan.apply(edit.changes);
    }
}

void addNames(Plan& plan)
{
    Edit edit;
    for (int i = 0, count = anyInt(1, 5); i < count; ++i) {
        edit.put(ClientGroup{newId<ClientGroupId>(), anyName(i), anyInt(0, 3)});
        const auto days = anyInt(0, 2) ? std::optional(Days(anyNumber(1, 90))) : std::nullopt;
        edit.put(Activity{newId<ActivityId>(), anyName(i + 2),
                          *rc::gen::element(Standard::Hours, Standard::Rate), anyText(), false, days,
                          anyInt(0, 3)});
        edit.put(Role{newId<RoleId>(),
                      anyName(i + 4),
                      RoleKind::Casework,
                      anyInt(0, 2) == 1,
                      anyInt(0, 2) == 1,
                      {},
                      anyInt(0, 3)});
    }
    plan.apply(edit.changes);
    Edit manager;
    std::vector<RoleId> all;
    for (const Role& role : plan.rows<Role>())
        all.push_back(role.id);
    manager.put(Role{newId<RoleId>(), "Manager; of all", RoleKind::Management, true, true, all, 0});
    plan.apply(manager.changes);
}

void addFigures(Plan& plan)
{
    for (int i = 0, count = anyInt(0, 12); i < count; ++i) {
        Edit edit;
        Demand demand{newId<DemandId>(),
                      anyRow<Locality>(plan).id,
                      anyRow<ClientGroup>(plan).id,
                      anyRow<Activity>(plan).id,
                      anyPeriod(),
                      Volume(anyNumber(0, 1e7)),
                      *rc::gen::element(DemandStatus::Actual, DemandStatus::Forecast)};
        if (!findSame(plan, demand))
            edit.put(demand);
        const Fte establishment(anyNumber(0, 80));
        Establishment posts{newId<EstablishmentId>(),
                            demand.locality,
                            anyRow<Role>(plan).id,
                            anyDate(),
                            establishment,
                            establishment - Fte(anyNumber(0, 90)),
                            Fte(anyNumber(0, 5)),
                            Fte(0)};
        if (!findSame(plan, posts))
            edit.put(posts);
        plan.apply(edit.changes);
    }
}

void addAssumptions(Plan& plan)
{
    for (int i = 0, count = anyInt(0, 12); i < count; ++i) {
        const KindInfo& kind = kCatalogue[static_cast<std::size_t>(anyInt(0, static_cast<int>(kKindCount)))];
        if (!kind.inherits || kind.kind == Kind::SpanOfControl || kind.kind == Kind::RoleShare)
            continue;
        Assumption row;
        row.id = newId<AssumptionId>();
        row.kind = kind.kind;
        row.locality = maybe<Locality>(plan, kind.scope.locality);
        row.clientGroup = maybe<ClientGroup>(plan, kind.scope.clientGroup);
        row.activity = maybe<Activity>(plan, kind.scope.activity);
        row.role = maybe<Role>(plan, kind.scope.role);
        row.from = anyInt(0, 2) ? std::optional(anyMonth()) : std::nullopt;
        row.value = anyNumber(kind.allowed.lowest + 1e-3, kind.allowed.highest - 1e-3);
        if (kind.whole)
            row.value = std::round(row.value);
        row.low = anyInt(0, 2) ? std::optional(row.value) : std::nullopt;
        row.shape = anyInt(0, 2) ? std::optional(Shape::Pert) : std::nullopt;
        row.asAt = anyInt(0, 2) ? std::optional(anyDate()) : std::nullopt;
        std::tie(row.source, row.owner, row.confidence, row.note) =
            std::tuple(anyText(), anyText(), anyText(), anyText());
        Edit edit;
        edit.put(row);
        if (!findSame(plan, row))
            plan.apply(edit.changes);
    }
}

void addStaff(Plan& plan)
{
    const auto put = [&plan](auto row) {
        row.id = newId<decltype(row.id)>();
        Edit edit;
        edit.put(row);
        if (!findSame(plan, row))
            plan.apply(edit.changes);
    };
    const RandomStaff staff(plan, [](std::int64_t low, std::int64_t high) {
        return *rc::gen::inRange<std::int64_t>(low, high + 1);
    });
    for (int i = 0, count = anyInt(0, 4); i < count; ++i)
        staff.oneOfEach(put);
}

} // namespace

Plan randomPlan()
{
    Plan plan;
    Edit edit;
    edit.put(Settings{
        {1}, anyText(), anyText(), "GBP", anyMonth(), anyInt(1, 241), *rc::gen::element(52.0, 52.18)});
    plan.apply(edit.changes);
    addLocalities(plan);
    addNames(plan);
    addFigures(plan);
    addAssumptions(plan);
    addStaff(plan);
    return plan;
}

} // namespace muster::exchange
