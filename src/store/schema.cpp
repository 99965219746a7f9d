#include "store/schema.h"

#include "store/file_header.h"
#include "store/files.h"
#include "store/refused.h"

#include <SQLiteCpp/Transaction.h>
#include <array>
#include <filesystem>
#include <fmt/format.h>

namespace muster::store {

namespace {

// A unique index holds each table's natural key (keyOf in plan/edits.h); an empty cell of a key counts as a
// value, which in SQL it would not.
constexpr std::string_view kVersion1 = R"sql(
CREATE TABLE plan (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    title TEXT NOT NULL,
    organisation TEXT NOT NULL,
    currency TEXT NOT NULL,
    first_month TEXT NOT NULL,
    months INTEGER NOT NULL,
    weeks_a_year REAL NOT NULL CHECK (abs(weeks_a_year) < 9e99)
) STRICT;

CREATE TABLE localities (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    locality TEXT NOT NULL,
    parent INTEGER REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    code TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX localities_key ON localities (coalesce(parent, 0), locality);

CREATE TABLE client_groups (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    client_group TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX client_groups_key ON client_groups (client_group);

CREATE TABLE activities (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    activity TEXT NOT NULL,
    standard TEXT NOT NULL,
    unit TEXT NOT NULL,
    statutory INTEGER NOT NULL,
    target_days REAL CHECK (abs(target_days) < 9e99),
    position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX activities_key ON activities (activity);

CREATE TABLE roles (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    role TEXT NOT NULL,
    kind TEXT NOT NULL,
    qualified INTEGER NOT NULL,
    front_line INTEGER NOT NULL,
    supervises TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX roles_key ON roles (role);

CREATE TABLE demand (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    locality INTEGER NOT NULL REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    client_group INTEGER NOT NULL REFERENCES client_groups (id) DEFERRABLE INITIALLY DEFERRED,
    activity INTEGER NOT NULL REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
    period TEXT NOT NULL,
    volume REAL NOT NULL CHECK (abs(volume) < 9e99),
    status TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX demand_key ON demand (locality, client_group, activity, period, status);

CREATE TABLE assumptions (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    kind TEXT NOT NULL,
    locality INTEGER REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    client_group INTEGER REFERENCES client_groups (id) DEFERRABLE INITIALLY DEFERRED,
    activity INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
    role INTEGER REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
    "from" TEXT,
    value REAL NOT NULL CHECK (abs(value) < 9e99),
    low REAL CHECK (abs(low) < 9e99),
    high REAL CHECK (abs(high) < 9e99),
    shape TEXT,
    source TEXT NOT NULL,
    owner TEXT NOT NULL,
    as_at TEXT,
    confidence TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX assumptions_key ON assumptions (kind, coalesce(locality, 0), coalesce(client_group, 0),
    coalesce(activity, 0), coalesce(role, 0), coalesce("from", ''));

CREATE TABLE establishment (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    locality INTEGER NOT NULL REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    role INTEGER NOT NULL REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
    as_at TEXT NOT NULL,
    establishment_fte REAL NOT NULL CHECK (abs(establishment_fte) < 9e99),
    vacancy_fte REAL NOT NULL CHECK (abs(vacancy_fte) < 9e99),
    agency_fte REAL NOT NULL CHECK (abs(agency_fte) < 9e99),
    newly_qualified_fte REAL NOT NULL CHECK (abs(newly_qualified_fte) < 9e99)
) STRICT;
CREATE UNIQUE INDEX establishment_key ON establishment (locality, role, as_at);

CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    label TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('created', 'applied', 'undone', 'discarded')),
    state_at TEXT NOT NULL,
    state_who TEXT NOT NULL,
    previous_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    changeset BLOB NOT NULL
) STRICT;
CREATE INDEX history_state ON history (state, id);
)sql";

// Staff who come and go, the register of posts, what posts cost, and what results are held against.
constexpr std::string_view kVersion2 = R"sql(
CREATE TABLE posts (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    title TEXT NOT NULL,
    locality INTEGER NOT NULL REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    role INTEGER NOT NULL REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
    fte REAL NOT NULL CHECK (abs(fte) < 9e99),
    grade TEXT NOT NULL,
    start TEXT,
    "end" TEXT,
    annual_cost REAL CHECK (abs(annual_cost) < 9e99),
    funding TEXT NOT NULL,
    status TEXT NOT NULL,
    decision TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX posts_key ON posts (locality, role, title, coalesce(start, ''));

CREATE TABLE cohorts (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    name TEXT NOT NULL,
    locality INTEGER NOT NULL REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    role INTEGER NOT NULL REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
    month TEXT NOT NULL,
    fte REAL NOT NULL CHECK (abs(fte) < 9e99),
    completion REAL NOT NULL CHECK (abs(completion) < 9e99),
    joins REAL NOT NULL CHECK (abs(joins) < 9e99)
) STRICT;
CREATE UNIQUE INDEX cohorts_key ON cohorts (name, locality, role, month);

CREATE TABLE moves (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    locality INTEGER REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    role INTEGER NOT NULL REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
    to_role INTEGER REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
    calendar_month INTEGER NOT NULL,
    share REAL NOT NULL CHECK (abs(share) < 9e99)
) STRICT;
CREATE UNIQUE INDEX moves_key ON moves (coalesce(locality, 0), role, coalesce(to_role, 0), calendar_month);

CREATE TABLE restructures (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    name TEXT NOT NULL,
    locality INTEGER NOT NULL REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    role INTEGER NOT NULL REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
    month TEXT NOT NULL,
    establishment_change REAL NOT NULL CHECK (abs(establishment_change) < 9e99),
    redundancies_fte REAL NOT NULL CHECK (abs(redundancies_fte) < 9e99),
    resignations_fte REAL NOT NULL CHECK (abs(resignations_fte) < 9e99),
    resignation_months INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX restructures_key ON restructures (name, locality, role, month);

CREATE TABLE staff_ages (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    locality INTEGER REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    role INTEGER REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
    age_band TEXT NOT NULL,
    share REAL NOT NULL CHECK (abs(share) < 9e99),
    retirement REAL NOT NULL CHECK (abs(retirement) < 9e99)
) STRICT;
CREATE UNIQUE INDEX staff_ages_key ON staff_ages (coalesce(locality, 0), coalesce(role, 0), age_band);

CREATE TABLE grades (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    grade TEXT NOT NULL,
    salary REAL NOT NULL CHECK (abs(salary) < 9e99),
    source TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX grades_key ON grades (grade);

CREATE TABLE funding_sources (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    funding TEXT NOT NULL,
    "end" TEXT,
    annual_limit REAL CHECK (abs(annual_limit) < 9e99),
    note TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX funding_sources_key ON funding_sources (funding);

CREATE TABLE targets (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    measure TEXT NOT NULL,
    figure TEXT NOT NULL,
    locality INTEGER NOT NULL REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    role INTEGER REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
    activity INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
    period TEXT NOT NULL,
    aim TEXT NOT NULL,
    target REAL CHECK (abs(target) < 9e99),
    source TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX targets_key ON targets (measure, locality, coalesce(role, 0), coalesce(activity, 0), period);

CREATE TABLE benchmarks (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    figure TEXT NOT NULL,
    area TEXT NOT NULL,
    period TEXT NOT NULL,
    value REAL NOT NULL CHECK (abs(value) < 9e99),
    source TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX benchmarks_key ON benchmarks (figure, area, period, source);
)sql";

constexpr std::array kMigrations{Migration{1, kVersion1}, Migration{2, kVersion2}};

Refused unreadable(std::string message, std::string remedy)
{
    return Refused({ErrorCode::Unreadable, std::move(message), {}, {}, {}, std::move(remedy)});
}

} // namespace

std::span<const Migration> migrations()
{
    return kMigrations;
}

int newestVersion()
{
    return kMigrations.back().to;
}

void requirePlan(const std::string& path)
{
    std::error_code ignored;
    const auto status = std::filesystem::status(path, ignored);
    if (!std::filesystem::exists(status))
        throw unreadable("there is no such file", "Check its name and folder");
    if (std::filesystem::is_directory(status))
        throw unreadable("this is a folder, not a Muster plan", "Name a file in it");
    SQLite::Database database(path, SQLite::OPEN_READONLY);
    const FileHeader header(database);
    if (!header.isPlan())
        throw unreadable("the file is not a Muster plan", "Import it into a plan if it is a table");
    const int version = header.version();
    if (version > newestVersion())
        throw unreadable(fmt::format("the plan was made by a newer Muster: the file has version {}, and this "
                                     "program knows versions up to {}",
                                     version, newestVersion()),
                         "Open it with the newer program");
}

int versionOf(SQLite::Database& database)
{
    return database.execAndGet("PRAGMA user_version").getInt();
}

void migrate(SQLite::Database& database, const std::string& path, std::span<const Migration> steps)
{
    const int from = versionOf(database);
    if (from > 0 && from < steps.back().to && !path.empty())
        copyDatabase(database, fmt::format("{}.v{}.backup", path, from));
    for (const Migration& step : steps) {
        if (step.to <= from)
            continue;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        database.exec(std::string(step.sql));
        database.exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
        database.exec(fmt::format("PRAGMA user_version = {}", step.to));
        transaction.commit();
    }
}

SQLite::Database asNewest(SQLite::Database& older)
{
    SQLite::Database copy(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    copyInto(copy, older);
    migrate(copy, {}, migrations());
    return copy;
}

} // namespace muster::store
