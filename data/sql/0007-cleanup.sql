-- Cleanup campaigns (清理): the campaign and the documents that it looks at.

CREATE TABLE cleanup (
  id               INTEGER PRIMARY KEY,
  uid              TEXT    NOT NULL UNIQUE,
  rev              INTEGER NOT NULL DEFAULT 0,
  withdrawn_at     TEXT,
  title            TEXT NOT NULL,
  topic            TEXT CHECK (topic IN ('general', 'business', 'environment', 'competition', 'delegation', 'new_law',
                                         'other')),
  stage            TEXT CHECK (stage IN ('opened', 'collecting', 'examined', 'reviewed', 'approved', 'published',
                                         'applied')),
  basis            TEXT,                          -- the notice or rule that asks for it
  scope_on         TEXT NOT NULL CHECK (date (scope_on) = scope_on), -- documents as they were on this day
  scope_government INTEGER NOT NULL DEFAULT 0 CHECK (scope_government IN (0, 1)),
  scope_department INTEGER NOT NULL DEFAULT 0 CHECK (scope_department IN (0, 1)),
  scope_township   INTEGER NOT NULL DEFAULT 0 CHECK (scope_township IN (0, 1)),
  scope_words      TEXT,
  min_age_years    INTEGER,
  collected_on     TEXT CHECK (date (collected_on) = collected_on), -- when the scope was frozen
  examined_on      TEXT CHECK (date (examined_on) = examined_on),
  reviewed_on      TEXT CHECK (date (reviewed_on) = reviewed_on),
  review_opinion   TEXT,
  meeting          INTEGER REFERENCES meeting (id),
  approved_on      TEXT CHECK (date (approved_on) = approved_on),
  ending_title     TEXT,                          -- the instrument that announces the results
  ending_no        TEXT,
  ending_on        TEXT CHECK (date (ending_on) = ending_on), -- from when it applies
  published_on     TEXT CHECK (date (published_on) = published_on),
  channel          TEXT,
  applied_on       TEXT CHECK (date (applied_on) = applied_on),
  added_doc        INTEGER REFERENCES normative_doc (id), -- last added after the scope was frozen
  note             TEXT
) STRICT;

CREATE TABLE cleanup_item (
  id                INTEGER PRIMARY KEY,
  uid               TEXT    NOT NULL UNIQUE,
  rev               INTEGER NOT NULL DEFAULT 0,
  withdrawn_at      TEXT,
  cleanup           INTEGER NOT NULL REFERENCES cleanup (id),
  title             TEXT,                         -- title, number and maker of the scope's day
  issue_no          TEXT,
  doc               INTEGER NOT NULL REFERENCES normative_doc (id),
  maker_org         INTEGER REFERENCES org (id),
  origin            TEXT NOT NULL CHECK (origin IN ('frozen', 'added')),
  is_expired        INTEGER NOT NULL DEFAULT 0 CHECK (is_expired IN (0, 1)),
  basis_repealed    INTEGER NOT NULL DEFAULT 0 CHECK (basis_repealed IN (0, 1)),
  over_years        INTEGER NOT NULL DEFAULT 0 CHECK (over_years IN (0, 1)),
  trial_without_end INTEGER NOT NULL DEFAULT 0 CHECK (trial_without_end IN (0, 1)),
  maker_dissolved   INTEGER NOT NULL DEFAULT 0 CHECK (maker_dissolved IN (0, 1)),
  finding           TEXT,
  result            TEXT CHECK (result IN ('keep', 'amend', 'repeal', 'lapse')),
  reason            TEXT CHECK (reason IN ('basis_changed', 'replaced', 'purpose_done', 'object_gone', 'term_over',
                                           'conflict', 'not_amended_in_time', 'still_needed')),
  lead_org          INTEGER REFERENCES org (id), -- who amends it
  amend_due_on      TEXT CHECK (date (amend_due_on) = amend_due_on),
  note              TEXT
) STRICT;
CREATE INDEX cleanup_item_cleanup ON cleanup_item (cleanup);
CREATE INDEX cleanup_item_doc ON cleanup_item (doc);

-- Totals are counted, never typed, and add up: keep + amend + repeal + lapse + open = total.
CREATE VIEW cleanup_view AS
SELECT t.*,
       (SELECT count (*) FROM cleanup_item i
         WHERE i.cleanup = t.id AND i.withdrawn_at IS NULL) AS n_total,
       (SELECT count (*) FROM cleanup_item i
         WHERE i.cleanup = t.id AND i.withdrawn_at IS NULL AND i.result = 'keep') AS n_keep,
       (SELECT count (*) FROM cleanup_item i
         WHERE i.cleanup = t.id AND i.withdrawn_at IS NULL AND i.result = 'amend') AS n_amend,
       (SELECT count (*) FROM cleanup_item i
         WHERE i.cleanup = t.id AND i.withdrawn_at IS NULL AND i.result = 'repeal') AS n_repeal,
       (SELECT count (*) FROM cleanup_item i
         WHERE i.cleanup = t.id AND i.withdrawn_at IS NULL AND i.result = 'lapse') AS n_lapse,
       (SELECT count (*) FROM cleanup_item i
         WHERE i.cleanup = t.id AND i.withdrawn_at IS NULL AND i.result IS NULL) AS n_open
  FROM cleanup t;
