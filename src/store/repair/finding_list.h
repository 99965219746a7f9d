#pragma once
// What is found in a part of a plan file, being written down.

#include "store/repair/report.h"

#include <functional>
#include <string_view>

namespace muster::store {

/// Of each part; more would tell a person nothing new.
inline constexpr std::size_t kMostFindings = 20;

class FindingList {
  public:
    explicit FindingList(const std::string& path) : m_path(path) {}

    /// Looks through one part; damage that stops it is a finding too.
    void part(std::string_view name, const std::function<void()>& inspect);
    /// Writes a finding of that part down.
    void found(std::string message);
    /// The same, unless the part has as many as are told.
    void foundUpToMost(std::string message);

    [[nodiscard]] const std::vector<Finding>& all() const { return m_all; }
    [[nodiscard]] bool clean() const { return m_all.empty(); }

  private:
    const std::string& m_path;
    std::string_view m_part;
    std::size_t m_before = 0; ///< findings of the parts before it
    std::vector<Finding> m_all;
};

} // namespace muster::store
