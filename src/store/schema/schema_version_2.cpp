#include "store/schema/schema_versions.h"

namespace muster::store {

// Staff who come and go, the register of posts, what posts cost, and what results are held against.
const std::string_view kSchemaVersion2 = R"sql(
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

-- The history as a tree: each entry names the one it was made on, and a merge the last one of the other copy.
CREATE TABLE history_2 (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    label TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('created', 'applied', 'undone', 'discarded', 'merged')),
    state_at TEXT NOT NULL,
    state_who TEXT NOT NULL,
    parent INTEGER,
    merged INTEGER,
    origin BLOB,
    previous_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    changeset BLOB NOT NULL
) STRICT;
-- An entry was made on the last one that had not been discarded by then.
INSERT INTO history_2
SELECT id, at, who, label, state, state_at, state_who,
    (SELECT earlier.id FROM history AS earlier
     WHERE earlier.id < entry.id AND (earlier.state <> 'discarded' OR earlier.state_at > entry.at)
     ORDER BY earlier.id DESC LIMIT 1),
    NULL, NULL, previous_hash, hash, changeset
FROM history AS entry ORDER BY id;
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'history') WHERE name = 'history_2';
DROP TABLE history;
ALTER TABLE history_2 RENAME TO history;
CREATE INDEX history_state ON history (state, id);

CREATE TABLE checkpoints (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    name TEXT NOT NULL,
    entry INTEGER NOT NULL REFERENCES history (id),
    at TEXT NOT NULL,
    who TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX checkpoints_key ON checkpoints (name);

CREATE TABLE signoffs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entry INTEGER NOT NULL REFERENCES history (id),
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    purpose TEXT NOT NULL,
    supersedes INTEGER REFERENCES signoffs (id),
    rule_set TEXT NOT NULL,
    inputs_hash BLOB NOT NULL,
    previous_hash BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TABLE signed_tables (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    signoff INTEGER NOT NULL REFERENCES signoffs (id),
    name TEXT NOT NULL,
    csv TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX signed_tables_key ON signed_tables (signoff, name);
)sql";

} // namespace muster::store
