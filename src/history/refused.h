#pragma once
// Errors inside the rooms of a plan's history and file travel as exceptions, so that a transaction ends when
// its scope does; at the store's door they become values again.

#include "base/result.h"

#include <stdexcept>
#include <type_traits>

namespace muster::history {

/// An error of the house, on its way to the door.
class Refused : public std::runtime_error {
  public:
    explicit Refused(Error error) : std::runtime_error(error.message), m_error(std::move(error)) {}
    [[nodiscard]] const Error& error() const { return m_error; }

  private:
    Error m_error;
};

/// The value, or its error thrown.
template <class T>
T orRefuse(Result<T> result)
{
    if (!result)
        throw Refused(std::move(result.error()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace muster::history
