#pragma once
// Names as people and tables write them, and the rows they mean. A locality is written by its name where that
// is unique, else as a path: Essex/North/Colchester.

#include "plan/table_info.h"

#include <string>
#include <string_view>
#include <vector>

namespace muster::plan {

template <class Row>
struct Noun;
template <>
struct Noun<Locality> {
    static constexpr std::string_view one = "locality";
};
template <>
struct Noun<ClientGroup> {
    static constexpr std::string_view one = "client group";
};
template <>
struct Noun<Activity> {
    static constexpr std::string_view one = "activity";
};
template <>
struct Noun<Role> {
    static constexpr std::string_view one = "role";
};
template <>
struct Noun<Scenario> {
    static constexpr std::string_view one = "scenario";
};
template <>
struct Noun<ScenarioChange> {
    static constexpr std::string_view one = "change";
};

/// "Essex/North/Colchester"; of a circle, or a path longer than a plan may have, the lower end behind "…".
[[nodiscard]] std::string fullPath(const Plan&, LocalityId);

/// How tables name the row: a locality by its name where that is unique, else by its path; others by name.
[[nodiscard]] std::string nameOf(const Plan&, LocalityId);
[[nodiscard]] std::string nameOf(const Plan&, ClientGroupId);
[[nodiscard]] std::string nameOf(const Plan&, ActivityId);
[[nodiscard]] std::string nameOf(const Plan&, RoleId);
[[nodiscard]] std::string nameOf(const Plan&, ScenarioId);
/// "More reviews/Reviews take longer": behind the name of its scenario.
[[nodiscard]] std::string nameOf(const Plan&, ChangeId);

/// The same of a row of any table; empty where its rows have no such name.
[[nodiscard]] std::string nameOf(const Plan&, const TableInfo&, std::int64_t id);

/// The names of all rows of a table.
[[nodiscard]] std::vector<std::string> namesIn(const Plan&, const TableInfo&);

/// The one locality that this name or path means, or null.
[[nodiscard]] const Locality* findLocality(const Plan&, std::string_view name);

/// The row of that name (a locality also by path), or an error that lists the names there are.
template <class Row>
[[nodiscard]] Result<IdOf<Row>> findByName(const Plan&, std::string_view name);
template <>
Result<LocalityId> findByName<Locality>(const Plan&, std::string_view name);
template <>
Result<ClientGroupId> findByName<ClientGroup>(const Plan&, std::string_view name);
template <>
Result<ActivityId> findByName<Activity>(const Plan&, std::string_view name);
template <>
Result<RoleId> findByName<Role>(const Plan&, std::string_view name);
template <>
Result<ScenarioId> findByName<Scenario>(const Plan&, std::string_view name);
/// By its scenario's name and its own, with a stroke between; or its own alone where no other change has it.
template <>
Result<ChangeId> findByName<ScenarioChange>(const Plan&, std::string_view name);

/// Names with ";" between them; a name that holds a ";" or a quotation mark stands in quotation marks.
[[nodiscard]] std::string joinedNames(const std::vector<std::string>& names);
/// The same read back; empty ones are left out. BadInput: quotation marks that do not pair up.
[[nodiscard]] Result<std::vector<std::string>> splitNames(std::string_view text);

/// The same in a table whose rows others name: localities, roles, scenarios and the like.
[[nodiscard]] Result<std::int64_t> findByName(const Plan&, const TableInfo&, std::string_view name);

/// "case hours" from "Case hours": a name inside a sentence.
[[nodiscard]] std::string inSentence(std::string_view name);

/// "North, Older people, Social worker": the scope in words for a message, each name shortened to what one
/// quotes; "everywhere" where it is empty.
[[nodiscard]] std::string describe(const Plan&, const Scope&);

} // namespace muster::plan
