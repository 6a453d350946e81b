-- Units, people, agency codes; meetings with their agenda.

-- The units: governments, departments, townships, the people's congress. A unit that ends stays, so that old
-- documents keep the names of their day.
CREATE TABLE org (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  name         TEXT NOT NULL,
  short_name   TEXT,
  org_kind     TEXT NOT NULL
               CHECK (org_kind IN ('gov', 'gov_office', 'department', 'township', 'dispatched',
                         'upper_gov', 'npc_sc', 'party', 'authorised', 'other')),
  level        TEXT CHECK (level IN ('state', 'province', 'city', 'county', 'township')),
  parent       INTEGER REFERENCES org (id),
  valid_from   TEXT CHECK (date (valid_from) = valid_from),
  valid_to     TEXT CHECK (date (valid_to) = valid_to),  -- the last day of its existence
  successor    INTEGER REFERENCES org (id),
  credit_code  TEXT,
  contact      TEXT,
  phone        TEXT,
  address      TEXT,
  -- the office that works with this program
  is_self      INTEGER NOT NULL DEFAULT 0 CHECK (is_self IN (0, 1)),
  note         TEXT
) STRICT;
CREATE INDEX org_parent ON org (parent);
CREATE INDEX org_successor ON org (successor);

-- People of the units.
CREATE TABLE person (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  name         TEXT NOT NULL,
  org          INTEGER REFERENCES org (id),
  post         TEXT,
  phone        TEXT,
  valid_from   TEXT CHECK (date (valid_from) = valid_from),
  valid_to     TEXT CHECK (date (valid_to) = valid_to),
  note         TEXT
) STRICT;
CREATE INDEX person_org ON person (org);

-- The table of agency codes (机关代字表): which words a unit numbers its papers with.
CREATE TABLE agency_code (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  org          INTEGER NOT NULL REFERENCES org (id),
  code         TEXT NOT NULL,
  series       TEXT NOT NULL
               CHECK (series IN ('normative', 'document', 'letter', 'order', 'registration',
                         'review_receipt', 'review_opinion', 'filing_report', 'filing_receipt',
                         'filing_opinion', 'notice')),
  valid_from   TEXT CHECK (date (valid_from) = valid_from),
  valid_to     TEXT CHECK (date (valid_to) = valid_to),
  note         TEXT
) STRICT;
CREATE INDEX agency_code_org ON agency_code (org);

-- Meetings that deliberate.
CREATE TABLE meeting (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  name         TEXT NOT NULL,
  meeting_kind TEXT NOT NULL
               CHECK (meeting_kind IN ('executive', 'plenary', 'office', 'party_committee', 'other')),
  org          INTEGER NOT NULL REFERENCES org (id),
  session      TEXT,
  meeting_no   INTEGER,
  stage        TEXT CHECK (stage IN ('planned', 'held', 'closed')),
  held_on      TEXT CHECK (date (held_on) = held_on),
  place        TEXT,
  chair        TEXT,
  recorder     TEXT,
  note         TEXT
) STRICT;
CREATE INDEX meeting_org ON meeting (org);

-- What a meeting deliberates on, and what it decided.
CREATE TABLE agenda_item (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  rev           INTEGER NOT NULL DEFAULT 0,
  withdrawn_at  TEXT,
  meeting       INTEGER NOT NULL REFERENCES meeting (id),
  seq           INTEGER,
  title         TEXT NOT NULL,
  doc           INTEGER REFERENCES normative_doc (id),
  presenter     TEXT,
  views         TEXT,
  dissent       TEXT,
  decision      TEXT CHECK (decision IN ('approved', 'approved_with_changes', 'postponed', 'rejected')),
  decision_note TEXT,
  head_reason   TEXT
) STRICT;
CREATE INDEX agenda_item_meeting ON agenda_item (meeting);
CREATE INDEX agenda_item_doc ON agenda_item (doc);

-- Who was there, in which role.
CREATE TABLE attendance (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  meeting      INTEGER NOT NULL REFERENCES meeting (id),
  person_name  TEXT NOT NULL,
  org          INTEGER REFERENCES org (id),
  role         TEXT NOT NULL CHECK (role IN ('attendee', 'observer', 'legal_observer', 'absent')),
  reason       TEXT
) STRICT;
CREATE INDEX attendance_meeting ON attendance (meeting);
CREATE INDEX attendance_org ON attendance (org);

CREATE INDEX org_name ON org (name);
CREATE INDEX agency_code_code ON agency_code (code);
CREATE INDEX meeting_held_on ON meeting (held_on);

CREATE VIEW org_view AS
SELECT t.*,
       CASE WHEN t.valid_to < yifa_today () THEN 'ended' ELSE 'current' END AS standing
  FROM org t;
