#include "exchange/map/same_posts.h"

#include "base/number.h"
#include "plan/column_units.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <set>

namespace muster::exchange {

namespace {

constexpr std::array<std::string_view, 3> kAddedUp{"fte", "annual_cost", "filled_fte"};
constexpr std::array<std::string_view, 4> kMakesThePost{"title", "locality", "role", "start"};

/// Rows of posts, some of whose columns are told apart.
class SamePosts {
  public:
    explicit SamePosts(MappedTable& mapped) : m_mapped(mapped)
    {
        const auto& header = mapped.table.header.cells;
        for (std::size_t at = 0; at < header.size(); ++at)
            (isAmong(kAddedUp, header[at]) ? m_addedUp : m_others).push_back(at);
    }

    void addUp()
    {
        std::map<std::vector<std::string>, std::size_t> known; // by all that is not added up
        std::vector<CsvRow> kept;
        for (CsvRow& row : m_mapped.table.rows) {
            const auto [at, isNew] = known.emplace(othersOf(row), kept.size());
            if (isNew || !isAdded(kept[at->second], row))
                kept.push_back(std::move(row));
        }
        if (const std::size_t fewer = m_mapped.table.rows.size() - kept.size(); fewer > 0)
            m_mapped.notes.push_back(
                fmt::format("{}: {} {} added to another of the same title, team and role",
                            m_mapped.table.file, fewer, fewer == 1 ? "post was" : "posts were"));
        m_mapped.table.rows = std::move(kept);
    }

    void numberTitles()
    {
        const auto& header = m_mapped.table.header.cells;
        const auto title = static_cast<std::size_t>(std::ranges::find(header, "title") - header.begin());
        std::map<std::vector<std::string>, int> times;
        std::size_t numbered = 0;
        for (CsvRow& row : m_mapped.table.rows)
            if (const int nth = ++times[keyOf(row)]; nth > 1 && title < row.cells.size()) {
                row.cells[title] = fmt::format("{} ({})", row.cells[title], nth);
                ++numbered;
            }
        if (numbered > 0)
            m_mapped.notes.push_back(fmt::format(
                "{}: {} {} a number behind the title, as another of the same title, team and role "
                "has a different grade, end or funding",
                m_mapped.table.file, numbered, numbered == 1 ? "post got" : "posts got"));
    }

  private:
    template <std::size_t N>
    static bool isAmong(const std::array<std::string_view, N>& names, const std::string& name)
    {
        return std::ranges::find(names, name) != names.end();
    }
    [[nodiscard]] std::vector<std::string> othersOf(const CsvRow& row) const
    {
        std::vector<std::string> texts;
        for (const std::size_t at : m_others)
            texts.push_back(nameKey(row.cells[at]));
        return texts;
    }
    [[nodiscard]] std::vector<std::string> keyOf(const CsvRow& row) const
    {
        std::vector<std::string> texts;
        for (const std::size_t at : m_others)
            if (isAmong(kMakesThePost, m_mapped.table.header.cells[at]))
                texts.push_back(nameKey(row.cells[at]));
        return texts;
    }
    /// Adds the figures of a row to those of another, where all of them are figures or empty in both.
    bool isAdded(CsvRow& to, const CsvRow& row) const
    {
        std::vector<std::string> sums;
        for (const std::size_t at : m_addedUp) {
            const bool isEmpty = trimmed(to.cells[at]).empty() && trimmed(row.cells[at]).empty();
            const auto a = figure(at, to);
            const auto b = figure(at, row);
            if (!isEmpty && (!a || !b))
                return false;
            sums.push_back(isEmpty ? std::string() : fmt::format("{}", *a + *b));
        }
        for (std::size_t i = 0; i < m_addedUp.size(); ++i)
            to.cells[m_addedUp[i]] = std::move(sums[i]);
        return true;
    }
    [[nodiscard]] Result<double> figure(std::size_t at, const CsvRow& row) const
    {
        const plan::ColumnInfo* column = plan::tableOf<plan::Post>().find(m_mapped.table.header.cells[at]);
        return parseNumber(row.cells[at], plan::unitOf(*column, nullptr));
    }

    MappedTable& m_mapped;
    std::vector<std::size_t> m_addedUp; // columns
    std::vector<std::size_t> m_others;
};

} // namespace

void addUpSamePosts(MappedTable& mapped)
{
    SamePosts posts(mapped);
    posts.addUp();
    posts.numberTitles();
}

} // namespace muster::exchange
