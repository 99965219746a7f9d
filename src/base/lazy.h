#pragma once
// A value that is made when it is first asked for, by whichever thread asks.

#include <atomic>
#include <mutex>
#include <utility>

namespace muster {

template <class T>
class Lazy {
  public:
    Lazy() = default;
    /// Nobody may be asking meanwhile.
    Lazy(Lazy&& other) noexcept
        : m_isMade(other.m_isMade.exchange(false)), m_value(std::exchange(other.m_value, T()))
    {
    }
    Lazy& operator=(Lazy&& other) noexcept
    {
        m_isMade = other.m_isMade.exchange(false);
        m_value = std::exchange(other.m_value, T());
        return *this;
    }
    ~Lazy() = default;

    /// The value, made by `make` where it is not there: make(T&) is given the value that was forgotten, or a
    /// new one, to make it of. Where that throws, the next who asks makes it of a new one.
    template <class Make>
    [[nodiscard]] const T& get(const Make& make) const
    {
        if (!m_isMade) {
            const std::scoped_lock lock(m_mutex);
            if (!m_isMade) {
                T made = std::exchange(m_value, T());
                make(made);
                m_value = std::move(made);
                m_isMade = true;
            }
        }
        return m_value;
    }
    /// It is made anew when it is next asked for. Nobody may be asking meanwhile.
    void forget() { m_isMade = false; }

  private:
    mutable std::mutex m_mutex; // of whoever makes it
    mutable std::atomic<bool> m_isMade = false;
    mutable T m_value;
};

} // namespace muster
