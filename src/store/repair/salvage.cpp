#include "store/repair/salvage.h"

#include <SQLiteCpp/Column.h>
#include <deque>
#include <fmt/format.h>
#include <limits>
#include <numeric>
#include <set>

namespace muster::store {

namespace {

using Visit = std::function<void(SQLite::Statement&)>;

/// Halvings of the stretches that could not be read: enough to come to the edges of some thirty damaged
/// pages, and a limit to what a file that is damaged everywhere costs.
constexpr int kMostHalvings = 2000;

class Reader {
  public:
    Reader(SQLite::Database& database, const std::string& table, const std::string& columns,
           const Visit& visit)
        : m_forwards(database, sql(table, columns, "ASC")),
          m_backwards(database, sql(table, columns, "DESC")), m_visit(visit)
    {
    }

    bool run()
    {
        m_stretches.push_back(
            {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()});
        for (int i = 0; i < kMostHalvings && !m_stretches.empty(); ++i) {
            const Stretch stretch = m_stretches.front();
            m_stretches.pop_front();
            read(stretch);
        }
        return m_whole;
    }

  private:
    /// Ids from the first to the last.
    struct Stretch {
        std::int64_t first;
        std::int64_t last;
    };

    static std::string sql(const std::string& table, const std::string& columns, const char* order)
    {
        const std::string key = columns.substr(0, columns.find(','));
        return fmt::format("SELECT {} FROM {} NOT INDEXED WHERE {} BETWEEN ?1 AND ?2 ORDER BY {} {}", columns,
                           table, key, key, order);
    }

    /// From one end, then from the other, then the halves of what is left between them.
    void read(Stretch stretch)
    {
        if (walk(m_forwards, stretch, true))
            return;
        m_whole = false;
        if (walk(m_backwards, stretch, false) || stretch.first == stretch.last)
            return;
        const std::int64_t middle = std::midpoint(stretch.first, stretch.last);
        m_stretches.push_back({stretch.first, middle});
        m_stretches.push_back({middle + 1, stretch.last});
    }

    /// Takes off the stretch what can be read from that end; whether that was all of it. Rows out of their
    /// order are damage too: pages that lead in a circle.
    bool walk(SQLite::Statement& select, Stretch& left, bool forwards)
    {
        try {
            select.tryReset();
            select.bind(1, left.first);
            select.bind(2, left.last);
            while (select.executeStep()) {
                const std::int64_t id = select.getColumn(0).getInt64();
                if (id < left.first || id > left.last)
                    return false;
                if (m_seen.insert(id).second)
                    m_visit(select);
                if (id == (forwards ? left.last : left.first))
                    return true;
                (forwards ? left.first : left.last) = forwards ? id + 1 : id - 1;
            }
            return true;
        } catch (const SQLite::Exception&) {
            return false;
        }
    }

    SQLite::Statement m_forwards;
    SQLite::Statement m_backwards;
    const Visit& m_visit;
    std::deque<Stretch> m_stretches;
    std::set<std::int64_t> m_seen;
    bool m_whole = true;
};

} // namespace

bool forEachReadable(SQLite::Database& database, const std::string& table, const std::string& columns,
                     const Visit& visit)
{
    try {
        return Reader(database, table, columns, visit).run();
    } catch (const SQLite::Exception&) { // the table or a column is not there
        return false;
    }
}

} // namespace muster::store
