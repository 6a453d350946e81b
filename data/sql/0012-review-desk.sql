-- The review desk (审核台): one register of cases for every kind of paper that is reviewed for its legality,
-- with the list of its materials, its checklist, the advisers that were heard, and its points.

-- Cases of legality review, made anew: more kinds of subject, stages, conclusions and fields.
CREATE TABLE new_legality_review (
  id              INTEGER PRIMARY KEY,
  uid             TEXT NOT NULL UNIQUE,
  rev             INTEGER NOT NULL DEFAULT 0,
  withdrawn_at    TEXT,
  title           TEXT NOT NULL,
  subject_kind    TEXT NOT NULL
                  CHECK (subject_kind IN ('normative_doc', 'decision', 'contract', 'project', 'ordinary',
                            'general')),
  doc             INTEGER REFERENCES normative_doc (id),
  -- what is reviewed, where no record of its own stands behind the case
  subject_text    TEXT,
  submitter_org   INTEGER REFERENCES org (id),
  stage           TEXT CHECK (stage IN ('received', 'returned', 'reviewing', 'concluded', 'read', 'approved',
                                        'issued', 'closed')),
  receipt_no      TEXT,
  received_on     TEXT CHECK (date (received_on) = received_on),
  -- the review body has the complete set: the clock starts
  complete_on     TEXT CHECK (date (complete_on) = complete_on),
  -- the least time a review takes, counted in working days
  due_min_on      TEXT CHECK (date (due_min_on) = due_min_on),
  -- the meeting that the subject is meant for
  meeting_on      TEXT CHECK (date (meeting_on) = meeting_on),
  returned_on     TEXT CHECK (date (returned_on) = returned_on),
  return_reason   TEXT,
  -- how often the submitter was asked to supplement
  rounds          INTEGER,
  reviewer        TEXT,
  assigned_on     TEXT CHECK (date (assigned_on) = assigned_on),
  second_reader   TEXT,
  is_urgent       INTEGER NOT NULL DEFAULT 0 CHECK (is_urgent IN (0, 1)),
  urgent_reason   TEXT,
  basis           TEXT,
  -- the parts of the opinion: competence, procedure, content, risks, how to meet them
  authority_note  TEXT,
  procedure_note  TEXT,
  content_note    TEXT,
  risk_note       TEXT,
  advice_note     TEXT,
  conclusion      TEXT
                  CHECK (conclusion IN ('lawful', 'lawful_after_amendment', 'unlawful', 'not_normative',
                            'can_sign', 'sign_after_amendment', 'supplement_first', 'not_advisable',
                            'returned')),
  conclusion_note TEXT,
  concluded_on    TEXT CHECK (date (concluded_on) = concluded_on),
  read_on         TEXT CHECK (date (read_on) = read_on),
  reader_note     TEXT,
  approver        TEXT,
  approved_on     TEXT CHECK (date (approved_on) = approved_on),
  opinion_no      TEXT,
  issued_on       TEXT CHECK (date (issued_on) = issued_on),
  feedback_on     TEXT CHECK (date (feedback_on) = feedback_on),
  feedback        TEXT,
  note            TEXT
) STRICT;
INSERT INTO new_legality_review (id, uid, rev, withdrawn_at, title, subject_kind, doc, submitter_org, stage,
       receipt_no, received_on, complete_on, due_min_on, returned_on, return_reason, reviewer, second_reader,
       is_urgent, urgent_reason, basis, conclusion, conclusion_note, concluded_on, opinion_no, issued_on, note)
SELECT id, uid, rev, withdrawn_at, title, subject_kind, doc, submitter_org, stage,
       receipt_no, received_on, complete_on, due_min_on, returned_on, return_reason, reviewer, second_reader,
       is_urgent, urgent_reason, basis, conclusion, conclusion_note, concluded_on, opinion_no, issued_on, note
  FROM legality_review;
