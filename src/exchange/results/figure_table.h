#pragma once
// A published table of figures, looked up by the names in its key columns and the heading of a column: the
// population files that the samples are made from.

#include "exchange/read/csv.h"

#include <filesystem>
#include <map>

namespace muster::exchange {

class FigureTable {
  public:
    /// Reads the file; its rows are found by the cells of these columns.
    static Result<FigureTable> read(const std::filesystem::path&, const std::vector<std::string_view>& keys);

    /// The figure of a row and column. NotFound names what is missing.
    [[nodiscard]] Result<double> at(const std::vector<std::string>& keys, std::string_view column) const;
    /// The sum over several rows or columns.
    [[nodiscard]] Result<double> sum(const std::vector<std::vector<std::string>>& keys,
                                     const std::vector<std::string>& columns) const;

  private:
    RawTable m_table;
    std::map<std::vector<std::string>, std::size_t> m_rows;
};

/// The headings of single years of age in the ONS estimates, both ends included: "18" … "64"; 90 is "90+".
[[nodiscard]] std::vector<std::string> ageColumns(int from, int to);

} // namespace muster::exchange
