// The frozen SQL of the file against the columns that the program declares.

#include "store/schema/schema.h"

#include "plan/plan.h"
#include "plan/rows/value.h"
#include "store/file/refused.h"
#include "store/repair/verify.h"
#include "store/support.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <gtest/gtest.h>

namespace muster::store::test {
namespace {

/// A column as SQLite tells it and as the struct's member needs it.
struct Described {
    std::string name;
    std::string type;
    bool notNull = false;
    bool key = false;
    bool operator==(const Described&) const = default;
};

void PrintTo(const Described& column, std::ostream* out)
{
    *out << fmt::format("{} {}{}{}", column.name, column.type, column.notNull ? " NOT NULL" : "",
                        column.key ? " KEY" : "");
}

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;

/// The SQL type of what the member's codec writes.
template <class T>
std::string typeOf()
{
    if constexpr (kIsOptional<T>)
        return typeOf<typename T::value_type>();
    constexpr std::array kTypes{"NULL", "INTEGER", "REAL", "TEXT"};
    if constexpr (plan::Worded<T>)
        return "TEXT";
    else
        return kTypes.at(plan::Codec<T>::write(T()).index());
}

template <class Row>
std::vector<Described> declared()
{
    std::vector<Described> columns;
    plan::forEachColumn<Row>([&](const auto& column) {
        using Member = std::remove_cvref_t<decltype(Row().*column.member)>;
        const bool key = columns.empty();
        columns.push_back({std::string(column.name), typeOf<Member>(), !kIsOptional<Member> && !key, key});
    });
    return columns;
}

std::vector<Described> inFile(SQLite::Database& database, std::string_view table)
{
    SQLite::Statement select(
        database, fmt::format("SELECT name, type, \"notnull\", pk FROM pragma_table_info('{}')", table));
    std::vector<Described> columns;
    while (select.executeStep())
        columns.push_back({select.getColumn(0), select.getColumn(1), select.getColumn(2).getInt() == 1,
                           select.getColumn(3).getInt() == 1});
    return columns;
}

class Schema : public testing::Test {
  protected:
    Folder m_folder;
    std::string m_path = m_folder.file("plan.muster");

    SQLite::Database made()
    {
        {
            const PlanFile file = makeSample(m_path);
        }
        return SQLite::Database(m_path, SQLite::OPEN_READWRITE);
    }
};

TEST_F(Schema, HasTheColumnsThatTheProgramDeclaresAndNoOthers)
{
    SQLite::Database database = made();
    plan::forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        EXPECT_EQ(inFile(database, plan::Table<Row>::name), declared<Row>()) << plan::Table<Row>::name;
    });
}

TEST_F(Schema, HasOnlyStrictTablesWithAnIdAsTheirKey)
{
    SQLite::Database database = made();
    SQLite::Statement tables(database, "SELECT name, strict FROM pragma_table_list "
                                       "WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'");
    int count = 0;
    for (; tables.executeStep(); ++count) {
        const std::string name = tables.getColumn(0);
        EXPECT_EQ(tables.getColumn(1).getInt(), 1) << name;
        const auto columns = inFile(database, name);
        EXPECT_EQ(columns.front().name, "id") << name;
        EXPECT_TRUE(columns.front().key) << name;
    }
    EXPECT_EQ(count, 38);
}

TEST_F(Schema, NamesTheProgramAndTheVersionInTheHeader)
{
    SQLite::Database database = made();
    EXPECT_EQ(database.execAndGet("PRAGMA application_id").getInt(), 0x4D737472);
    EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), newestVersion());
    EXPECT_EQ(database.execAndGet("PRAGMA journal_mode").getString(), "delete");
}

TEST_F(Schema, KeepsInfinityOutOfEveryNumber)
{
    SQLite::Database database = made();
    plan::forEachTable([&](auto tag) {
        const auto table = plan::Table<typename decltype(tag)::Type>::name;
        for (const Described& column : inFile(database, table)) {
            if (column.type != "REAL")
                continue;
            const std::string sql = fmt::format("UPDATE {} SET \"{}\" = -9e999", table, column.name);
            EXPECT_THROW(database.exec(sql), SQLite::Exception) << sql;
        }
    });
}

/// Later steps of a program yet to come.
std::vector<Migration> withLater(std::string_view first, std::string_view second)
{
    std::vector<Migration> steps(migrations().begin(), migrations().end());
    steps.push_back({newestVersion() + 1, first});
    steps.push_back({newestVersion() + 2, second});
    return steps;
}

TEST_F(Schema, OlderFilesTakeTheStepsTheyLackOneTransactionEachAfterABackup)
{
    const auto steps =
        withLater("ALTER TABLE plan ADD COLUMN motto TEXT", "UPDATE plan SET motto = 'Enough hands'");
    {
        SQLite::Database database = made();
        migrate(database, m_path, steps);
        EXPECT_EQ(versionOf(database), newestVersion() + 2);
        EXPECT_EQ(database.execAndGet("SELECT motto FROM plan").getString(), "Enough hands");
    }
    const auto backup =
        PlanFile::open(fmt::format("{}.v{}.backup", m_path, newestVersion()), Access::ReadOnly, "Ann");
    ASSERT_EQ(sentenceOf(backup), "");
    EXPECT_EQ(backup->plan().rows<plan::Locality>().size(), 2U);
}

