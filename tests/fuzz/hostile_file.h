#pragma once
// Plan files that nobody's program made, from the bytes of a fuzzer. Most bytes are no SQLite file at all and
// would find nothing; so most of them tell instead what is done to a sound plan.

#include "fuzz/input.h"

#include <string>

namespace muster::fuzz {

enum class Hostility {
    Raw,    ///< the bytes are the file
    Pages,  ///< pages of a sound plan are damaged, exchanged or cut off
    Cells,  ///< cells of its tables and of its schema get other values
    Journal ///< a sound plan has the bytes as its rollback journal
};

/// A plan with something in every table: rows, edits, one of them undone, a named state and a sign-off.
[[nodiscard]] std::string soundPlan();

/// The bytes with some of them damaged, exchanged or cut off.
[[nodiscard]] std::string damaged(std::string bytes, Input&);

/// All that is done in one go, and the folder in memory where it is done.
class HostileFile {
  public:
    /// Of a sound plan with these bytes.
    explicit HostileFile(std::string sound = soundPlan());
    ~HostileFile();
    HostileFile(const HostileFile&) = delete;
    HostileFile& operator=(const HostileFile&) = delete;

    /// Writes the file anew and takes away whatever was beside it. `forged` gives the history hashes that
    /// fit what was done to it.
    void write(Hostility, bool forged, Input&);
    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] const std::string& folder() const { return m_folder; }
    /// Where the outcome of a recovery may be written: there is nothing.
    [[nodiscard]] std::string other() const;
    [[nodiscard]] std::string bytes() const;

  private:
    void changeCells(Input&);
    void forgeHashes();

    std::string m_folder;
    std::string m_path;
    std::string m_sound;
};

} // namespace muster::fuzz
