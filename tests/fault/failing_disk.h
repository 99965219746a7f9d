#pragma once
// A disk that fails on demand: an SQLite file system that passes everything to the real one until a given
// number of changes to files was made, and then fails every one that follows until it is mended.

namespace muster::store::test {

class FailingDisk {
  public:
    /// Puts itself under every database opened from now on.
    FailingDisk();
    /// Takes itself away again; the databases opened on it must be closed.
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    /// Lets so many writes, syncs, truncations and deletions pass, and then fails with SQLite's code.
    void failAfter(int changes, int code);
    void mend();
    /// Whether anything has failed since failAfter().
    [[nodiscard]] bool hasFailed() const;
};

} // namespace muster::store::test
