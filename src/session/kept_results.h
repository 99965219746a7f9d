#pragma once
// The results of scenarios that are not shown now, from before or worked out ahead, so that whoever turns to
// one waits for nothing as long as the plan stays as it is.

#include "engine/results.h"

#include <memory>
#include <vector>

namespace muster::session {

class KeptResults {
  public:
    using Shared = std::shared_ptr<const engine::Results>;

    static constexpr std::size_t kMost = 8;

    /// Keeps them; of many the oldest go.
    void keep(Shared results)
    {
        if (m_kept.size() >= kMost)
            m_kept.erase(m_kept.begin());
        m_kept.push_back(std::move(results));
    }
    /// Those of a scenario, which are given away; null where there are none.
    [[nodiscard]] Shared take(std::optional<plan::ScenarioId> scenario)
    {
        const auto at = std::ranges::find_if(
            m_kept, [&](const Shared& each) { return each->inputs().scenario() == scenario; });
        if (at == m_kept.end())
            return nullptr;
        const Shared found = *at;
        m_kept.erase(at);
        return found;
    }
    [[nodiscard]] bool has(std::optional<plan::ScenarioId> scenario) const
    {
        return std::ranges::any_of(m_kept,
                                   [&](const Shared& each) { return each->inputs().scenario() == scenario; });
    }
    [[nodiscard]] std::size_t room() const { return kMost - m_kept.size(); }
    /// Lets go what is not of this plan.
    void forgetAllBut(const plan::Plan& plan)
    {
        std::erase_if(m_kept, [&](const Shared& each) { return !each->inputs().plan().sameAs(plan); });
    }

  private:
    std::vector<Shared> m_kept; // the oldest first
};

} // namespace muster::session
