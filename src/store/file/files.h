#pragma once
// Files that appear whole or not at all, and the connection to one.

#include <SQLiteCpp/Database.h>
#include <array>
#include <string>

namespace muster::store {

/// A connection set up as every plan's is: rollback journal, every commit synced to the disk, nothing in the
/// file or beside it trusted, what is deleted overwritten, foreign keys on. Throws where SQLite does not do
/// as it is told, and refuses (Unreadable) what is no file, such as a pipe or a device.
[[nodiscard]] SQLite::Database openDatabase(const std::string& path, int flags);

/// A connection to a database in memory, in which nothing is trusted either.
[[nodiscard]] SQLite::Database openInMemory();

/// Whether this user may write the file.
[[nodiscard]] bool mayBeWritten(const std::string& path);

/// A connection to read a file's header with; nothing else may be asked of it.
[[nodiscard]] SQLite::Database openHeader(const std::string& path);

/// A connection to a file of which some part may be damaged, to read what is not: nothing in it is trusted,
/// and what SQLite cannot make out of its schema is left out.
[[nodiscard]] SQLite::Database openDamaged(const std::string& path);

/// Refuses a name where no plan is but something of one was left behind, such as the journal of an edit that
/// a killed program had half done: SQLite would play it into whatever takes that name.
void requireNothingLeftBehind(const std::string& path);

/// Whether the journal of an edit lies beside the plan.
[[nodiscard]] bool hasJournal(const std::string& path);
/// Waits until the disk holds what names there are in the folder of the file.
void confirmNames(const std::string& path);

/// A file that is written beside its place under a name that nobody else has, and takes its own when it is
/// complete. Goes away with this object if it never does, and what SQLite writes beside it.
class NewFile {
  public:
    /// The file is no more open to others than the one it replaces and, where it is made of another file's
    /// content, than that one (`source`).
    explicit NewFile(std::string path, const std::string& source = {});
    ~NewFile(); ///< needs no memory
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    /// Where to write it: an empty file.
    [[nodiscard]] const std::string& writingPath() const { return m_names.front(); }
    /// Puts it in its place, replacing what is there, and waits until the disk has it. What a killed program
    /// left half done in the file that is there is taken back first, so that its journal is gone.
    void putInPlace();

  private:
    static constexpr std::array kBeside{"-journal", "-wal", "-shm"};
    std::string m_path;
    std::array<std::string, 1 + kBeside.size()> m_names; ///< that may be there until it is in its place
};

/// Bytes of the file.
[[nodiscard]] std::int64_t sizeOf(SQLite::Database&);
/// Makes the file as small as its content. Where the disk has no room for that, it stays as large as it is.
/// Whether SQLite says that it was done.
bool giveSpaceBack(SQLite::Database&);

/// Copies all of a database into another one, which it replaces.
void copyInto(SQLite::Database& to, SQLite::Database& from);
/// Copies all of a database, which is the file `source`, into a file of its own, replacing what is there.
void copyDatabase(SQLite::Database& from, const std::string& source, const std::string& path);

} // namespace muster::store
