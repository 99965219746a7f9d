#pragma once
// A level that one rate after another moves on. Rates alike in a row become one power, so that an explanation
// says each of them once, with its number of times. Source: docs/method.md, sections 3.3 and 7.3.

#include "engine/figures/formula_basics.h"

#include <optional>
#include <utility>

namespace muster::engine {

/// `Step` makes another level of a level, a rate and how many times it acts.
template <class N, class Step>
class Compounding {
  public:
    Compounding(N level, Step step) : m_level(std::move(level)), m_step(std::move(step)) {}

    void by(N rate)
    {
        using formulas::valueOf;
        if (m_rate && valueOf(rate) != valueOf(*m_rate))
            settle();
        m_rate = std::move(rate);
        ++m_times;
    }
    [[nodiscard]] N level()
    {
        settle();
        return m_level;
    }

  private:
    void settle()
    {
        using formulas::valueOf;
        if (m_rate && valueOf(*m_rate) != 0)
            m_level = m_step(m_level, *m_rate, m_times);
        m_rate.reset();
        m_times = 0;
    }

    N m_level;
    Step m_step;
    std::optional<N> m_rate; ///< of those that are not yet in the level
    int m_times = 0;
};

} // namespace muster::engine
