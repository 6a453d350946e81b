-- Filing out (报送备案), filing review of what comes in (备案审查), chasing (催报).

-- One row, one document reported to one addressee. Whether it is overdue is not stored: see filing_view.
CREATE TABLE filing (
  id                   INTEGER PRIMARY KEY,
  uid                  TEXT    NOT NULL UNIQUE,
  rev                  INTEGER NOT NULL DEFAULT 0,
  withdrawn_at         TEXT,
  title                TEXT,                      -- the document's title as reported
  issue_no             TEXT,                      -- the document's number as reported
  doc                  INTEGER NOT NULL REFERENCES normative_doc (id),
  addressee_kind       TEXT NOT NULL CHECK (addressee_kind IN ('upper_gov', 'npc_sc', 'own_gov', 'other')),
  to_org               INTEGER REFERENCES org (id), -- NULL: the register knows no such unit yet
  stage                TEXT CHECK (stage IN ('pending', 'sent', 'received_check', 'registered', 'supplement',
                                             'not_accepted', 'reviewed_ok', 'opinion_received', 'correcting',
                                             'reported', 'closed')),
  report_no            TEXT,                      -- number of the filing report
  contact              TEXT,
  phone                TEXT,
  copies               INTEGER,                   -- of the official text
  sent_on              TEXT CHECK (date (sent_on) = sent_on), -- first sent; a supplement does not move it
  received_on          TEXT CHECK (date (received_on) = received_on),
  receipt_no           TEXT,                      -- given by the addressee
  registered_on        TEXT CHECK (date (registered_on) = registered_on),
  first_check_complete INTEGER NOT NULL DEFAULT 0 CHECK (first_check_complete IN (0, 1)),
  supplement_reason    TEXT,
  supplement_due_on    TEXT CHECK (date (supplement_due_on) = supplement_due_on),
  outcome              TEXT CHECK (outcome IN ('no_problem', 'communicated', 'opinion', 'self_corrected',
                                               'revoked', 'not_in_scope')),
  opinion_no           TEXT,
  opinion_on           TEXT CHECK (date (opinion_on) = opinion_on),
  opinion              TEXT,
  correction           TEXT,
  reported_on          TEXT CHECK (date (reported_on) = reported_on), -- the correction was reported back
  closed_on            TEXT CHECK (date (closed_on) = closed_on),
  note                 TEXT
) STRICT;
CREATE INDEX filing_doc ON filing (doc);
CREATE INDEX filing_to_org ON filing (to_org);
CREATE INDEX filing_stage ON filing (stage);
CREATE INDEX filing_sent_on ON filing (sent_on);

-- Copies on paper, for materials that are not attached as files.
CREATE TABLE filing_material (
  id           INTEGER PRIMARY KEY,
  uid          TEXT    NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  filing       INTEGER NOT NULL REFERENCES filing (id),
  role         TEXT NOT NULL,                              -- a role of the lists in data/rules
  copies       INTEGER,
  present      INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1)),
  note         TEXT
) STRICT;
CREATE INDEX filing_material_filing ON filing_material (filing);

