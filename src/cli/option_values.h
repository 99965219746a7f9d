#pragma once
// Values of options that the parser takes as text, and what is wrong with them.

#include "base/number.h"
#include "engine/figures.h"
#include "exchange/tables/import_outcome.h"
#include "plan/names.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace muster::cli {

/// The value of an option that may be left out, read by readDate() or readMonth(). The error names the
/// option.
template <class T>
[[nodiscard]] Result<std::optional<T>> optionValue(Result<T> (*read)(std::string_view),
                                                   std::string_view option, const std::string& text)
{
    if (text.empty())
        return std::optional<T>{};
    return read(text).map([](T value) { return std::optional<T>(value); }).map_error([&](Error error) {
        error.message = std::string(option) + ": " + error.message;
        return error;
    });
}

/// The number of an option, in this unit. The error names the option.
[[nodiscard]] Result<double> numberOf(std::string_view option, const std::string& text, NumberUnit unit);

/// The id of a named row, or none where the name is empty.
template <class Row>
Result<std::optional<plan::IdOf<Row>>> named(const plan::Plan& plan, const std::string& name)
{
    if (name.empty())
        return std::optional<plan::IdOf<Row>>{};
    return plan::findByName<Row>(plan, name).map([](auto id) { return std::optional(id); });
}

/// The names that say where an assumption or an adjustment counts; empty: everywhere.
struct ScopeOptions {
    std::string locality, clientGroup, activity, role;
};
/// Adds --locality, --client-group, --activity and --role.
void addScope(CLI::App& command, ScopeOptions& options);
/// The rows of those names. NotFound: the first that is not in the plan.
[[nodiscard]] Result<plan::Scope> scopeOf(const plan::Plan&, const ScopeOptions& options);

/// Adds --own.
void addOwn(CLI::App& command, engine::Rollup& reach);

/// Adds --periods, which says what 2010-11 means.
void addPeriods(CLI::App& command, std::optional<HyphenIs>& reading);

} // namespace muster::cli
