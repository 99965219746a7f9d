#pragma once
// What becomes known of a table of a data package while its rows are written.

#include "exchange/tables/sheet_writer.h"

#include <set>
#include <string>
#include <vector>

namespace muster::exchange {

/// The names that tables of a package share.
struct SharedNames {
    std::set<std::string> localities; ///< as tables name them
    std::set<std::string> periods;    ///< that any table has so far
};

struct ResourceFacts {
    std::string name;
    std::vector<SheetColumn> columns;
    std::size_t rows = 0;
    std::uintmax_t bytes = 0;
    std::vector<bool> hasEmpty;  ///< of each column: a cell of it is empty
    bool periodsAreKnown = true; ///< each text of its column period is a period
    bool localitiesAreKnown = true;
};

/// Writes a table by another writer and looks at what passes.
class FactsWriter : public SheetWriter {
  public:
    FactsWriter(SheetWriter& writer, SharedNames& names) : m_writer(writer), m_names(names) {}
    Result<void> begin(const SheetRows&) override;
    Result<void> add(const std::vector<Cell>&) override;
    Result<void> end() override { return m_writer.end(); }
    [[nodiscard]] const ResourceFacts& facts() const { return m_facts; }

  private:
    void look(const std::string& text, const std::string& column);

    SheetWriter& m_writer;
    SharedNames& m_names;
    ResourceFacts m_facts;
    std::string m_lastPeriod; ///< most rows have that of the row before
    std::string m_lastLocality;
};

} // namespace muster::exchange