CREATE TABLE filing_review (
  id                   INTEGER PRIMARY KEY,
  uid                  TEXT    NOT NULL UNIQUE,
  rev                  INTEGER NOT NULL DEFAULT 0,
  withdrawn_at         TEXT,
  title                TEXT NOT NULL,
  issue_no             TEXT,
  maker_org            INTEGER NOT NULL REFERENCES org (id),
  source               TEXT NOT NULL CHECK (source IN ('filed', 'own_initiative', 'suggestion', 'special', 'forwarded')),
  stage                TEXT CHECK (stage IN ('received', 'checked', 'registered', 'returned_for_supplement',
                                             'rejected', 'reviewing', 'passed', 'communicated',
                                             'opinion_issued', 'transferred', 'corrected_by_maker',
                                             'revoked_by_gov', 'no_correction', 'closed')),
  receipt_no           TEXT,                      -- ours, from the numbering service
  dated_on             TEXT CHECK (date (dated_on) = dated_on),
  published_on         TEXT CHECK (date (published_on) = published_on),
  effective_on         TEXT CHECK (date (effective_on) = effective_on),
  received_on          TEXT CHECK (date (received_on) = received_on),
  contact              TEXT,
  phone                TEXT,
  checked_on           TEXT CHECK (date (checked_on) = checked_on),
  first_check_complete INTEGER NOT NULL DEFAULT 0 CHECK (first_check_complete IN (0, 1)),
  supplement_reason    TEXT,
  supplement_due_on    TEXT CHECK (date (supplement_due_on) = supplement_due_on),
  supplemented_on      TEXT CHECK (date (supplemented_on) = supplemented_on),
  registered_on        TEXT CHECK (date (registered_on) = registered_on),
  reject_reason        TEXT,
  reviewer             TEXT,
  conclusion           TEXT CHECK (conclusion IN ('no_problem', 'communicated', 'opinion', 'transferred')),
  reviewed_on          TEXT CHECK (date (reviewed_on) = reviewed_on),
  opinion_no           TEXT,                      -- ours, from the numbering service
  opinion_on           TEXT CHECK (date (opinion_on) = opinion_on),
  opinion              TEXT,
  transferred_to       INTEGER REFERENCES org (id),
  correction_kind      TEXT CHECK (correction_kind IN ('amended', 'repealed', 'suspended', 'refused')),
  correction           TEXT,
  feedback_on          TEXT CHECK (date (feedback_on) = feedback_on),
  escalated_on         TEXT CHECK (date (escalated_on) = escalated_on), -- laid before the government
  revoked_by           TEXT,                      -- the government's decision, by name and number
  revoked_on           TEXT CHECK (date (revoked_on) = revoked_on),
  suggester            TEXT,                      -- who suggested the review; a person's data
  suggested_on         TEXT CHECK (date (suggested_on) = suggested_on),
  reply                TEXT,
  replied_on           TEXT CHECK (date (replied_on) = replied_on),
  closed_on            TEXT CHECK (date (closed_on) = closed_on),
  note                 TEXT
) STRICT;
CREATE INDEX filing_review_maker_org ON filing_review (maker_org);
CREATE INDEX filing_review_stage ON filing_review (stage);
CREATE INDEX filing_review_received_on ON filing_review (received_on);
CREATE INDEX filing_review_reviewer ON filing_review (reviewer);

CREATE TABLE filing_review_material (
  id            INTEGER PRIMARY KEY,
  uid           TEXT    NOT NULL UNIQUE,
  rev           INTEGER NOT NULL DEFAULT 0,
  withdrawn_at  TEXT,
  filing_review INTEGER NOT NULL REFERENCES filing_review (id),
  role          TEXT NOT NULL,                             -- a role of the lists in data/rules
  required      INTEGER NOT NULL DEFAULT 0 CHECK (required IN (0, 1)),
  copies        INTEGER,
  present       INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1)),
  note          TEXT
) STRICT;
CREATE INDEX filing_review_material_filing_review ON filing_review_material (filing_review);

CREATE TABLE filing_problem (
  id            INTEGER PRIMARY KEY,
  uid           TEXT    NOT NULL UNIQUE,
  rev           INTEGER NOT NULL DEFAULT 0,
  withdrawn_at  TEXT,
  filing_review INTEGER NOT NULL REFERENCES filing_review (id),
  problem_type  TEXT NOT NULL CHECK (problem_type IN ('maker', 'procedure', 'content', 'technique', 'other')),
  clause        TEXT,
  problem       TEXT NOT NULL,
  basis         TEXT,
  request       TEXT,                             -- what the maker is asked to do
  handling      TEXT CHECK (handling IN ('self_amended', 'repealed', 'other'))
) STRICT;
CREATE INDEX filing_problem_filing_review ON filing_problem (filing_review);

CREATE TABLE chase_notice (
  id            INTEGER PRIMARY KEY,
  uid           TEXT    NOT NULL UNIQUE,
  rev           INTEGER NOT NULL DEFAULT 0,
  withdrawn_at  TEXT,
  doc_title     TEXT NOT NULL,
  doc_number    TEXT,
  org           INTEGER NOT NULL REFERENCES org (id), -- who should have reported it
  stage         TEXT CHECK (stage IN ('drafted', 'sent', 'answered', 'closed')),
  published_on  TEXT CHECK (date (published_on) = published_on),
  due_on        TEXT CHECK (date (due_on) = due_on),
  notice_no     TEXT,                             -- from the numbering service
  sent_on       TEXT CHECK (date (sent_on) = sent_on),
  reply_by      TEXT CHECK (date (reply_by) = reply_by),
  answered_on   TEXT CHECK (date (answered_on) = answered_on),
  answer        TEXT,
  filing_review INTEGER REFERENCES filing_review (id),
  closed_on     TEXT CHECK (date (closed_on) = closed_on)
) STRICT;
CREATE INDEX chase_notice_org ON chase_notice (org);
CREATE INDEX chase_notice_filing_review ON chase_notice (filing_review);

