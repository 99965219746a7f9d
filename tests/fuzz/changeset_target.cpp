// A fuzz target: bytes taken as a changeset of a plan's history do to the rows what they do to the plan in
// memory, or are refused with nothing done.

#include "fuzz/input.h"
#include "fuzz/require.h"
#include "history/replay.h"
#include "store/past/entries.h"
#include "store/support.h"
#include "store/tables/tables.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace muster::fuzz {
namespace {

using namespace history;
using namespace store;

/// A small plan in memory.
class Rows {
  public:
    Rows()
    {
        const test::Folder folder;
        const std::string path = folder.file("plan.muster");
        m_plan = test::makeSample(path).plan();
        m_database.backup(path.c_str(), SQLite::Database::Load);
    }
    [[nodiscard]] SQLite::Database& database() { return m_database; }
    [[nodiscard]] const plan::Plan& plan() const { return m_plan; }

  private:
    SQLite::Database m_database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    plan::Plan m_plan;
};

/// What the work makes; nothing where the bytes are refused.
template <class Work>
auto unlessRefused(Work&& work) -> std::optional<decltype(work())>
{
    try {
        return work();
    } catch (const std::exception& exception) {
        require(*exception.what() != '\0', "an error says what is wrong");
        return {};
    }
}

std::size_t visited(const Changeset& changeset)
{
    std::size_t cells = 0;
    forEachChange(changeset, [&](const RowChange& change) {
        require(!change.table.empty() || change.table.data(), "a change has a table");
        cells += change.before.size() + change.after.size();
    });
    return cells;
}

Changeset joined(const Changeset& first, const Changeset& second)
{
    JoinedChangesets join;
    join.add(first);
    join.add(second);
    return join.changeset();
}

void replay(const Changeset& changeset)
{
    Replay whole;
    unlessRefused([&] { return whole.add(eachChange(changeset)), 0; });
    Replay partly;
    partly.addWhatFits(eachChange(changeset));
    static_cast<void>(partly.plan([](const Error&) {}));
}

/// Does it to the rows and to the plan as undo and redo do, and puts the rows back.
void apply(Rows& rows, const Changeset& changeset)
{
    const auto changes = unlessRefused([&] { return changesOf(changeset, rows.plan()); });
    const SQLite::Transaction rolledBack(rows.database());
    const auto applied = unlessRefused([&] { return applyChangeset(rows.database(), changeset); });
    if (!changes || !applied.value_or(false))
        return;
    plan::Plan after = rows.plan();
    after.apply(*changes);
    const auto there = unlessRefused([&] { return loadPlan(rows.database()); });
    require(there && *there == after, "the plan in memory equals the rows");
}

void run(Input& input)
{
    static Rows rows;
    const std::size_t length = input.number(2);
    const Changeset first = input.text(length);
    const Changeset second = input.rest();
    for (const Changeset& changeset : {first, second}) {
        unlessRefused([&] { return visited(changeset); });
        replay(changeset);
        apply(rows, changeset);
        if (const auto back = unlessRefused([&] { return inverted(changeset); }))
            apply(rows, *back);
    }
    if (const auto both = unlessRefused([&] { return joined(first, second); }))
        apply(rows, *both);
}

} // namespace
} // namespace muster::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    muster::fuzz::Input input(data, size);
    muster::fuzz::run(input);
    return 0;
}
