-- Numbers of the jurisdiction profile that this office changed or confirmed itself.
CREATE TABLE profile_value (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  key          TEXT NOT NULL,  -- a rule of data/rules/rules.ini
  number       INTEGER NOT NULL CHECK (number >= 0),
  -- NULL: the rule's own
  unit         TEXT CHECK (unit IN ('days', 'workdays', 'months', 'years', 'count', 'flag')),
  source       TEXT NOT NULL,  -- instrument and article, in the office's words
  confidence   TEXT NOT NULL CHECK (confidence IN ('V', 'V2', 'K', 'U'))
) STRICT;
-- One number per rule; a withdrawn one is history.
CREATE UNIQUE INDEX profile_value_key ON profile_value (key) WHERE withdrawn_at IS NULL;

-- Computed due dates, each with the rule and the versions it was computed by, so that none moves silently.
CREATE TABLE deadline (
  id               INTEGER PRIMARY KEY,
  uid              TEXT NOT NULL UNIQUE,
  rev              INTEGER NOT NULL DEFAULT 0,
  withdrawn_at     TEXT,
  owner_kind       TEXT NOT NULL,  -- the table of the record it belongs to
  owner_id         INTEGER NOT NULL,
  rule             TEXT NOT NULL,
  -- the event; this day itself is not counted
  start_on         TEXT NOT NULL CHECK (date (start_on) = start_on),
  -- NULL: the calendar of a year on the way is missing
  due_on           TEXT CHECK (date (due_on) = due_on),
  -- the last day before it moved off a day of rest: warn by this one
  plain_on         TEXT CHECK (date (plain_on) = plain_on),
  -- when due_on is not known: Monday to Friday counted
  estimate_on      TEXT CHECK (date (estimate_on) = estimate_on),
  rule_version     TEXT,
  calendar_version TEXT,
  state            TEXT NOT NULL CHECK (state IN ('open', 'met', 'cancelled', 'paused')),
  met_on           TEXT CHECK (date (met_on) = met_on),
  paused_on        TEXT CHECK (date (paused_on) = paused_on),
  -- how long the clock stood still before: working days for a rule in working days, else calendar days
  paused_days      INTEGER
) STRICT;
-- One running clock per record and rule.
CREATE UNIQUE INDEX deadline_running ON deadline (owner_kind, owner_id, rule)
  WHERE state IN ('open', 'paused') AND withdrawn_at IS NULL;
CREATE INDEX deadline_owner ON deadline (owner_kind, owner_id);
CREATE INDEX deadline_due_on ON deadline (due_on) WHERE state = 'open';
