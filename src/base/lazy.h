#pragma once
// A value that is made when it is first asked for, by whichever thread asks.

#include "base/gone.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <utility>

namespace muster {

/// Where one value follows another, as after an edit, the later is made in the memory of those that are gone.
template <class T>
class Lazy {
  public:
    Lazy() = default;
    /// Nobody may be asking meanwhile.
    Lazy(Lazy&& other) noexcept
        : m_gone(std::exchange(other.m_gone, nullptr)), m_isMade(other.m_isMade.exchange(false)),
          m_isForgotten(std::exchange(other.m_isForgotten, false)), m_value(std::exchange(other.m_value, T()))
    {
    }
    Lazy& operator=(Lazy&& other) noexcept
    {
        m_gone = std::exchange(other.m_gone, nullptr);
        m_isMade = other.m_isMade.exchange(false);
        m_isForgotten = std::exchange(other.m_isForgotten, false);
        m_value = std::exchange(other.m_value, T());
        return *this;
    }
    ~Lazy()
    {
        if (m_gone && m_isMade)
            m_gone->put(std::move(m_value));
    }
    /// One that follows this.
    [[nodiscard]] Lazy next() const
    {
        Lazy later;
        later.m_gone = m_gone;
        return later;
    }

    /// The value, made by `make` where it is not there: make(T&, isOwn) is given the value that was
    /// forgotten, which is its own, or else one that is gone or a new one, to make it of. Where that throws,
    /// the value that it was given is lost.
    template <class Make>
    [[nodiscard]] const T& get(const Make& make) const
    {
        if (!m_isMade) {
            const std::scoped_lock lock(m_mutex);
            if (!m_isMade) {
                const bool isOwn = std::exchange(m_isForgotten, false);
                T made = isOwn || !m_gone ? std::exchange(m_value, T()) : m_gone->take();
                make(made, isOwn);
                m_value = std::move(made);
                m_isMade = true;
            }
        }
        return m_value;
    }
    /// It is made anew when it is next asked for. Nobody may be asking meanwhile.
    void forget() { m_isForgotten = m_isMade.exchange(false) || m_isForgotten; }

  private:
    std::shared_ptr<Gone<T>> m_gone = std::make_shared<Gone<T>>();
    mutable std::mutex m_mutex; // of whoever makes it
    mutable std::atomic<bool> m_isMade = false;
    mutable bool m_isForgotten = false; // it is there to be made anew of
    mutable T m_value;
};

} // namespace muster
