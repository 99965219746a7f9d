#pragma once
// How the numbers of the tables are made that hold the plan against others: published rates, and what an
// earlier state of it said of what came.

#include "engine/explain.h"
#include "exchange/results/named_places.h"
#include "plan/past_state.h"

#include <array>
#include <span>

namespace muster::exchange {

/// Of beside_published, the main one first.
inline constexpr std::array<std::string_view, 3> kPublishedColumns{"own", "difference", "published"};

/// NotFound: no such place, or no published rate of that figure, area, period and source.
[[nodiscard]] Result<engine::Explanation> explainPublished(const engine::Results&, const NamedCell&);
/// A cell of the row of a published rate. NotFound: the plan's own rate is not known.
[[nodiscard]] Result<engine::Explanation>
explainPublished(const engine::Results&, const engine::BenchmarkRow&, std::string_view column);

/// Of staff_record, the main one first.
inline constexpr std::array<std::string_view, 4> kRecordColumns{"forecast", "actual", "error",
                                                                "actual_over_forecast"};

/// The actual figure that a cell of the record names. NotFound: no such name, or nothing came of it.
[[nodiscard]] Result<const plan::Actual*> findActual(const engine::Results& now, const NamedCell&);

/// The cell of a figure by what a state said of it. NotFound: the state said nothing of it.
[[nodiscard]] Result<engine::Explanation> explainRecord(const std::string& state, const engine::Results& then,
                                                        const plan::Actual&, std::string_view column);
/// By the state that is named, else by the first of them that said something of it. NotFound: none did.
[[nodiscard]] Result<engine::Explanation> explainRecord(std::span<const plan::PastState> states,
                                                        const std::string& state, const engine::Results& now,
                                                        const plan::Actual&, std::string_view column);

} // namespace muster::exchange
