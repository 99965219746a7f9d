#include "exchange/sense/headings.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace muster::exchange {

namespace {

/// One level: for each column the column whose cell holds for it.
using HeadingLevel = std::vector<std::optional<std::size_t>>;

class HeadingLevels {
  public:
    HeadingLevels(const SheetGrid& grid, const SheetShape& shape, const std::vector<std::size_t>& rows,
                  std::size_t first, std::size_t last)
        : m_grid(grid), m_rows(rows), m_first(first), m_last(last)
    {
        findMerges(shape);
        findLowest();
        for (std::size_t level = 0; level < rows.size(); ++level)
            m_levels.push_back(spread(level));
    }

    [[nodiscard]] std::string heading(std::size_t column) const;

  private:
    [[nodiscard]] bool says(std::size_t level, std::size_t column) const
    {
        return m_grid.at(m_rows[level], column).isFilled();
    }
    /// Below which level a column says nothing more.
    void findLowest()
    {
        m_lowest.assign(m_last - m_first + 1, 0);
        for (std::size_t level = 0; level < m_rows.size(); ++level)
            for (std::size_t c = m_first; c <= m_last; ++c)
                if (says(level, c))
                    m_lowest[c - m_first] = level;
    }
    [[nodiscard]] bool saysBelow(std::size_t level, std::size_t column) const
    {
        return m_lowest[column - m_first] > level;
    }
    [[nodiscard]] bool isUnderOneHeading(std::size_t level, std::size_t one, std::size_t other) const
    {
        return std::ranges::all_of(
            m_levels.begin(), m_levels.begin() + static_cast<std::ptrdiff_t>(level),
            [&](const HeadingLevel& above) { return above[one - m_first] == above[other - m_first]; });
    }
    void findMerges(const SheetShape& shape);
    [[nodiscard]] HeadingLevel spread(std::size_t level) const;

    const SheetGrid& m_grid;
    const std::vector<std::size_t>& m_rows;
    std::size_t m_first, m_last;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> m_mergedUntil; // by level and first column
    std::vector<std::size_t> m_lowest;
    std::vector<HeadingLevel> m_levels;
};

void HeadingLevels::findMerges(const SheetShape& shape)
{
    std::map<std::size_t, std::size_t> levels;
    for (std::size_t level = 0; level < m_rows.size(); ++level)
        levels[m_grid.rows[m_rows[level]].row->number] = level;
    for (const auto& merge : shape.merges)
        if (const auto level = levels.find(merge.firstRow); level != levels.end() && merge.firstColumn > 0)
            m_mergedUntil[{level->second, merge.firstColumn - 1}] = merge.lastColumn - 1;
}

HeadingLevel HeadingLevels::spread(std::size_t level) const
{
    HeadingLevel holds(m_last - m_first + 1);
    std::optional<std::size_t> from;
    std::size_t until = m_last;
    for (std::size_t c = m_first; c <= m_last; ++c) {
        if (says(level, c)) {
            const auto merge = m_mergedUntil.find({level, c});
            const bool isMerged = merge != m_mergedUntil.end();
            from = c;
            until = isMerged ? std::min(merge->second, m_last) : saysBelow(level, c) ? m_last : c;
            holds[c - m_first] = c;
            if (isMerged)
                for (auto across = c; across <= until; ++across)
                    holds[across - m_first] = c;
        } else if (from && (c > until || !isUnderOneHeading(level, *from, c))) {
            from.reset();
        } else if (from && saysBelow(level, c)) {
            holds[c - m_first] = from;
        }
    }
    return holds;
}

/// On one line, without spaces at its ends or two together; "1998" of "1998.0".
std::string tidyHeading(std::string_view text)
{
    std::string tidy;
    for (const char c : trimmed(text)) {
        const char plain = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
        if (plain != ' ' || !tidy.ends_with(' '))
            tidy += plain;
    }
    while (tidy.ends_with(' '))
        tidy.pop_back();
    return tidy;
}

std::string HeadingLevels::heading(std::size_t column) const
{
    std::string heading;
    std::string before;
    for (std::size_t level = 0; level < m_rows.size(); ++level) {
        const auto from = m_levels[level][column - m_first];
        if (!from)
            continue;
        auto text = tidyHeading(m_grid.text(m_rows[level], *from));
        if (m_grid.at(m_rows[level], *from).isYear() && text.ends_with(".0"))
            text.resize(text.size() - 2);
        if (text.empty() || text == before)
            continue;
        heading += (heading.empty() ? "" : " / ") + text;
        before = std::move(text);
    }
    return heading;
}

} // namespace

std::vector<std::string> headingsOf(const SheetGrid& grid, const SheetShape& shape,
                                    const std::vector<std::size_t>& headerRows, std::size_t first,
                                    std::size_t last)
{
    const HeadingLevels levels(grid, shape, headerRows, first, last);
    std::vector<std::string> headings;
    for (auto column = first; column <= last; ++column)
        headings.push_back(levels.heading(column));
    return headings;
}

} // namespace muster::exchange
