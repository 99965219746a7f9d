#pragma once
// How far long work is, on a terminal's standard error: "Reading … 40 %". Nothing is written where standard
// error is no terminal, or in the first second.

#include "base/progress.h"

#include <chrono>
#include <string>

namespace muster::cli {

class TerminalProgress {
  public:
    /// `doing`: "Reading demand.csv".
    explicit TerminalProgress(std::string doing);
    /// Takes the line away.
    ~TerminalProgress();
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    /// To be handed to the work, which ends before this goes.
    [[nodiscard]] Progress progress() const { return {{}, m_listener}; }

  private:
    using Clock = std::chrono::steady_clock;
    void write(double share);

    const std::string m_doing;
    Clock::time_point m_next = Clock::now() + std::chrono::seconds(1);
    bool m_isShown = false;
    Progress::Listener m_listener;
};

} // namespace muster::cli
