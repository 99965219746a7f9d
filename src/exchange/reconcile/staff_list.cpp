#include "exchange/reconcile/staff_list.h"

#include "base/number.h"
#include "base/written_dates.h"
#include "plan/column_units.h"
#include "plan/names.h"
#include "plan/rows/rows.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <span>

namespace muster::exchange {

namespace {

constexpr std::array<std::string_view, 11> kNoIdYet{
    "tbc", "tba", "new", "none", "n/a", "na", "unknown", "not known", "pending", "not set", "no id"};

/// Reads the rows of one list.
class ListReader {
  public:
    ListReader(const plan::Plan& plan, StaffList& list) : m_plan(plan), m_list(list) {}

    Result<void> read(CsvRow&& from, const BesideRow& beside)
    {
        StaffRow row;
        row.line = from.line;
        row.cells = std::move(from.cells);
        row.id = trimmed(beside.id);
        row.idKey = postIdKey(row.id);
        row.titleKey = postNameKey(m_list.text(row, "title"));
        row.gradeKey = postNameKey(m_list.text(row, "grade"));
        row.teamKey = takeName<plan::Locality>(row, "locality");
        row.roleKey = takeName<plan::Role>(row, "role");
        if (row.titleKey.empty() && row.idKey.empty()) {
            m_nameless.push_back(row.line);
            return {};
        }
        auto figures = readFigures(row, beside);
        if (figures)
            m_list.rows.push_back(std::move(row));
        return figures;
    }

    void finish()
    {
        if (!m_nameless.empty())
            m_list.notes.push_back(
                fmt::format("{}: left out, as there is neither a title nor an id: line{} {}", m_list.file,
                            m_nameless.size() == 1 ? "" : "s", fmt::join(m_nameless, ", ")));
    }

  private:
    /// Writes the name that the plan has for it, however the list writes it; the key is that of its name.
    template <class Row>
    std::string takeName(StaffRow& row, std::string_view column) const
    {
        const auto at = m_list.find(column);
        if (!at)
            return {};
        if (const auto id = plan::findByName<Row>(m_plan, trimmed(row.cells[*at])))
            row.cells[*at] = plan::nameOf(m_plan, *id);
        return postNameKey(row.cells[*at]);
    }

    Result<void> readFigures(StaffRow& row, const BesideRow& beside) const
    {
        auto fte = figure(row, "fte");
        if (!fte)
            return fail(std::move(fte.error()));
        row.fte = *fte;
        auto inPost = figure(row, "filled_fte");
        if (!inPost)
            return fail(std::move(inPost.error()));
        row.inPost = *inPost;
        if (!row.inPost && beside.hasHolder)
            row.inPost = *beside.hasHolder ? row.fte.value_or(1) : 0;
        const std::string_view end = m_list.text(row, "end");
        if (end.empty())
            return {};
        return readDate(end).map([&](const Date& day) { row.end = day; }).map_error([&](Error error) {
            return placed(std::move(error), row, "end");
        });
    }

    [[nodiscard]] Result<std::optional<double>> figure(const StaffRow& row, std::string_view column) const
    {
        const std::string_view text = m_list.text(row, column);
        if (text.empty())
            return std::optional<double>{};
        const auto unit = plan::unitOf(*plan::tableOf<plan::Post>().find(column), nullptr);
        auto read = parseNumber(text, unit);
        if (!read)
            return fail(placed(std::move(read.error()), row, column));
        if (*read < 0)
            return fail(placed(
                {ErrorCode::BadInput, "FTE are never below zero", {}, std::string(text), "0 or more", {}},
                row, column));
        return std::optional(*read);
    }

    [[nodiscard]] Error placed(Error error, const StaffRow& row, std::string_view column) const
    {
        error.place = {m_list.file, row.line, std::string(column)};
        return error;
    }

    const plan::Plan& m_plan;
    StaffList& m_list;
    std::vector<std::size_t> m_nameless; // lines
};

} // namespace

std::string_view columnOf(Compared what)
{
    constexpr std::array<std::string_view, kCompared.size()> kColumns{"title", "locality", "role",
                                                                      "fte",   "grade",    "end"};
    return kColumns[static_cast<std::size_t>(what)];
}

std::optional<std::size_t> StaffList::find(std::string_view column) const
{
    const auto at = std::ranges::find(columns, column);
    return at == columns.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - columns.begin()));
}

std::string_view StaffList::text(const StaffRow& row, std::string_view column) const
{
    const auto at = find(column);
    return at ? trimmed(row.cells[*at]) : std::string_view();
}

Result<StaffList> staffListOf(const plan::Plan& plan, const std::string& name, MappedTable mapped,
                              const std::function<BesideRow(std::size_t line)>& beside)
{
    StaffList list{name, mapped.table.file,      std::move(mapped.table.header.cells), {},
                   {},   std::move(mapped.notes)};
    ListReader reader(plan, list);
    for (CsvRow& row : mapped.table.rows) {
        const BesideRow said = beside(row.line);
        if (auto read = reader.read(std::move(row), said); !read)
            return fail(std::move(read.error()));
    }
    reader.finish();
    return list;
}

std::string postNameKey(std::string_view name)
{
    std::string spelt;
    for (const char c : name)
        if (c == '&')
            spelt += " and ";
        else
            spelt += c;
    return nameKey(spelt);
}

std::string postIdKey(std::string_view id)
{
    std::string key = nameKey(id);
    if (isSuppressed(key) || std::ranges::find(kNoIdYet, key) != kNoIdYet.end())
        return {};
    if (std::ranges::all_of(key, isDigit))
        key.erase(0, std::min(key.find_first_not_of('0'), key.empty() ? 0 : key.size() - 1));
    return key;
}

} // namespace muster::exchange
