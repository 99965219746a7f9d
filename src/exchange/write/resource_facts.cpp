#include "exchange/write/resource_facts.h"

#include "base/calendar.h"

namespace muster::exchange {

Result<void> FactsWriter::begin(const SheetRows& rows)
{
    m_facts.name = rows.name;
    m_facts.columns = rows.columns;
    m_facts.hasEmpty.assign(rows.columns.size(), false);
    return m_writer.begin(rows);
}

Result<void> FactsWriter::add(const std::vector<Cell>& cells)
{
    ++m_facts.rows;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto* text = std::get_if<std::string>(&cells[i]);
        if (text && !text->empty())
            look(*text, m_facts.columns[i].name);
        else if (!std::holds_alternative<double>(cells[i]))
            m_facts.hasEmpty[i] = true;
    }
    return m_writer.add(cells);
}

void FactsWriter::look(const std::string& text, const std::string& column)
{
    if (column == "period" && text != m_lastPeriod) {
        m_lastPeriod = text;
        if (m_facts.periodsAreKnown && Period::parse(text))
            m_names.periods.insert(text);
        else
            m_facts.periodsAreKnown = false;
    } else if (column == "locality" && text != m_lastLocality) {
        m_lastLocality = text;
        m_facts.localitiesAreKnown &= m_names.localities.contains(text);
    }
}

} // namespace muster::exchange
