#include "store/schema/schema_versions.h"

namespace muster::store {

// Who takes over, the priority of activities, methods that know how long a month is, who is in a post and at
// which prices its cost is; who is away, how long posts are vacant and how far they are on their way; what
// was approved and what came. The states that undo, redo and compaction leave, so that the last state which
// two copies had in common is found whatever their clocks said; and a seal on checkpoints and sign-offs. Work
// that is kept beside the plan. The index lets SQLite find what a locality is the parent of: without one it
// goes through them all for each that is put in.
const std::string_view kSchemaVersion4 = R"sql(
CREATE INDEX localities_parent ON localities (parent);

ALTER TABLE plan ADD COLUMN qualified_take_over INTEGER NOT NULL DEFAULT 1;
-- Written out: SQLite's session takes a default that no row holds for NULL.
UPDATE plan SET qualified_take_over = 1;
ALTER TABLE demand_methods ADD COLUMN per_day INTEGER NOT NULL DEFAULT 0;
UPDATE demand_methods SET per_day = 0;
ALTER TABLE activities ADD COLUMN priority INTEGER;
ALTER TABLE posts ADD COLUMN filled_fte REAL CHECK (abs(filled_fte) < 9e99);
ALTER TABLE posts ADD COLUMN price_month TEXT;
ALTER TABLE posts ADD COLUMN vacant_since TEXT;
ALTER TABLE posts ADD COLUMN vacancy_stage TEXT;
ALTER TABLE posts ADD COLUMN starting_on TEXT;
ALTER TABLE establishment ADD COLUMN absent_fte REAL CHECK (abs(absent_fte) < 9e99);
ALTER TABLE establishment ADD COLUMN vacant_since TEXT;
ALTER TABLE establishment ADD COLUMN vacancy_stage TEXT;
ALTER TABLE establishment ADD COLUMN starting_on TEXT;

CREATE TABLE budgets (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    locality INTEGER REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    role INTEGER REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
    funding TEXT NOT NULL,
    period TEXT NOT NULL,
    amount REAL NOT NULL CHECK (abs(amount) < 9e99),
    fte REAL CHECK (abs(fte) < 9e99),
    pay_award REAL CHECK (abs(pay_award) < 9e99),
    turnover_allowance REAL CHECK (abs(turnover_allowance) < 9e99),
    source TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX budgets_key ON budgets (coalesce(locality, 0), coalesce(role, 0), funding, period);

CREATE TABLE actuals (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    measure TEXT NOT NULL,
    locality INTEGER NOT NULL REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    role INTEGER REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
    activity INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
    month TEXT NOT NULL,
    value REAL NOT NULL CHECK (abs(value) < 9e99),
    source TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX actuals_key
    ON actuals (measure, locality, coalesce(role, 0), coalesce(activity, 0), month);

CREATE TABLE scenarios (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    scenario TEXT NOT NULL,
    on_top_of INTEGER REFERENCES scenarios (id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX scenarios_on_top_of ON scenarios (on_top_of);

CREATE TABLE changes (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    "change" TEXT NOT NULL,
    scenario INTEGER NOT NULL REFERENCES scenarios (id) DEFERRABLE INITIALLY DEFERRED,
    "on" INTEGER NOT NULL,
    reason TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX changes_scenario ON changes (scenario);

CREATE TABLE adjustments (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    "change" INTEGER NOT NULL REFERENCES changes (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    locality INTEGER REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    client_group INTEGER REFERENCES client_groups (id) DEFERRABLE INITIALLY DEFERRED,
    activity INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
    role INTEGER REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
    roles TEXT,
    "from" TEXT,
    until TEXT,
    "by" TEXT NOT NULL,
    amount REAL NOT NULL CHECK (abs(amount) < 9e99),
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX adjustments_change ON adjustments ("change");

CREATE TABLE savings (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    "change" INTEGER NOT NULL REFERENCES changes (id) DEFERRABLE INITIALLY DEFERRED,
    activity INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
    period TEXT NOT NULL,
    target REAL NOT NULL CHECK (abs(target) < 9e99),
    reprofiled REAL CHECK (abs(reprofiled) < 9e99),
    delivered REAL CHECK (abs(delivered) < 9e99),
    closed INTEGER NOT NULL,
    reason TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX savings_key ON savings ("change", coalesce(activity, 0), period);

CREATE TABLE plan_rules (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    "rule" TEXT NOT NULL,
    figure TEXT NOT NULL,
    aim TEXT NOT NULL,
    bound REAL CHECK (abs(bound) < 9e99),
    locality INTEGER REFERENCES localities (id) DEFERRABLE INITIALLY DEFERRED,
    "each" TEXT NOT NULL,
    role INTEGER REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
    activity INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
    "every" TEXT NOT NULL,
    "from" TEXT,
    until TEXT,
    source TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX plan_rules_key ON plan_rules ("rule", coalesce(locality, 0), coalesce(role, 0), coalesce(activity, 0));

CREATE TABLE report_sections (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    section TEXT NOT NULL,
    position INTEGER NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX report_sections_key ON report_sections (section);

CREATE TABLE kept_work (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    kept_for TEXT NOT NULL,
    made_of BLOB NOT NULL,
    made BLOB NOT NULL,
    seal BLOB NOT NULL
) STRICT;

ALTER TABLE history ADD COLUMN after_state INTEGER;
ALTER TABLE history ADD COLUMN merged_state INTEGER;

CREATE TABLE states (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    identity BLOB NOT NULL,
    entry INTEGER,
    before_entry INTEGER,
    before_state INTEGER,
    merged_entry INTEGER,
    merged_state INTEGER,
    at TEXT NOT NULL,
    who TEXT NOT NULL
) STRICT;

CREATE TABLE head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    state INTEGER,
    marks BLOB NOT NULL
) STRICT;
INSERT INTO head VALUES (1, NULL, x'');

-- Where an entry was not made on the one before it, that one had been undone.
CREATE TEMP TABLE turns AS
SELECT id AS next, lag(id) OVER (ORDER BY id) AS before, parent AS entry
FROM history WHERE state <> 'merged' AND (state <> 'discarded' OR origin IS NULL);
INSERT INTO turns
SELECT NULL, max(next), (SELECT coalesce(max(id) FILTER (WHERE state = 'applied'),
                                         max(id) FILTER (WHERE state = 'created')) FROM history)
FROM turns;
DELETE FROM turns WHERE before IS NULL OR entry IS NULL OR before = entry;
INSERT INTO states (identity, entry, before_entry, at, who)
SELECT CAST('back from ' || hex(coalesce(undone.origin, undone.hash)) || ' to ' ||
            hex(coalesce(reached.origin, reached.hash)) AS BLOB),
       turns.entry, turns.before, undone.state_at, undone.state_who
FROM turns JOIN history AS undone ON undone.id = turns.before
           JOIN history AS reached ON reached.id = turns.entry
ORDER BY turns.before;
UPDATE history SET after_state = states.id
FROM turns JOIN states ON states.before_entry = turns.before AND states.entry = turns.entry
WHERE history.id = turns.next;
UPDATE head SET state = states.id
FROM turns JOIN states ON states.before_entry = turns.before AND states.entry = turns.entry
WHERE turns.next IS NULL;
DROP TABLE turns;
)sql";

} // namespace muster::store
