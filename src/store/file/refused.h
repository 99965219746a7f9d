#pragma once
// The room's door: what the history refuses, SQLite reports or the system lacks becomes an error.

#include "history/refused.h"

#include <SQLiteCpp/Exception.h>
#include <string>
#include <string_view>
#include <type_traits>

namespace muster::store {

using history::orRefuse;
using history::Refused;

/// Whether SQLite refuses to follow a journal to files that are not the plan's (store/file/own_files.h).
[[nodiscard]] bool isForeignJournal(const SQLite::Exception&);

/// Whether the disk that holds the file, or is to hold it, has no room left.
[[nodiscard]] bool isFull(const std::string& path);

/// What the system reports (errno): a full disk is called full; else `what`, the reason and the remedy.
[[nodiscard]] Error asError(std::string_view what, int number, std::string_view remedy);

/// What SQLite reports, as one clear sentence about the file.
[[nodiscard]] Error asError(const std::string& path, const SQLite::Exception&);

/// What else went wrong with it.
[[nodiscard]] Error asError(const std::string& path, const std::exception&);

/// Runs the work at the room's door; `work` returns a Result, and whatever it throws becomes its error: no
/// exception leaves the room.
template <class Work>
std::invoke_result_t<Work> atDoor(const std::string& path, Work&& work)
{
    try {
        return work();
    } catch (const Refused& refused) {
        Error error = refused.error();
        if (error.place.file.empty())
            error.place.file = path;
        return fail(std::move(error));
    } catch (const SQLite::Exception& exception) {
        return fail(asError(path, exception));
    } catch (const std::exception& exception) { // memory that is short, or a library that was surprised
        return fail(asError(path, exception));
    }
}

} // namespace muster::store
