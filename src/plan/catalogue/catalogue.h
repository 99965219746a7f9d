#pragma once
// The assumption catalogue: every kind of assumption in one table. The editor, the rules, the import, the
// explanations and the reference page in docs are all made from it. Source: docs/method.md, section 2.

#include "plan/catalogue/kinds_of_cost.h"
#include "plan/catalogue/kinds_of_demand.h"
#include "plan/catalogue/kinds_of_posts.h"
#include "plan/catalogue/kinds_of_requirement.h"
#include "plan/catalogue/kinds_of_supply.h"
#include "plan/catalogue/kinds_of_timeliness.h"

namespace muster::plan {

/// Several lists of kinds as one.
template <std::size_t... Sizes>
[[nodiscard]] constexpr auto joined(const std::array<KindInfo, Sizes>&... lists)
{
    return std::apply([](const auto&... kind) { return std::array{kind...}; }, std::tuple_cat(lists...));
}

/// All kinds, indexed by Kind; a kind is added by a name in the enumeration and a row in its list.
inline constexpr auto kCatalogue = joined(kKindsOfRequirement, kKindsOfPosts, kKindsOfSupply, kKindsOfCost,
                                          kKindsOfTimeliness, kKindsOfDemand);
inline constexpr std::size_t kKindCount = kCatalogue.size();
static_assert([] {
    for (std::size_t i = 0; i < kKindCount; ++i)
        if (kCatalogue[i].kind != static_cast<Kind>(i))
            return false;
    return true;
}());

[[nodiscard]] constexpr const KindInfo& info(Kind kind)
{
    return kCatalogue[static_cast<std::size_t>(kind)];
}

template <>
struct Words<Kind> {
    static constexpr auto list = [] {
        std::array<std::pair<Kind, std::string_view>, kKindCount> words{};
        for (std::size_t i = 0; i < kKindCount; ++i)
            words[i] = {kCatalogue[i].kind, kCatalogue[i].id};
        return words;
    }();
};

} // namespace muster::plan