-- The term of a filing is the deadline started at publication; a cancelled one does not count.
CREATE VIEW filing_view AS
SELECT t.*,
       d.maker_org AS maker_org,
       d.published_on AS published_on,
       l.due_on AS due_on,
       CASE WHEN t.stage = 'pending'
            THEN CAST (julianday (l.due_on) - julianday (yifa_today ()) AS INTEGER) END AS days_left,
       COALESCE ((t.stage = 'pending' AND l.due_on < yifa_today ()) OR
                 (t.stage = 'supplement' AND t.supplement_due_on < yifa_today ()), 0) AS overdue,
       COALESCE (t.sent_on > l.due_on, 0) AS late
  FROM filing t
  LEFT JOIN normative_doc d ON d.id = t.doc
  LEFT JOIN deadline l ON l.id = (SELECT max (id) FROM deadline
                                   WHERE owner_kind = 'filing' AND owner_id = t.id AND
                                         rule IN ('nd.file_days_up', 'nd.file_days_npc') AND
                                         state <> 'cancelled' AND withdrawn_at IS NULL);

CREATE VIEW filing_review_view AS
SELECT t.*,
       f.due_on AS file_due_on,
       COALESCE (t.received_on > f.due_on, 0) AS late,
       (SELECT due_on FROM deadline
         WHERE owner_kind = 'filing_review' AND owner_id = t.id AND rule = 'nd.correct_days' AND
               state <> 'cancelled' AND withdrawn_at IS NULL
         ORDER BY id DESC LIMIT 1) AS correct_due_on,
       EXISTS (SELECT 1 FROM deadline
                WHERE owner_kind = 'filing_review' AND owner_id = t.id AND state = 'open' AND
                      due_on < yifa_today () AND withdrawn_at IS NULL) AS overdue,
       (SELECT count (*) FROM filing_problem p
         WHERE p.filing_review = t.id AND p.withdrawn_at IS NULL) AS n_problems
  FROM filing_review t
  LEFT JOIN deadline f ON f.id = (SELECT max (id) FROM deadline
                                   WHERE owner_kind = 'filing_review' AND owner_id = t.id AND
                                         rule = 'nd.file_days_up' AND
                                         state <> 'cancelled' AND withdrawn_at IS NULL);

CREATE VIEW chase_notice_view AS
SELECT t.*,
       COALESCE (t.stage = 'sent' AND t.reply_by < yifa_today (), 0) AS overdue
  FROM chase_notice t;

-- Issued but not filed: a document with its number, and no filing of it, or one that was never sent. What was
-- reported and not accepted is out of scope and does not count.
CREATE VIEW unfiled_doc AS
SELECT d.id, d.uid, d.rev, d.withdrawn_at,
       d.title,
       d.issue_no,
       d.id AS doc,
       d.maker_org,
       d.maker_level,
       d.published_on,
       (SELECT count (*) FROM filing f WHERE f.doc = d.id AND f.withdrawn_at IS NULL) AS n_filings,
       (SELECT count (*) FROM filing f
         WHERE f.doc = d.id AND f.withdrawn_at IS NULL AND f.stage <> 'pending') AS n_sent,
       (SELECT min (v.due_on) FROM filing_view v
         WHERE v.doc = d.id AND v.withdrawn_at IS NULL AND v.stage = 'pending') AS due_on,
       EXISTS (SELECT 1 FROM filing_view v
                WHERE v.doc = d.id AND v.withdrawn_at IS NULL AND v.overdue) AS overdue
  FROM normative_doc d
 WHERE d.stage IN ('registered', 'published') AND d.maker_level IS NOT NULL AND
       (NOT EXISTS (SELECT 1 FROM filing f WHERE f.doc = d.id AND f.withdrawn_at IS NULL) OR
        EXISTS (SELECT 1 FROM filing f
                 WHERE f.doc = d.id AND f.withdrawn_at IS NULL AND f.stage = 'pending'));
