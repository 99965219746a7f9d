#include "store/schema/schema_versions.h"

namespace muster::store {

// Where demand comes from: people and their rates, methods, breaks, and forecasts that are shared out.
const std::string_view kSchemaVersion3 = R"sql(
CREATE TABLE population (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    locality INTEGER NOT NULL REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    age_band TEXT NOT NULL,
    year INTEGER NOT NULL,
    persons REAL NOT NULL CHECK (abs(persons) < 9e99)
) STRICT;
CREATE UNIQUE INDEX population_key ON population (locality, age_band, year);

CREATE TABLE rates (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    client_group INTEGER NOT NULL REFERENCES client_groups (id) DEFERRABLE INITIALLY DEFERRED,
    activity INTEGER NOT NULL REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
    age_band TEXT NOT NULL,
    per_1000 REAL NOT NULL CHECK (abs(per_1000) < 9e99),
    year INTEGER
) STRICT;
CREATE UNIQUE INDEX rates_key ON rates (client_group, activity, age_band);

CREATE TABLE demand_methods (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    locality INTEGER REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    client_group INTEGER REFERENCES client_groups (id) DEFERRABLE INITIALLY DEFERRED,
    activity INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
    method TEXT NOT NULL,
    alpha REAL CHECK (abs(alpha) < 9e99),
    beta REAL CHECK (abs(beta) < 9e99),
    gamma REAL CHECK (abs(gamma) < 9e99),
    phi REAL CHECK (abs(phi) < 9e99),
    opened INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
    closed INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX demand_methods_key
    ON demand_methods (coalesce(locality, 0), coalesce(client_group, 0), coalesce(activity, 0));

CREATE TABLE breaks (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    locality INTEGER REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    client_group INTEGER REFERENCES client_groups (id) DEFERRABLE INITIALLY DEFERRED,
    activity INTEGER NOT NULL REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
    period TEXT NOT NULL,
    decision TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX breaks_key ON breaks (coalesce(locality, 0), coalesce(client_group, 0), activity, period);

CREATE TABLE shared_forecasts (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    locality INTEGER NOT NULL REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    client_group INTEGER REFERENCES client_groups (id) DEFERRABLE INITIALLY DEFERRED,
    activity INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
    shared TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX shared_forecasts_key
    ON shared_forecasts (locality, coalesce(client_group, 0), coalesce(activity, 0));

CREATE TABLE demand_profiles (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    client_group INTEGER REFERENCES client_groups (id) DEFERRABLE INITIALLY DEFERRED,
    activity INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
    calendar_month INTEGER NOT NULL,
    weight REAL NOT NULL CHECK (abs(weight) < 9e99)
) STRICT;
CREATE UNIQUE INDEX demand_profiles_key
    ON demand_profiles (coalesce(client_group, 0), coalesce(activity, 0), calendar_month);
)sql";

} // namespace muster::store