DROP TABLE legality_review;
ALTER TABLE new_legality_review RENAME TO legality_review;
CREATE INDEX legality_review_doc ON legality_review (doc);
CREATE INDEX legality_review_submitter_org ON legality_review (submitter_org);
CREATE INDEX legality_review_stage ON legality_review (stage);
CREATE INDEX legality_review_received_on ON legality_review (received_on);

-- A point says how grave it is and which words of the text it is about.
ALTER TABLE review_point ADD COLUMN severity TEXT CHECK (severity IN ('high', 'middle', 'low'));
ALTER TABLE review_point ADD COLUMN quote TEXT;

-- One question of the checklist (审核要点), as it was asked in this case; later lists do not change it.
CREATE TABLE review_item (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  review       INTEGER NOT NULL REFERENCES legality_review (id),
  seq          INTEGER,
  code         TEXT NOT NULL,
  question     TEXT,
  basis        TEXT,
  answer       TEXT CHECK (answer IN ('yes', 'no', 'not_applicable')),
  clause       TEXT,
  note         TEXT,
  evidence     TEXT
) STRICT;
CREATE INDEX review_item_review ON review_item (review);

-- One material that the rules ask of the submitter; role is a word of materials.ini.
CREATE TABLE review_material (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  review       INTEGER NOT NULL REFERENCES legality_review (id),
  role         TEXT NOT NULL,
  label        TEXT,
  required     INTEGER NOT NULL DEFAULT 0 CHECK (required IN (0, 1)),
  copies       INTEGER,
  present      INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1)),
  received_n   INTEGER,
  note         TEXT
) STRICT;
CREATE INDEX review_material_review ON review_material (review);

-- The view of a legal adviser, public lawyer or expert (法律意见), asked for and received.
CREATE TABLE legal_opinion (
  id              INTEGER PRIMARY KEY,
  uid             TEXT NOT NULL UNIQUE,
  rev             INTEGER NOT NULL DEFAULT 0,
  withdrawn_at    TEXT,
  review          INTEGER REFERENCES legality_review (id),
  title           TEXT NOT NULL,
  adviser         TEXT NOT NULL,
  adviser_kind    TEXT CHECK (adviser_kind IN ('adviser', 'public_lawyer', 'expert', 'chief')),
  home_body       TEXT,
  asked_on        TEXT CHECK (date (asked_on) = asked_on),
  due_on          TEXT CHECK (date (due_on) = due_on),
  question        TEXT,
  received_on     TEXT CHECK (date (received_on) = received_on),
  view            TEXT CHECK (view IN ('lawful', 'amend', 'unlawful', 'other')),
  opinion         TEXT,
  adoption        TEXT CHECK (adoption IN ('adopted', 'partly', 'not_adopted')),
  adoption_reason TEXT
) STRICT;
CREATE INDEX legal_opinion_review ON legal_opinion (review);

-- A case has one clock, by the rule of its kind.
DROP VIEW legality_review_view;
CREATE VIEW legality_review_view AS
SELECT t.*,
       (SELECT l.due_on FROM deadline l
         WHERE l.owner_kind = 'legality_review' AND l.owner_id = t.id AND
               l.rule IN ('nd.review_max_days', 'md.review_max_days', 'ct.review_days', 'rv.review_days') AND
               l.state <> 'cancelled' AND l.withdrawn_at IS NULL
         ORDER BY l.id DESC LIMIT 1) AS due_max_on,
       (SELECT count (*) FROM review_point p
         WHERE p.review = t.id AND p.withdrawn_at IS NULL) AS points_n,
       (SELECT count (*) FROM review_point p
         WHERE p.review = t.id AND p.withdrawn_at IS NULL AND p.adoption = 'adopted') AS points_adopted_n,
       (SELECT count (*) FROM review_item i
         WHERE i.review = t.id AND i.withdrawn_at IS NULL AND i.answer IS NULL) AS items_open_n,
       (SELECT count (*) FROM legal_opinion o
         WHERE o.review = t.id AND o.withdrawn_at IS NULL AND o.asked_on IS NOT NULL AND
               o.received_on IS NULL) AS opinions_open_n
  FROM legality_review t;
