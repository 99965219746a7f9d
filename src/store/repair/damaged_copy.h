#pragma once
// A damaged plan is looked at in a copy of its bytes, so that nothing is ever done to the file itself.

#include "store/file/files.h"

namespace muster::store {

class DamagedCopy {
  public:
    /// Copies the file, and what a killed program left beside it, to a name beside `besides`, where it goes
    /// away with this object. Parts that the disk does not give are zeros in the copy. Refused where the file
    /// cannot be opened (Unreadable) or is being written in this moment (ReadOnly).
    DamagedCopy(const std::string& path, const std::string& besides);

    [[nodiscard]] SQLite::Database& database() { return m_database; }
    /// Bytes that the disk did not give.
    [[nodiscard]] std::int64_t unreadBytes() const { return m_unread; }

  private:
    NewFile m_file;
    std::int64_t m_unread;
    SQLite::Database m_database;
};

} // namespace muster::store
