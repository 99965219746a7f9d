#pragma once
// Work that is kept in a plan's file beside the plan: the table `kept_work`, which no edit touches. It stands
// outside of the history, of what is signed and of the plan's hash, and may go at any time.

#include "base/kept_work.h"
#include "store/file/file_state.h"

#include <SQLiteCpp/Database.h>

namespace muster::store {

/// The most bytes that are kept for one of its uses, so that no plan grows too large to be opened.
inline constexpr std::size_t kMostKeptBytes = std::size_t{256} << 20U;

/// What is there and is as it was sealed; damaged rows are left out. None where the table cannot be read.
[[nodiscard]] KeptWork readKeptWork(SQLite::Database&, KeptFor);
/// Makes it what is there, in a transaction of the caller's. Of more than kMostKeptBytes nothing is kept.
void writeKeptWork(SQLite::Database&, KeptFor, const KeptWork&);

/// Makes it what the file has, where that is still as it was read, has the tables of this version, may be
/// written and nobody has it open; how the file is then. Nothing is said where it is not so.
[[nodiscard]] FileState keepInFile(const std::string& path, const FileState& asRead, const std::string& who,
                                   KeptFor, const KeptWork&);

} // namespace muster::store
