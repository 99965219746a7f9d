#pragma once
// When and by whom the cells of a plan were last changed.

#include "history/entry.h"
#include "history/row_change.h"

#include <map>
#include <tuple>

namespace muster::history {

class LastTouches {
  public:
    /// Notes what was changed then, after all that was noted before.
    void add(const EachChange&, const Stamp&);
    /// Of a column of a row, or of any of it where no entry changed that cell by itself; nobody, where none
    /// changed the row.
    [[nodiscard]] Stamp of(std::string_view table, std::int64_t row, std::string_view column) const;

  private:
    std::map<std::tuple<std::string, std::int64_t, std::string>, Stamp> m_stamps;
};

} // namespace muster::history
