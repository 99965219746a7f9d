#pragma once
// Files that appear whole or not at all, and the connection to one.

#include <SQLiteCpp/Database.h>
#include <string>

namespace muster::store {

/// A connection set up as every plan's is: rollback journal, every commit synced to the disk, nothing in the
/// file trusted to run code, foreign keys on. Throws where SQLite does not do as it is told.
[[nodiscard]] SQLite::Database openDatabase(const std::string& path, int flags);

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
/// complete. Goes away with this object if it never does.
class NewFile {
  public:
    explicit NewFile(std::string path);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    /// Where to write it: an empty file.
    [[nodiscard]] const std::string& writingPath() const { return m_writingPath; }
    /// Puts it in its place, replacing what is there, and waits until the disk has it. What a killed program
    /// left half done in the file that is there is taken back first, so that its journal is gone.
    void putInPlace();

  private:
    std::string m_path;
    std::string m_writingPath;
};

/// Bytes of the file.
[[nodiscard]] std::int64_t sizeOf(SQLite::Database&);
/// Makes the file as small as its content. Where the disk has no room for that, it stays as large as it is.
/// Whether SQLite says that it was done.
bool giveSpaceBack(SQLite::Database&);

/// Copies all of a database into another one, which it replaces.
void copyInto(SQLite::Database& to, SQLite::Database& from);
/// Copies all of a database into a file of its own, replacing what is there.
void copyDatabase(SQLite::Database& from, const std::string& path);

} // namespace muster::store
