#pragma once
// A disk that fails on demand: the call of one kind that comes after so many others of its kind.

#include "fault/watched_disk.h"

#include <map>

namespace muster::store::test {

struct Fault {
    Call call = Call::Write;
    int code = 0;         ///< SQLite's, to fail with
    bool forEver = false; ///< or only once
};

class FailingDisk : public WatchedDisk {
  public:
    /// Lets so many calls of the fault's kind pass, and then fails.
    void failAfter(int calls, const Fault&);
    void mend();
    /// Counts the calls of each kind from here on.
    void count() { m_counted.clear(); }
    [[nodiscard]] const std::map<Call, int>& counted() const { return m_counted; }

    int before(Call, const std::string& path) override;

  private:
    bool m_broken = false;
    int m_left = 0;
    Fault m_fault;
    std::map<Call, int> m_counted;
};

} // namespace muster::store::test
