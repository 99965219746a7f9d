#include "store/schema/schema_versions.h"

namespace muster::store {

// A unique index holds each table's natural key (keyOf in plan/edits.h); an empty cell of a key counts as a
// value, which in SQL it would not.
const std::string_view kSchemaVersion1 = R"sql(
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

} // namespace muster::store
