-- Values of every type, for a time of their own: words and days of the year beside numbers.
CREATE TABLE profile_value_new (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  key          TEXT NOT NULL,  -- a rule of data/rules/rules.ini, or a material: "filing_gov.official_text"
  number       INTEGER CHECK (number >= 0),
  -- of a rule of words: the words, a day like 03-01, a text; of a material: yes or no, whether it is indispensable
  value        TEXT,
  -- NULL: the rule's own
  unit         TEXT CHECK (unit IN ('days', 'workdays', 'months', 'years', 'count', 'flag', 'percent', 'hours',
                                    'date', 'choice', 'words', 'text')),
  source       TEXT NOT NULL,  -- instrument and article, in the office's words
  confidence   TEXT NOT NULL CHECK (confidence IN ('V', 'V2', 'K', 'U')),
  since_on     TEXT CHECK (date (since_on) = since_on),
  until_on     TEXT CHECK (date (until_on) = until_on)
) STRICT;
INSERT INTO profile_value_new (id, uid, rev, withdrawn_at, key, number, unit, source, confidence)
  SELECT id, uid, rev, withdrawn_at, key, number, unit, source, confidence FROM profile_value;
DROP TABLE profile_value;
ALTER TABLE profile_value_new RENAME TO profile_value;
-- One value per rule; a withdrawn one is history.
CREATE UNIQUE INDEX profile_value_key ON profile_value (key) WHERE withdrawn_at IS NULL;

-- Jurisdiction profiles that were handed to this office in a file; it stands before a shipped one of the same id.
CREATE TABLE imported_profile (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  profile_id   TEXT NOT NULL,
  label        TEXT NOT NULL,
  level        TEXT NOT NULL CHECK (level IN ('national', 'province', 'city', 'county', 'township')),
  parent       TEXT,           -- the id of another profile
  since_on     TEXT CHECK (date (since_on) = since_on),
  until_on     TEXT CHECK (date (until_on) = until_on),
  source       TEXT NOT NULL,
  rules        TEXT NOT NULL   -- as a file profile-*.ini of data/rules has it
) STRICT;
CREATE UNIQUE INDEX imported_profile_id ON imported_profile (profile_id) WHERE withdrawn_at IS NULL;
