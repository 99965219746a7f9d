#include "exchange/tables/table_reader.h"

#include <algorithm>
#include <fmt/ranges.h>
#include <set>

namespace muster::exchange {

namespace {

/// Brings a file's localities into an order in which each parent is known before its children.
class LocalityReader {
  public:
    LocalityReader(const Source& source, const plan::Plan& plan)
        : m_source(source), m_names(plan), m_decoder(source, plan), m_rows(source.file.rows.size())
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_pending.push_back(i);
            m_pendingNames.insert(cell(i, "locality"));
        }
    }

    Result<std::vector<plan::Locality>> read()
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
        return std::move(m_rows);
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
            add.put(*row);
            read.push_back(cell(line, "locality"));
            m_rows[line] = *std::move(row);
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
    RowDecoder<plan::Locality> m_decoder;
    std::vector<plan::Locality> m_rows;
    std::vector<std::size_t> m_pending;
    std::multiset<std::string_view> m_pendingNames; // of the file's cells
};

} // namespace

Result<void> settleParent(const Source& source, const plan::Plan& names, const CsvRow& line,
                          plan::Locality& row)
{
    const auto id = plan::findByName<plan::Locality>(names, row.name);
    if (!id && id.error().code != ErrorCode::NotFound)
        return fail(source.placed(id.error(), line, "locality"));
    if (!id)
        return {};
    const plan::Locality& known = *names.find<plan::Locality>(*id);
    row.name = known.name;
    row.parent = known.parent;
    return {};
}

Result<void> settleStatus(const Source& source, const RowsByKey<plan::Demand>& known, const CsvRow& line,
                          plan::Demand& row)
{
    plan::Demand other = row;
    std::vector<std::string> found;
    for (const auto& [status, word] : plan::Words<plan::DemandStatus>::list) {
        other.status = status;
        if (const auto at = known.find(plan::keyOf(other)); at != known.end()) {
            found.push_back(fmt::format("{} {}", word, at->second->volume.value()));
            row.status = status;
        }
    }
    if (found.size() <= 1)
        return {};
    return fail(source.placed({ErrorCode::BadInput,
                               "the plan has more than one figure of this, and the file does not say which "
                               "it means",
                               {},
                               fmt::format("{}", fmt::join(found, ", ")),
                               plan::wordList<plan::DemandStatus>(),
                               "Add a column status to the file"},
                              line, "status"));
}

template <>
Result<std::vector<plan::Locality>> readRows(const Source& source, const plan::Plan& plan)
{
    return LocalityReader(source, plan).read();
}

template <>
Result<std::vector<plan::Role>> readRows(const Source& source, const plan::Plan& plan)
{
    Source names = source;
    names.columns.hide("supervises");
    auto named = readInOrder<plan::Role>(names, plan);
    if (!named)
        return named;
    plan::Plan with = plan;
    plan::Edit add;
    for (auto& role : *named)
        add.put(std::move(role));
    with.apply(add.changes);
    return readInOrder<plan::Role>(source, with);
}

} // namespace muster::exchange
