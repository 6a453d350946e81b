-- The calendar of new years, clocks that explain themselves, and duties that come back.

-- The State Council's notice of a year's days off, or a local one, as one person entered it and another
-- confirmed it. Only confirmed ones count; a later correction replaces an earlier one.
CREATE TABLE calendar_notice (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  title        TEXT NOT NULL,
  scope        TEXT NOT NULL CHECK (scope IN ('national', 'local')),
  year         INTEGER NOT NULL,
  notice_no    TEXT,
  issued_on    TEXT CHECK (date (issued_on) = issued_on),
  source       TEXT NOT NULL,
  region       TEXT,           -- of a local one: which area's days off
  rest         TEXT NOT NULL,  -- "春节 02-15~02-23; 清明节 04-04~04-06", as in data/rules/calendar.ini
  work         TEXT,           -- weekends that are working days: "02-14; 02-28"
  stage        TEXT CHECK (stage IN ('entered', 'confirmed', 'replaced')),
  entered_by   TEXT,           -- who wrote the days as they stand
  confirmed_by TEXT,           -- somebody else
  confirmed_on TEXT CHECK (date (confirmed_on) = confirmed_on),
  note         TEXT
) STRICT;
CREATE INDEX calendar_notice_year ON calendar_notice (year, scope);

-- What a clock was computed by, as it was that day, so that it can explain itself for ever; and what prolonged it.
ALTER TABLE deadline ADD COLUMN number INTEGER;
ALTER TABLE deadline ADD COLUMN unit TEXT CHECK (unit IN ('days', 'workdays', 'months', 'years'));
ALTER TABLE deadline ADD COLUMN direction TEXT CHECK (direction IN ('after', 'before'));
ALTER TABLE deadline ADD COLUMN basis TEXT;
ALTER TABLE deadline ADD COLUMN confidence TEXT CHECK (confidence IN ('V', 'V2', 'K', 'U'));
ALTER TABLE deadline ADD COLUMN profile TEXT;           -- the name of the profile, or of the office itself
ALTER TABLE deadline ADD COLUMN extended_days INTEGER;  -- as the rule counts days
ALTER TABLE deadline ADD COLUMN extend_reason TEXT;
-- Running clocks are few among those of many years.
CREATE INDEX deadline_state ON deadline (state);

-- Each time a clock stood still: the first day of it is not counted any more, the last one not yet.
CREATE TABLE clock_pause (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  deadline     INTEGER NOT NULL REFERENCES deadline (id),
  from_on      TEXT NOT NULL CHECK (date (from_on) = from_on),
  to_on        TEXT CHECK (date (to_on) = to_on),  -- NULL: it stands still
  days         INTEGER,                            -- as the rule counts days
  reason       TEXT
) STRICT;
CREATE INDEX clock_pause_deadline ON clock_pause (deadline);

-- A duty of data/rules/recurring.ini was done for one of its periods.
CREATE TABLE recurring_done (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  title        TEXT,
  rule         TEXT NOT NULL,
  period       TEXT NOT NULL,  -- "2026", "2026-1" of halves and quarters
  done_on      TEXT NOT NULL CHECK (date (done_on) = done_on),
  evidence     TEXT,
  note         TEXT
) STRICT;
CREATE UNIQUE INDEX recurring_done_period ON recurring_done (rule, period) WHERE withdrawn_at IS NULL;

-- Days that duties come back from: the day this register began, and what was done last of a duty that
-- counts from its own last time.
CREATE VIEW recurring_anchor AS
SELECT o.id, '' AS uid, 0 AS rev, NULL AS withdrawn_at, 'register' AS rule, o.day AS on_day
  FROM operation o
 WHERE o.id = (SELECT min (id) FROM operation)
UNION ALL
SELECT c.id, c.uid, c.rev, c.withdrawn_at, 'nd.cleanup_interval', c.approved_on
  FROM cleanup c
 WHERE c.approved_on IS NOT NULL;
