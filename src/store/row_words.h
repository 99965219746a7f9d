#pragma once
// Rows and cells in words, for messages and for the history: ids by the name of what they mean.

#include "plan/edits.h"
#include "plan/names.h"
#include "plan/value.h"

#include <fmt/format.h>
#include <string>
#include <vector>

namespace muster::store {

/// The name of the thing, or its id where the plan does not know it.
template <class Tag>
[[nodiscard]] std::string cellText(const plan::Plan& plan, Id<Tag> id)
{
    std::string name;
    if constexpr (requires { plan::nameOf(plan, id); })
        name = plan::nameOf(plan, id);
    return name.empty() ? std::to_string(id.value) : name;
}

/// The cell as tables write it; empty where nothing is set.
template <class T>
[[nodiscard]] std::string cellText(const plan::Plan&, const T& value)
{
    return plan::toText(plan::Codec<T>::write(value));
}

[[nodiscard]] inline std::string cellText(const plan::Plan&, bool value)
{
    return value ? "yes" : "no";
}

template <class T>
[[nodiscard]] std::string cellText(const plan::Plan& plan, const std::optional<T>& value)
{
    return value ? cellText(plan, *value) : std::string();
}

template <class Tag>
[[nodiscard]] std::string cellText(const plan::Plan& plan, const std::vector<Id<Tag>>& ids)
{
    std::string text;
    for (const auto id : ids)
        text += (text.empty() ? "" : "; ") + cellText(plan, id);
    return text;
}

/// The key of a row that is one value, or several with a comma between, without the empty ones.
template <class Part>
[[nodiscard]] std::string keyPartsText(const plan::Plan& plan, const Part& part)
{
    return cellText(plan, part);
}

template <class... Parts>
[[nodiscard]] std::string keyPartsText(const plan::Plan& plan, const std::tuple<Parts...>& parts)
{
    std::string text;
    const auto add = [&](const std::string& part) {
        text += (text.empty() || part.empty() ? "" : ", ") + part;
    };
    std::apply([&](const auto&... each) { (add(cellText(plan, each)), ...); }, parts);
    return text;
}

/// What tells the row from the others of its table: "Thanet, Senior practitioner, 2026-03-31".
template <class Row>
[[nodiscard]] std::string keyText(const plan::Plan& plan, const Row& row)
{
    return keyPartsText(plan, plan::keyOf(row));
}

[[nodiscard]] inline std::string keyText(const plan::Plan&, const plan::Settings&)
{
    return "plan";
}

} // namespace muster::store
