#pragma once
// The session's door: what is thrown behind it, because memory is short or a library was surprised, becomes
// an error. Signals are sent outside, for what their listeners throw is their own.

#include "base/result.h"

#include <new>
#include <string_view>
#include <type_traits>

namespace muster::session {

/// `doing`, as in "Muster ran out of memory while opening the plan"; nothing was changed.
[[nodiscard]] Error outOfMemory(std::string_view doing);
[[nodiscard]] Error surprised(std::string_view doing, const std::exception& by);

/// Does the work, which returns a Result and changes nothing that outlives it.
template <class Work>
std::invoke_result_t<Work> atDoor(std::string_view doing, Work&& work)
{
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return fail(outOfMemory(doing));
    } catch (const std::exception& exception) {
        return fail(surprised(doing, exception));
    }
}

} // namespace muster::session
