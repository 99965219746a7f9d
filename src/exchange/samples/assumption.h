#pragma once
// How the samples say their assumptions.

#include "exchange/tables/edit_builder.h"
#include "plan/illustrative.h"

#include <string_view>

namespace muster::exchange {

using plan::kIllustrative;

/// An assumption of a sample; an empty name is every one.
struct SampleAssumption {
    plan::Kind kind;
    double value;
    std::string_view clientGroup{};
    std::string_view activity{};
    std::string_view role{};
    std::string_view locality{};
    std::string_view source = kIllustrative;
    std::optional<Month> from{};
};

void putAssumption(EditBuilder&, const SampleAssumption&);

} // namespace muster::exchange
