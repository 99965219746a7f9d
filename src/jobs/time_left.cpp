#include "jobs/time_left.h"

namespace muster::jobs {

std::optional<std::chrono::seconds> timeLeft(double share, std::chrono::steady_clock::duration soFar)
{
    constexpr double kLeastShare = 0.05;
    if (share < kLeastShare || soFar < std::chrono::seconds(1))
        return std::nullopt;
    const std::chrono::duration<double> rest = soFar * ((1 - share) / share);
    return std::chrono::ceil<std::chrono::seconds>(rest);
}

} // namespace muster::jobs
