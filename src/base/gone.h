#pragma once
// The last value that is gone, of several that follow one another: the next is made in its memory.

#include <mutex>
#include <utility>

namespace muster {

/// For any number of threads.
template <class T>
class Gone {
  public:
    void put(T&& value)
    {
        const std::scoped_lock lock(m_mutex);
        m_value = std::move(value);
    }
    /// It, or where there is none a new value.
    [[nodiscard]] T take()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_value, T());
    }

  private:
    std::mutex m_mutex;
    T m_value;
};

} // namespace muster
