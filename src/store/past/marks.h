#pragma once
// The seal on the marks of a plan: one hash over all checkpoints and sign-offs, in the table `head`. It shows
// when one was moved, altered or taken out by something other than the program.

#include <SQLiteCpp/Database.h>

namespace muster::store {

/// Seals the marks as they are now; to be called in each transaction that adds one.
void sealMarks(SQLite::Database&);

/// Whether they are as they were sealed.
[[nodiscard]] bool areAsSealed(SQLite::Database&);

} // namespace muster::store
