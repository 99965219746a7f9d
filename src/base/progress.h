#pragma once
// How far a long piece of work has come, and whether anybody still waits for it. Whoever starts the work
// makes one and hands it down; the work says now and then how far it is, and ends where nobody waits any
// more.

#include "base/result.h"

#include <functional>
#include <stop_token>

namespace muster {

/// What a piece of work says that was cancelled: nothing was changed.
[[nodiscard]] inline Error cancelled()
{
    return {ErrorCode::Cancelled, "this was cancelled, and nothing was changed", {}, {}, {}, {}};
}

class Progress {
  public:
    /// Hears the share of the work that is done, from 0 to 1, on the thread that works. It throws nothing.
    using Listener = std::function<void(double)>;

    /// Nobody listens, and the work goes on to its end.
    Progress() = default;
    /// The listener outlives the work.
    Progress(std::stop_token stop, const Listener& listener) : m_stop(std::move(stop)), m_listener(&listener)
    {
    }

    /// Says that this share of the work is done, from 0 to 1. Error: Cancelled, where the work is to end now.
    [[nodiscard]] Result<void> reached(double share) const
    {
        if (m_stop.stop_requested())
            return fail(cancelled());
        if (m_listener)
            (*m_listener)(m_from + share * m_span);
        return {};
    }
    /// The same after item `done` of `all`, but only for one in a thousand, so that a loop may say it each
    /// time.
    [[nodiscard]] Result<void> reached(std::size_t done, std::size_t all) const
    {
        constexpr std::size_t kEach = 1000;
        return done % kEach == 0 && all > 0 ? reached(static_cast<double>(done) / static_cast<double>(all))
                                            : Result<void>{};
    }
    /// For a part of the work, which reaches from this share of the whole to that one.
    [[nodiscard]] Progress part(double from, double to) const
    {
        Progress part = *this;
        part.m_from = m_from + from * m_span;
        part.m_span = (to - from) * m_span;
        return part;
    }

  private:
    std::stop_token m_stop;
    const Listener* m_listener = nullptr;
    double m_from = 0;
    double m_span = 1;
};

} // namespace muster
