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
        std::erase_if(m_tables, [this](const TableRows& table) { return !table.hasTable(m_grid); });
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

} // namespace

bool TableRows::hasTable(const SheetGrid& grid) const
{
    std::size_t widest = 0;
    for (const auto row : headings)
        widest = std::max(widest, grid.rows[row].filled);
    return !data.empty() || widest > 1;
}

std::vector<Part> withUnitsAmongData(const SheetGrid& grid, std::vector<Part> parts)
{
    auto above = Part::Empty;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool isAmongData = above == Part::Data || above == Part::Group;
        std::size_t end = i;
        while (isAmongData && end < parts.size() && parts[end] == Part::Heading && isUnitRow(grid, end))
            ++end;
        if (end > i && end < parts.size() && parts[end] != Part::Heading)
            std::fill(parts.begin() + static_cast<std::ptrdiff_t>(i),
                      parts.begin() + static_cast<std::ptrdiff_t>(end), Part::Data);
        if (parts[i] != Part::Empty)
            above = parts[i];
    }
    return parts;
}

std::vector<bool> notesAhead(const SheetGrid& grid, const std::vector<Part>& parts)
{
    std::vector<bool> notes(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] != Part::Title || grid.rows[i].filled == 0)
            continue;
        const bool goesOn = i > 0 && notes[i - 1] && !grid.rows[i].hasBlankAbove;
        notes[i] = goesOn || beginsNote(trimmed(grid.text(i, grid.rows[i].first)));
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
