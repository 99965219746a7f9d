#pragma once
// A plan file's bytes in memory, as they are at one moment: whoever looks at them takes all the time it
// needs, and nobody who edits the file waits for it.

#include "store/file/file_state.h"

#include <SQLiteCpp/Database.h>
#include <memory>

namespace muster::store {

class FileCopy {
  public:
    /// Copies the file at that path, which the connection is to.
    FileCopy(SQLite::Database&, const std::string& path);

    /// A connection to read it by, in which nothing is trusted. Each may be used on a thread of its own, and
    /// none longer than this object.
    [[nodiscard]] SQLite::Database open() const;
    /// The file when it was copied.
    [[nodiscard]] const FileState& state() const { return m_state; }

  private:
    FileState m_state;
    std::int64_t m_size;
    std::unique_ptr<unsigned char[]> m_bytes;
};

} // namespace muster::store
