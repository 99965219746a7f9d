#include "exchange/reconcile/reconciliation.h"

#include "plan/rows/rows.h"

namespace muster::exchange {

namespace {

constexpr std::array<std::string_view, kFindingKinds> kKindWords{
    "not in every list", "may be the same", "same id twice",    "filled twice",
    "funding has ended", "title differs",   "team differs",     "role differs",
    "FTE differs",       "grade differs",   "end date differs", "names of people"};

} // namespace

std::string_view wordsOf(FindingKind kind)
{
    return kKindWords[static_cast<std::size_t>(kind)];
}

std::optional<Date> fundingEnd(const plan::Plan& plan, std::string_view funding)
{
    const std::string key = postNameKey(funding);
    if (key.empty())
        return std::nullopt;
    for (const plan::Funding& each : plan.rows<plan::Funding>())
        if (postNameKey(each.name) == key)
            return each.end;
    return std::nullopt;
}

} // namespace muster::exchange
