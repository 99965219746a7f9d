#pragma once
// The blocks of a document as HTML, which the report and the pages for the public share.

#include "report/document/document.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace muster::report {

/// How they look, on a screen, a phone and paper.
[[nodiscard]] std::string_view htmlStyle();

/// Writes blocks; ids of headings and tables go on from one to the next.
class HtmlBlocks {
  public:
    void add(const std::vector<Block>&);
    /// What was written since the last time.
    [[nodiscard]] std::string take() { return std::exchange(m_out, {}); }

  private:
    void add(const Heading&);
    void add(const Paragraph&);
    void add(const Points&);
    void add(const Table&);
    void add(const Picture&);
    void addCell(const Table&, std::size_t at, const Run& cell);

    std::string m_out;
    int m_sections = 0, m_tables = 0;
};

} // namespace muster::report
