#pragma once
// The file system that SQLite is given for plans. A journal is content like any other: whoever sends a plan
// can send one beside it. This file system keeps SQLite from following a journal to any file but the plan's
// own.

namespace muster::store {

/// The name of SQLite's usual file system, with these refusals in front of it:
/// * a journal that names a super-journal (SQLITE_AUTH). SQLite would delete the file of that name after a
/// rollback.
///   Only commits over several databases write such journals, and a plan is one database.
///   Source: sqlite.org/fileformat2.html, "The Rollback Journal"; sqlite.org/atomiccommit.html, section 5.
/// * opening a super-journal, which SQLite does before it deletes one (SQLITE_AUTH);
/// * a journal or log that is a link, a pipe or a device, which SQLite would write through or wait for
///   (SQLITE_CANTOPEN).
[[nodiscard]] const char* ownFilesOnly();

} // namespace muster::store
