#include "exchange/sense/table_rows.h"

#include "base/text.h"
#include "exchange/sense/cell_words.h"

#include <algorithm>

namespace muster::exchange {

namespace {

class TableGathering {
  public:
    TableGathering(const SheetGrid& grid, const std::vector<bool>& notesAhead)
        : m_grid(grid), m_notesAhead(notesAhead)
    {
    }

    void take(std::size_t row, Part part)
    {
        switch (part) {
        case Part::Title:
            m_isOpen = false;
            if (m_notesAhead[row])
                m_ahead.push_back(row);
            break;
        case Part::Heading:
            if (m_isOpen && !m_tables.back().data.empty())
                m_isOpen = false;
            open().headings.push_back(row);
            break;
        case Part::Group:
            open().groups.push_back(row);
            break;
        case Part::Data:
            open().data.push_back(row);
            break;
        case Part::Note:
            m_isOpen = false;
            (m_tables.empty() ? m_ahead : m_tables.back().notes).push_back(row);
            break;
        case Part::Empty:
            break;
        }
    }

    std::vector<TableRows> done()
    {
        std::erase_if(m_tables, [this](const TableRows& table) { return !table.isTable(m_grid); });
        return std::move(m_tables);
    }

  private:
    TableRows& open()
    {
        if (!m_isOpen) {
            m_tables.emplace_back().notes = std::move(m_ahead);
            m_ahead.clear();
        }
        m_isOpen = true;
        return m_tables.back();
    }

    const SheetGrid& m_grid;
    const std::vector<bool>& m_notesAhead;
    std::vector<TableRows> m_tables;
    std::vector<std::size_t> m_ahead; // notes before the table that is to come
    bool m_isOpen = false;
};

/// Where the rows of headings from this one on are all of units, and no heading follows.
void takeUnitsForData(const SheetGrid& grid, std::vector<Part>& parts, std::size_t first)
{
    auto end = first;
    while (end < parts.size() && parts[end] == Part::Heading && isUnitRow(grid, end))
        ++end;
    if (end < parts.size() && parts[end] != Part::Heading)
        std::fill(parts.begin() + static_cast<std::ptrdiff_t>(first),
                  parts.begin() + static_cast<std::ptrdiff_t>(end), Part::Data);
}

} // namespace

bool TableRows::isTable(const SheetGrid& grid) const
{
    const auto saysMuch = [&](std::size_t row) { return grid.rows[row].filled > 1; };
    if (data.empty() || headings.empty())
        return data.size() > 1 || std::ranges::any_of(headings, saysMuch);
    return true;
}

std::vector<Part> mendedParts(const SheetGrid& grid, std::vector<Part> parts)
{
    constexpr std::size_t mostHeadings = 30;
    bool isAmongData = false;
    std::size_t headings = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] == Part::Empty)
            continue;
        if (parts[i] == Part::Heading && isAmongData)
            takeUnitsForData(grid, parts, i);
        headings = parts[i] == Part::Heading ? headings + 1 : 0;
        if (headings > mostHeadings)
            parts[i] = Part::Data;
        isAmongData = parts[i] == Part::Data || parts[i] == Part::Group;
    }
    return parts;
}

std::vector<bool> notesAhead(const SheetGrid& grid, const std::vector<Part>& parts)
{
    constexpr std::size_t longTitle = 60;
    std::vector<bool> notes(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] != Part::Title || grid.rows[i].filled == 0)
            continue;
        const bool goesOn = i > 0 && notes[i - 1] && !grid.rows[i].hasBlankAbove;
        const auto text = trimmed(grid.text(i, grid.rows[i].first));
        const bool isSentence = i > 0 && text.size() > longTitle && text.ends_with('.');
        notes[i] = goesOn || isSentence || beginsNote(text);
    }
    return notes;
}

std::vector<TableRows> tablesOf(const SheetGrid& grid, const std::vector<Part>& parts,
                                const std::vector<bool>& notesAhead)
{
    TableGathering gathering(grid, notesAhead);
    for (std::size_t i = 0; i < parts.size(); ++i)
        gathering.take(i, parts[i]);
    return gathering.done();
}

bool isUnitRow(const SheetGrid& grid, std::size_t row)
{
    const auto& cells = grid.rows[row].cells;
    std::size_t units = 0;
    for (std::size_t c = grid.firstColumn + 1; c < cells.size(); ++c) {
        if (cells[c].isFilled() && !cells[c].isUnit)
            return false;
        units += cells[c].isUnit ? 1 : 0;
    }
    return units > 0;
}

} // namespace muster::exchange
