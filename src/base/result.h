#pragma once
// What goes wrong, and how it is said: one sentence that names the thing, where it stands, the value
// found, the values allowed and what to do. Expected failures travel as values; exceptions stay in a room.

#include <cstddef>
#include <string>
#include <tl/expected.hpp>

namespace muster {

enum class ErrorCode {
    BadInput,   ///< a value, a file or an edit is wrong; nothing was changed
    NotFound,   ///< a named thing is not in the plan or file
    ReadOnly,   ///< the plan is open elsewhere, or the file may not be written
    Unreadable, ///< the file cannot be read or written
    Damaged,    ///< the file is a plan, but its content does not hold together
    Cancelled   ///< whoever asked for it wants it no more; nothing was changed
};

/// Where a wrong value stands. Line and column count as a text editor and a heading do; 0 and "" mean
/// unknown.
struct Place {
    std::string file;
    std::size_t line = 0;
    std::string column;
};

/// What somebody could answer for the thing to go on. Each front end knows where it asks, and says so.
enum class Question { None, Council, Locality, Date, Periods, FileKind, Sheet, Decisions };

struct Error {
    ErrorCode code = ErrorCode::BadInput;
    std::string message; ///< what is wrong, naming the thing, without a full stop
    Place place{};
    std::string found{};                ///< the value found, as it was written
    std::string allowed{};              ///< the values allowed, in words
    std::string remedy{};               ///< what to do about it
    Question question = Question::None; ///< what to answer, where an answer would do

    /// The whole as one sentence (and a second one for the remedy), ready to show. Of the value found and of
    /// the column no more than kMostQuoted characters are quoted (base/text.h).
    [[nodiscard]] std::string sentence() const;
};

template <class T>
using Result = tl::expected<T, Error>;

/// Shorthand for the common case of a failure.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace muster
