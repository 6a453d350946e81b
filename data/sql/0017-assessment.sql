-- The assessment of legal advisers (考核): of a year or of a term, with the figures of the work log as they were
-- taken, the points of each indicator, and what the client units say.

-- One engagement, one period. The figures are a snapshot of computed_on: a log that is written on later does not
-- change what was confirmed.
CREATE TABLE adviser_assessment (
  id                    INTEGER PRIMARY KEY,
  uid                   TEXT NOT NULL UNIQUE,
  rev                   INTEGER NOT NULL DEFAULT 0,
  withdrawn_at          TEXT,
  title                 TEXT NOT NULL,
  engagement            INTEGER NOT NULL REFERENCES engagement (id),
  adviser               INTEGER REFERENCES adviser (id),
  period_kind           TEXT CHECK (period_kind IN ('yearly', 'end_of_term')),
  year                  INTEGER NOT NULL,
  from_on               TEXT NOT NULL CHECK (date (from_on) = from_on),
  to_on                 TEXT NOT NULL CHECK (date (to_on) = to_on),
  stage                 TEXT CHECK (stage IN ('open', 'scored', 'confirmed')),
  computed_on           TEXT CHECK (date (computed_on) = computed_on),
  matters_n             INTEGER,
  matter_types          TEXT,
  opinions_n            INTEGER,
  hours                 INTEGER, -- hundredths of an hour
  responses_n           INTEGER, -- those whose time could be judged
  response_on_time_n    INTEGER,
  responses_uncounted_n INTEGER, -- the calendar of their year is missing
  meetings_due_n        INTEGER,
  meetings_attended_n   INTEGER,
  adoptions_n           INTEGER,
  adopted_n             INTEGER,
  sanctions_n           INTEGER, -- decided within the period
  self_report           TEXT,
  total                 INTEGER,
  grade                 TEXT CHECK (grade IN ('excellent', 'qualified', 'unqualified')),
  consequence           TEXT CHECK (consequence IN ('renew', 'improve', 'reduce', 'end')),
  opinion               TEXT,
  confirmed_by          TEXT,
  confirmed_on          TEXT CHECK (date (confirmed_on) = confirmed_on),
  note                  TEXT
) STRICT;
CREATE INDEX adviser_assessment_engagement ON adviser_assessment (engagement);
CREATE INDEX adviser_assessment_adviser ON adviser_assessment (adviser);

-- The points of one indicator; its words and its weight stay as they were on the day the assessment was opened.
CREATE TABLE assessment_item (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  assessment   INTEGER NOT NULL REFERENCES adviser_assessment (id),
  seq          INTEGER,
  code         TEXT NOT NULL,
  label        TEXT,
  explanation  TEXT,    -- how points are given
  weight       INTEGER,
  figure       TEXT,    -- what the log shows, in words
  suggested    INTEGER, -- NULL: the log says nothing about it
  self_score   INTEGER,
  office_score INTEGER,
  note         TEXT
) STRICT;
CREATE INDEX assessment_item_assessment ON assessment_item (assessment);

-- What a client unit says of the adviser: 0 to 100.
CREATE TABLE assessment_view (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  assessment   INTEGER NOT NULL REFERENCES adviser_assessment (id),
  org          INTEGER NOT NULL REFERENCES org (id),
  score        INTEGER NOT NULL,
  opinion      TEXT,
  scored_on    TEXT CHECK (date (scored_on) = scored_on),
  signed_by    TEXT
) STRICT;
CREATE INDEX assessment_view_assessment ON assessment_view (assessment);
CREATE INDEX assessment_view_org ON assessment_view (org);

-- The mean of the views is rounded to whole points.
CREATE VIEW adviser_assessment_view AS
SELECT t.*,
       (SELECT SUM (i.suggested) FROM assessment_item i
         WHERE i.assessment = t.id AND i.withdrawn_at IS NULL) AS suggested_total,
       (SELECT COUNT (*) FROM assessment_view v
         WHERE v.assessment = t.id AND v.withdrawn_at IS NULL) AS views_n,
       (SELECT CAST (ROUND (AVG (v.score)) AS INTEGER) FROM assessment_view v
         WHERE v.assessment = t.id AND v.withdrawn_at IS NULL) AS views_score
  FROM adviser_assessment t;

-- The year whose assessments the panel has opened last.
ALTER TABLE adviser_panel ADD COLUMN assessed_year INTEGER;