TEST_F(Schema, AStepThatFailsLeavesTheVersionBeforeIt)
{
    const auto steps = withLater("ALTER TABLE plan ADD COLUMN motto TEXT",
                                 "CREATE TABLE spare (id INTEGER); UPDATE nowhere SET id = 1");
    SQLite::Database database = made();
    EXPECT_THROW(migrate(database, m_path, steps), SQLite::Exception);
    EXPECT_EQ(versionOf(database), newestVersion() + 1);
    EXPECT_FALSE(database.tableExists("spare"));
}

TEST_F(Schema, AFileOfVersionOneIsReadAndVerifiedAsItIs)
{
    std::filesystem::copy_file(MUSTER_TEST_DATA "/plans/version_1.muster", m_path);
    const std::string before = bytesOf(m_path);
    const auto file = PlanFile::open(m_path, Access::ReadOnly, "Ann");
    ASSERT_EQ(sentenceOf(file), "");
    EXPECT_EQ(file->plan().rows<plan::Role>().size(), 2U);
    EXPECT_GT(file->history()->size(), 1U);
    const auto report = verify(m_path);
    ASSERT_EQ(sentenceOf(report), "");
    EXPECT_TRUE(report->clean()) << (report->clean() ? "" : report->findings.front().message);
    EXPECT_EQ(bytesOf(m_path), before);
    EXPECT_FALSE(std::filesystem::exists(m_path + ".v1.backup"));
}

/// A file that an older Muster made and what must be in it.
struct OlderFile {
    int version = 1;
    std::size_t roles = 0;
    std::size_t entries = 0;

    [[nodiscard]] std::string path() const
    {
        return fmt::format("{}/plans/version_{}.muster", MUSTER_TEST_DATA, version);
    }
};

/// tests/data/plans/version_N.muster was made by Muster before version N + 1 of the file: a sample, an
/// assumption set in it and undone again; in version 2 a checkpoint and a sign-off too.
TEST_F(Schema, AnOlderFileOpensWithItsHistoryAndTakesEdits)
{
    for (const OlderFile& older : {OlderFile{1, 2, 2}, OlderFile{2, 2, 3}, OlderFile{3, 6, 5}}) {
        std::filesystem::copy_file(older.path(), m_path, std::filesystem::copy_options::overwrite_existing);
        {
            auto file = PlanFile::open(m_path, Access::ReadWrite, "Ann");
            ASSERT_EQ(sentenceOf(file), "");
            EXPECT_EQ(file->plan().rows<plan::Role>().size(), older.roles);
            EXPECT_TRUE(file->plan().rows<plan::Population>().empty());
            ASSERT_EQ(sentenceOf(file->redo(kAnn)), "");
            const auto history = file->entries();
            ASSERT_EQ(sentenceOf(history), "");
            EXPECT_EQ(history->size(), older.entries);
        }
        EXPECT_TRUE(std::filesystem::exists(fmt::format("{}.v{}.backup", m_path, older.version)));
        const auto report = verify(m_path);
        ASSERT_EQ(sentenceOf(report), "");
        EXPECT_TRUE(report->clean());
    }
}

/// Entries of a time when activities had no priority stand beside one that sets it: a past state joins them.
TEST_F(Schema, EntriesOfFewerColumnsAreJoinedWithNewerOnes)
{
    for (const int version : {1, 2, 3}) {
        std::filesystem::copy_file(OlderFile{version}.path(), m_path,
                                   std::filesystem::copy_options::overwrite_existing);
        auto file = PlanFile::open(m_path, Access::ReadWrite, "Ann");
        ASSERT_EQ(sentenceOf(file), "");
        EXPECT_TRUE(file->plan().settings().qualifiedTakeOver);
        const auto entries = file->entries();
        ASSERT_EQ(sentenceOf(entries), "");
        std::int64_t before = 0; // the last entry that is not undone
        for (const history::HistoryEntry& entry : *entries)
            if (entry.state == history::EntryState::Applied || entry.state == history::EntryState::Created)
                before = entry.id;
        const plan::Plan old = file->plan();
        plan::Settings settings = old.settings();
        settings.qualifiedTakeOver = false;
        plan::Edit edit{"Set the priority", {}};
        edit.put(settings);
        for (plan::Activity activity : old.rows<plan::Activity>()) {
            EXPECT_FALSE(activity.priority);
            activity.priority = 3;
            edit.put(activity);
        }
        ASSERT_EQ(sentenceOf(file->apply(edit, kAnn)), "");
        const auto past = file->planAfter(before);
        ASSERT_EQ(sentenceOf(past), "");
        plan::forEachTable([&]<class Row>(plan::Tag<Row>) {
            EXPECT_EQ(past->rows<Row>(), old.rows<Row>()) << plan::Table<Row>::name;
        });
        ASSERT_EQ(sentenceOf(file->compact(store::kWholeHistory, kAnn, false)), "");
        const auto report = verify(m_path);
        ASSERT_EQ(sentenceOf(report), "");
        EXPECT_TRUE(report->clean()) << (report->clean() ? "" : report->findings.front().message);
    }
}

} // namespace
} // namespace muster::store::test
