#pragma once
// How long a piece of work will still take, from what it has taken so far.

#include <chrono>
#include <optional>

namespace muster::jobs {

/// The time that the rest takes if it goes on as before, rounded up to whole seconds; none in the first
/// second or before a twentieth is done, when it would be a guess. `share` is from 0 to 1.
[[nodiscard]] std::optional<std::chrono::seconds> timeLeft(double share,
                                                           std::chrono::steady_clock::duration soFar);

} // namespace muster::jobs
