#include "plan/edits.h"

#include "plan/names.h"

#include <fmt/format.h>

namespace muster::plan {

Edit startPlan(const std::string& title, const std::string& organisation, Month firstMonth, int months)
{
    Settings settings;
    settings.title = title;
    settings.organisation = organisation;
    settings.firstMonth = firstMonth;
    settings.months = months;
    Edit edit{fmt::format("Make the plan {}", title), {}};
    edit.put(settings);
    edit.put(Locality{newId<LocalityId>(), organisation, {}, {}, 0});
    return edit;
}

const Assumption* ownAssumption(const Plan& plan, Kind kind, const Scope& scope, std::optional<Month> from)
{
    const auto& rows = plan.rows<Assumption>();
    const auto found = std::ranges::find_if(rows, [&](const Assumption& row) {
        return row.kind == kind && row.from == from && row.scope() == scope;
    });
    return found == rows.end() ? nullptr : &*found;
}

Edit setAssumption(const Plan& plan, Kind kind, const Scope& scope, std::optional<Month> from, double value)
{
    const Assumption* own = ownAssumption(plan, kind, scope, from);
    Assumption row = own ? *own : Assumption{};
    row.kind = kind;
    std::tie(row.locality, row.clientGroup, row.activity, row.role) =
        std::tie(scope.locality, scope.clientGroup, scope.activity, scope.role);
    row.from = from;
    row.value = value;
    return setAssumption(plan, std::move(row));
}

Edit setAssumption(const Plan& plan, Assumption row)
{
    const Assumption* own = ownAssumption(plan, row.kind, row.scope(), row.from);
    row.id = own ? own->id : newId<AssumptionId>();
    Edit edit{fmt::format("Set {}, {}, to {}", inSentence(info(row.kind).name), describe(plan, row.scope()),
                          row.value),
              {}};
    edit.put(std::move(row));
    return edit;
}

Edit clearAssumption(const Plan& plan, Kind kind, const Scope& scope, std::optional<Month> from)
{
    Edit edit{fmt::format("Return {}, {}, to inherited", inSentence(info(kind).name), describe(plan, scope)),
              {}};
    if (const Assumption* own = ownAssumption(plan, kind, scope, from))
        edit.erase<Assumption>(own->id);
    return edit;
}

Edit setEstablishment(const Plan& plan, Establishment row)
{
    const Establishment* same = findSame(plan, row);
    row.id = same ? same->id : newId<EstablishmentId>();
    Edit edit{fmt::format("Set establishment, {}", describe(plan, {row.locality, {}, {}, row.role})), {}};
    edit.put(row);
    return edit;
}

Edit together(std::string label, const std::vector<Edit>& edits)
{
    Edit all{std::move(label), {}};
    for (const Edit& edit : edits)
        for (const TableInfo& table : tables()) {
            for (const AnyRow* row : table.puts(edit.changes))
                table.put(all.changes, row);
            for (const std::int64_t id : table.erased(edit.changes))
                table.erase(all.changes, id);
        }
    return all;
}

Edit makingAll(const Plan& plan, std::string label)
{
    Edit all{std::move(label), {}};
    for (const TableInfo& table : tables())
        for (const AnyRow* row : table.rows(plan))
            table.put(all.changes, row);
    return all;
}

} // namespace muster::plan
