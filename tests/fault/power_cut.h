#pragma once
// A disk whose power is cut: what was written to a file since its last sync, and what names came and went in
// a folder since that was synced, may be there afterwards or not, in any part.

#include "fault/watched_disk.h"
#include "fault/workbench.h"

#include <random>
#include <set>
#include <sys/types.h>

namespace muster::store::test {

class PowerCut : public WatchedDisk {
  public:
    explicit PowerCut(std::string folder) : m_folder(std::move(folder)) {}
    ~PowerCut() override;

    /// From here on the disk holds all that there is; the power is cut in place of the sync after so many.
    void start(int syncs);
    /// Cuts the power now, if it is still there.
    void cut();
    /// The files are those of a disk that is well again.
    static void stop();
    [[nodiscard]] bool isCut() const { return m_cut; }
    [[nodiscard]] int syncs() const { return m_syncs; }

    /// What a restart finds: nothing that was not synced, or with a source of chance any part of it.
    [[nodiscard]] Files left(std::mt19937_64* chance) const;

    int before(Call, const std::string& path) override;
    /// As SQLite's syncs, of what the program does without it: false where the power is gone.
    bool synced(const std::string& path);

  private:
    using Names = std::map<std::string, ino_t>;
    [[nodiscard]] Names names() const;
    bool next();
    void fileSynced(const std::string& path);

    std::string m_folder;
    bool m_cut = true;
    int m_left = 0;
    int m_syncs = 0;
    Names m_syncedNames;
    std::map<ino_t, std::string> m_synced; ///< the bytes that each file had when it was last synced
    Names m_lastNames;                     ///< when the power went
    std::map<ino_t, std::string> m_last;
};

} // namespace muster::store::test
