#include "exchange/tables/table_reader.h"

#include "base/text.h"
#include "exchange/tables/row_decoder.h"
#include "plan/names.h"

#include <algorithm>
#include <fmt/format.h>
#include <malloc.h>
#include <set>

namespace muster::exchange {

namespace {

/// Brings a file's localities into an order in which each parent is known before its children.
class LocalityReader {
  public:
    LocalityReader(const Source& source, const plan::Plan& plan)
        : m_source(source), m_names(plan), m_decoder(source, plan::tableOf<plan::Locality>(), plan),
          m_rows(source.file.rows.size())
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_pending.push_back(i);
            m_pendingNames.insert(cell(i, "locality"));
        }
    }

    Result<FileRows> read()
    {
        for (int sweeps = 0; !m_pending.empty(); ++sweeps) {
            const auto before = m_pending.size();
            if (sweeps == plan::kMostLevels)
                return fail(tooDeep(m_pending.front()));
            if (auto swept = sweep(); !swept)
                return fail(std::move(swept.error()));
            if (m_pending.size() == before)
                return fail(stuck(m_pending.front()));
        }
        return FileRows{m_decoder.take(), std::move(m_rows), m_decoder.notes()};
    }

  private:
    [[nodiscard]] std::string_view cell(std::size_t line, std::string_view column) const
    {
        const auto at = m_source.columns.find(column);
        return at ? trimmed(m_source.file.rows[line].cells[*at]) : std::string_view{};
    }

    /// Whether the parent is settled: a name that a line yet to come has too would not be.
    [[nodiscard]] bool isReady(std::size_t line) const
    {
        const auto parent = cell(line, "parent");
        if (parent.empty())
            return true;
        const plan::Locality* found = plan::findLocality(m_names, parent);
        if (!found || !m_pendingNames.contains(parent))
            return found != nullptr;
        const bool mayBePath = !found->parent || parent.find('/') != std::string_view::npos;
        return mayBePath && plan::fullPath(m_names, found->id) == parent;
    }

    /// Reads every line whose parent is settled, so that each sweep goes one level down.
    Result<void> sweep()
    {
        std::vector<std::size_t> waiting;
        plan::Edit add;
        std::vector<std::string_view> read;
        for (const auto line : m_pending) {
            if (!isReady(line)) {
                waiting.push_back(line);
                continue;
            }
            auto row = m_decoder.decode(line, m_names);
            if (!row)
                return fail(std::move(row.error()));
            add.put(plan::asRow<plan::Locality>(*row));
            read.push_back(cell(line, "locality"));
            m_rows[line] = *row;
        }
        m_names.apply(add.changes);
        for (const auto name : read)
            m_pendingNames.erase(m_pendingNames.find(name));
        m_pending = std::move(waiting);
        return {};
    }

    [[nodiscard]] Error tooDeep(std::size_t line) const
    {
        return m_source.placed({ErrorCode::BadInput,
                                "the localities are nested too deeply",
                                {},
                                std::string(cell(line, "parent")),
                                fmt::format("at most {} levels", plan::kMostLevels),
                                "Put it under a locality further up"},
                               m_source.file.rows[line], "parent");
    }

    [[nodiscard]] Error stuck(std::size_t line) const
    {
        const auto parent = cell(line, "parent");
        const auto id = plan::findByName<plan::Locality>(m_names, parent);
        if (!id && !m_pendingNames.contains(parent))
            return m_source.placed(id.error(), m_source.file.rows[line], "parent");
        return m_source.placed({ErrorCode::BadInput,
                                "the localities go in a circle, or two of them have the parent's name",
                                {},
                                std::string(parent),
                                "a tree; a path such as Essex/North where a name is not unique",
                                {}},
                               m_source.file.rows[line], "parent");
    }

    const Source& m_source;
    plan::Plan m_names;
    RowDecoder m_decoder;
    std::vector<const plan::AnyRow*> m_rows; // by line
    std::vector<std::size_t> m_pending;
    std::multiset<std::string_view> m_pendingNames; // of the file's cells
};

} // namespace

namespace {

/// Every row of the file, in its order, its names looked up in the plan alone. A line that is read for the
/// last time gives its cells back: a large file and its rows together would take twice the memory.
Result<FileRows> readInOrder(const Source& source, const plan::TableInfo& table, const plan::Plan& plan,
                             bool isLast)
{
    RowDecoder decoder(source, table, plan);
    FileRows rows;
    rows.byLine.reserve(source.file.rows.size());
    for (std::size_t i = 0; i < source.file.rows.size(); ++i) {
        if (auto wanted = source.progress.reached(i, source.file.rows.size()); !wanted)
            return fail(std::move(wanted.error()));
        const auto row = decoder.decode(i, plan);
        if (!row)
            return fail(row.error());
        rows.byLine.push_back(*row);
        if (isLast)
            source.file.rows[i].cells = std::vector<std::string>(); // of {} it would keep the memory
    }
    rows.decoded = decoder.take();
    rows.notes = decoder.notes();
    if (isLast)
        malloc_trim(0); // or the heap of this thread keeps the cells, beside the rows that are made of them
    return rows;
}

/// Rows that name others of their own table in a column, first without it.
Result<FileRows> readThoseThatNameTheirOwn(const Source& source, const plan::TableInfo& table,
                                           std::string_view column, const plan::Plan& plan)
{
    Source names = source;
    names.columns.hide(column);
    const auto named = readInOrder(names, table, plan, false);
    if (!named)
        return named;
    plan::Plan with = plan;
    with.apply(named->decoded);
    return readInOrder(source, table, with, true);
}

} // namespace

Result<FileRows> readRows(const Source& source, const plan::TableInfo& table, const plan::Plan& plan)
{
    if (&table == &plan::tableOf<plan::Locality>())
        return LocalityReader(source, plan).read();
    if (&table == &plan::tableOf<plan::Role>())
        return readThoseThatNameTheirOwn(source, table, "supervises", plan);
    if (&table == &plan::tableOf<plan::Scenario>())
        return readThoseThatNameTheirOwn(source, table, "on_top_of", plan);
    return readInOrder(source, table, plan, true);
}

} // namespace muster::exchange
