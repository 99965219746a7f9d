#include "base/text.h"
#include "plan/names.h"
#include "plan/structure/new_name.h"

#include <fmt/format.h>

namespace muster::plan {

namespace {

/// The thing that has this name already, or one that looks like it, and is not the thing itself; or null.
const AnyRow* otherNamed(const Plan& plan, const Thing& thing, const AnyRow* own, std::string_view name)
{
    const std::string key = nameKey(name);
    const ColumnInfo* parent = thing.table->find("parent");
    for (const AnyRow* row : thing.table->rows(plan))
        if (thing.table->idOf(row) != thing.id && (!parent || parent->same(row, own)) &&
            nameKey(thing.table->nameColumn->text(row)) == key)
            return row;
    return nullptr;
}

Error notInPlan(const Thing& thing)
{
    return {
        ErrorCode::NotFound, fmt::format("the {} is not in the plan", nounOf(*thing.table)), {}, {}, {}, {}};
}

Error nameTaken(const Thing& thing, std::string_view name, std::string_view taken)
{
    const bool isPlace = thing.table == &tableOf<Locality>();
    return {ErrorCode::BadInput,
            fmt::format(
                "another {}{} has this name, {}: names that differ only in letter case, or in what cannot "
                "be seen, are the same",
                nounOf(*thing.table), isPlace ? " under the same parent" : "", shortened(taken)),
            {},
            std::string(name),
            "a name that no other has",
            "Choose another name, or rename the other one first"};
}

/// What is wrong with a new name by itself.
Result<void> mayBeNamed(const Thing& thing, const std::string& name)
{
    const auto refused = [&](std::string message, std::string allowed) -> Result<void> {
        return fail(
            {ErrorCode::BadInput, std::move(message), {}, name, std::move(allowed), "Type another name"});
    };
    if (nameKey(name).empty())
        return refused(
            fmt::format("the new name of the {} has no letter that can be seen", nounOf(*thing.table)),
            "a name of letters, digits and signs");
    if (thing.table == &tableOf<Locality>() && name.find('/') != std::string::npos)
        return refused("a locality's name has no stroke, which separates the names of a path",
                       "a name without /");
    return {};
}

} // namespace

std::string_view nounOf(const TableInfo& table)
{
    if (&table == &tableOf<Locality>())
        return Noun<Locality>::one;
    if (&table == &tableOf<ClientGroup>())
        return Noun<ClientGroup>::one;
    if (&table == &tableOf<Activity>())
        return Noun<Activity>::one;
    if (&table == &tableOf<Scenario>())
        return Noun<Scenario>::one;
    if (&table == &tableOf<ScenarioChange>())
        return Noun<ScenarioChange>::one;
    return &table == &tableOf<Role>() ? Noun<Role>::one : std::string_view();
}

Result<void> mayBeCalled(const Plan& plan, const Thing& thing, const AnyRow* own, const std::string& name)
{
    if (const auto may = mayBeNamed(thing, name); !may)
        return may;
    if (const AnyRow* other = otherNamed(plan, thing, own, name))
        return fail(nameTaken(thing, name, thing.table->nameColumn->text(other)));
    return {};
}

Result<Edit> renameThing(const Plan& plan, const Thing& thing, const std::string& name)
{
    const AnyRow* own = thing.table->find(plan, thing.id);
    if (!own)
        return fail(notInPlan(thing));
    const std::string& old = thing.table->nameColumn->text(own);
    if (old == name)
        return fail({ErrorCode::BadInput,
                     fmt::format("the {} has this name already", nounOf(*thing.table)),
                     {},
                     name,
                     "another name",
                     {}});
    if (const auto may = mayBeCalled(plan, thing, own, name); !may)
        return fail(may.error());
    Edit edit{fmt::format("Rename the {} {} to {}", nounOf(*thing.table), shortened(old), shortened(name)),
              {}};
    thing.table->nameColumn->setText(thing.table->put(edit.changes, own), name);
    return edit;
}

} // namespace muster::plan
