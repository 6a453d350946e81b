-- The normative document and everything that belongs to its making and its life.

-- The yearly drafting plan (制定计划).
CREATE TABLE plan (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  year         INTEGER NOT NULL,
  title        TEXT NOT NULL,
  maker_org    INTEGER NOT NULL REFERENCES org (id),
  approved_on  TEXT CHECK (date (approved_on) = approved_on),
  approved_by  TEXT,
  note         TEXT
) STRICT;
CREATE INDEX plan_maker_org ON plan (maker_org);

-- One document that the plan foresees.
CREATE TABLE plan_item (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  plan         INTEGER NOT NULL REFERENCES plan (id),
  title        TEXT NOT NULL,
  drafter_org  INTEGER REFERENCES org (id),
  reason       TEXT,
  target_month INTEGER,
  is_focus     INTEGER NOT NULL DEFAULT 0 CHECK (is_focus IN (0, 1)),
  status       TEXT CHECK (status IN ('proposed', 'approved', 'done', 'dropped'))
) STRICT;
CREATE INDEX plan_item_plan ON plan_item (plan);
CREATE INDEX plan_item_drafter_org ON plan_item (drafter_org);

-- Normative documents (行政规范性文件). Stage is how far the making has come; whether the
-- text is in force is another axis, computed by the view from the dates.
CREATE TABLE normative_doc (
  id                INTEGER PRIMARY KEY,
  uid               TEXT NOT NULL UNIQUE,
  rev               INTEGER NOT NULL DEFAULT 0,
  withdrawn_at      TEXT,
  title             TEXT NOT NULL,
  issue_no          TEXT,
  maker_org         INTEGER NOT NULL REFERENCES org (id),
  maker_level       TEXT CHECK (maker_level IN ('government', 'department', 'township')),
  joint_makers      TEXT,
  drafter_org       INTEGER REFERENCES org (id),
  lead_org          INTEGER REFERENCES org (id),
  doc_type          TEXT
                    CHECK (doc_type IN ('measures', 'provisions', 'detailed_rules', 'decision', 'opinions',
                              'notice', 'announcement', 'circular', 'other')),
  stage             TEXT
                    CHECK (stage IN ('planned', 'drafting', 'consulting', 'review_submitted', 'returned',
                              'reviewing', 'reviewed', 'deliberating', 'approved', 'signed', 'registered',
                              'published', 'filed', 'registered_by_receiver', 'dropped')),
  plan_item         INTEGER REFERENCES plan_item (id),
  handler           TEXT,
  is_urgent         INTEGER NOT NULL DEFAULT 0 CHECK (is_urgent IN (0, 1)),
  urgent_reason     TEXT,
  is_market_related INTEGER NOT NULL DEFAULT 0 CHECK (is_market_related IN (0, 1)),
  summary           TEXT,
  text              TEXT,
  registration_no   TEXT,
  index_no          TEXT,
  dated_on          TEXT CHECK (date (dated_on) = dated_on),
  signed_on         TEXT CHECK (date (signed_on) = signed_on),
  signatory         TEXT,
  registered_on     TEXT CHECK (date (registered_on) = registered_on),
  printed_on        TEXT CHECK (date (printed_on) = printed_on),
  published_on      TEXT CHECK (date (published_on) = published_on),
  effective_on      TEXT CHECK (date (effective_on) = effective_on),
  valid_years       INTEGER,
  valid_text        TEXT,  -- the words of the document itself
  valid_until       TEXT CHECK (date (valid_until) = valid_until),  -- the last day in force
  is_trial          INTEGER NOT NULL DEFAULT 0 CHECK (is_trial IN (0, 1)),
  no_term_reason    TEXT,
  extended_until    TEXT CHECK (date (extended_until) = extended_until),
  extended_on       TEXT CHECK (date (extended_on) = extended_on),
  extended_by       TEXT,
  amended_on        TEXT CHECK (date (amended_on) = amended_on),
  amended_by        TEXT,
  suspended_on      TEXT CHECK (date (suspended_on) = suspended_on),
  suspended_by      TEXT,
  resumed_on        TEXT CHECK (date (resumed_on) = resumed_on),
  ended_on          TEXT CHECK (date (ended_on) = ended_on),  -- from this day on it is no longer in force
  ended_how         TEXT CHECK (ended_how IN ('repealed', 'expired', 'revoked')),
  ended_by          TEXT,
  secret_level      TEXT CHECK (secret_level IN ('public', 'internal')),
  contact           TEXT,
  phone             TEXT,
  note              TEXT
) STRICT;
CREATE INDEX normative_doc_title ON normative_doc (title);
CREATE INDEX normative_doc_maker_org ON normative_doc (maker_org);
CREATE INDEX normative_doc_drafter_org ON normative_doc (drafter_org);
CREATE INDEX normative_doc_lead_org ON normative_doc (lead_org);
CREATE INDEX normative_doc_plan_item ON normative_doc (plan_item);

-- The six steps of article 75 of the organic law of local governments, one row each, made with the document.
-- None is ever missing: what was not done is due or exempt, with reason and approver.
CREATE TABLE doc_step (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  rev           INTEGER NOT NULL DEFAULT 0,
  withdrawn_at  TEXT,
  doc           INTEGER NOT NULL REFERENCES normative_doc (id),
  seq           INTEGER,
  step          TEXT NOT NULL
                CHECK (step IN ('ex_ante_eval', 'public_comment', 'legality_review', 'deliberation',
                          'publication', 'filing')),
  stage         TEXT CHECK (stage IN ('due', 'in_progress', 'done', 'exempt', 'unrecorded')),
  done_on       TEXT CHECK (date (done_on) = done_on),
  evidence      TEXT,
  exempt_reason TEXT,
  approver      TEXT
) STRICT;
CREATE INDEX doc_step_doc ON doc_step (doc);

-- The recognition form: is it a normative document at all? Four tests and the result.
CREATE TABLE recognition (
  id                INTEGER PRIMARY KEY,
  uid               TEXT NOT NULL UNIQUE,
  rev               INTEGER NOT NULL DEFAULT 0,
  withdrawn_at      TEXT,
  doc               INTEGER NOT NULL REFERENCES normative_doc (id),
  is_administrative INTEGER NOT NULL DEFAULT 0 CHECK (is_administrative IN (0, 1)),
  is_outward        INTEGER NOT NULL DEFAULT 0 CHECK (is_outward IN (0, 1)),
  is_general        INTEGER NOT NULL DEFAULT 0 CHECK (is_general IN (0, 1)),
  is_repeated       INTEGER NOT NULL DEFAULT 0 CHECK (is_repeated IN (0, 1)),
  result            TEXT NOT NULL CHECK (result IN ('is', 'is_not', 'in_doubt')),
  asked_whom        TEXT,
  reason            TEXT,
  decided_on        TEXT CHECK (date (decided_on) = decided_on),
  decided_by        TEXT
) STRICT;
CREATE INDEX recognition_doc ON recognition (doc);

-- The argument why the document is needed (评估论证).
CREATE TABLE ex_ante_eval (
  id             INTEGER PRIMARY KEY,
  uid            TEXT NOT NULL UNIQUE,
  rev            INTEGER NOT NULL DEFAULT 0,
  withdrawn_at   TEXT,
  doc            INTEGER NOT NULL REFERENCES normative_doc (id),
  necessity      TEXT NOT NULL,
  feasibility    TEXT,
  reasonableness TEXT,
  method         TEXT,
  assessor       TEXT,
  concluded_on   TEXT CHECK (date (concluded_on) = concluded_on),
  conclusion     TEXT
) STRICT;
CREATE INDEX ex_ante_eval_doc ON ex_ante_eval (doc);

-- One round of public comment.
CREATE TABLE public_comment (
  id                INTEGER PRIMARY KEY,
  uid               TEXT NOT NULL UNIQUE,
  rev               INTEGER NOT NULL DEFAULT 0,
  withdrawn_at      TEXT,
  doc               INTEGER NOT NULL REFERENCES normative_doc (id),
  round             INTEGER,
  starts_on         TEXT NOT NULL CHECK (date (starts_on) = starts_on),  -- the day the draft was published
  ends_on           TEXT NOT NULL CHECK (date (ends_on) = ends_on),
  channel           TEXT NOT NULL
                    CHECK (channel IN ('website', 'newspaper', 'notice_board', 'new_media', 'letter',
                              'forum', 'community_council', 'other')),
  place             TEXT,
  is_market_related INTEGER NOT NULL DEFAULT 0 CHECK (is_market_related IN (0, 1)),
  shortened_reason  TEXT,
  is_urgent         INTEGER NOT NULL DEFAULT 0 CHECK (is_urgent IN (0, 1)),
  closed_on         TEXT CHECK (date (closed_on) = closed_on),
  summary           TEXT
) STRICT;
CREATE INDEX public_comment_doc ON public_comment (doc);

-- An opinion heard, and what became of it. The public version of the table leaves the source out.
CREATE TABLE opinion (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  comment      INTEGER NOT NULL REFERENCES public_comment (id),
  source       TEXT,
  source_kind  TEXT
               CHECK (source_kind IN ('citizen', 'enterprise', 'association', 'department', 'township',
                         'expert', 'npc_deputy', 'cppcc_member', 'community_council', 'other')),
  channel      TEXT CHECK (channel IN ('web', 'mail', 'email', 'phone', 'meeting', 'reply', 'other')),
  received_on  TEXT CHECK (date (received_on) = received_on),
  clause       TEXT,
  content      TEXT NOT NULL,
  adoption     TEXT CHECK (adoption IN ('adopted', 'partly', 'not_adopted')),
  reason       TEXT,
  replied_on   TEXT CHECK (date (replied_on) = replied_on)
) STRICT;
CREATE INDEX opinion_comment ON opinion (comment);

-- Hearings, expert meetings and discussion meetings on a draft.
CREATE TABLE hearing (
  id                INTEGER PRIMARY KEY,
  uid               TEXT NOT NULL UNIQUE,
  rev               INTEGER NOT NULL DEFAULT 0,
  withdrawn_at      TEXT,
  doc               INTEGER NOT NULL REFERENCES normative_doc (id),
  event_kind        TEXT NOT NULL CHECK (event_kind IN ('hearing', 'expert_meeting', 'discussion_meeting')),
  title             TEXT NOT NULL,
  notice_on         TEXT CHECK (date (notice_on) = notice_on),
  held_on           TEXT CHECK (date (held_on) = held_on),
  place             TEXT,
  host              TEXT,
  reps              TEXT,
  reps_n            INTEGER,
  votes_for_n       INTEGER,
  votes_against_n   INTEGER,
  votes_abstained_n INTEGER,
  record            TEXT,
  report            TEXT
) STRICT;
CREATE INDEX hearing_doc ON hearing (doc);

-- The conclusion of the fair-competition review, or why none was needed.
CREATE TABLE fair_competition (
  id                INTEGER PRIMARY KEY,
  uid               TEXT NOT NULL UNIQUE,
  rev               INTEGER NOT NULL DEFAULT 0,
  withdrawn_at      TEXT,
  doc               INTEGER NOT NULL REFERENCES normative_doc (id),
  is_needed         INTEGER NOT NULL DEFAULT 0 CHECK (is_needed IN (0, 1)),
  not_needed_reason TEXT,
  conclusion        TEXT CHECK (conclusion IN ('no_restriction', 'exception', 'restricts')),
  concluded_on      TEXT CHECK (date (concluded_on) = concluded_on),
  reviewer          TEXT,
  exception_reason  TEXT,
  exception_until   TEXT CHECK (date (exception_until) = exception_until)
) STRICT;
CREATE INDEX fair_competition_doc ON fair_competition (doc);

-- Cases of legality review (合法性审核). The subject is a normative document here; decisions and
-- contracts use the same register.
CREATE TABLE legality_review (
  id              INTEGER PRIMARY KEY,
  uid             TEXT NOT NULL UNIQUE,
  rev             INTEGER NOT NULL DEFAULT 0,
  withdrawn_at    TEXT,
  title           TEXT NOT NULL,
  subject_kind    TEXT NOT NULL
                  CHECK (subject_kind IN ('normative_doc', 'decision', 'contract', 'ordinary', 'project')),
  doc             INTEGER REFERENCES normative_doc (id),
  submitter_org   INTEGER REFERENCES org (id),
  stage           TEXT CHECK (stage IN ('received', 'returned', 'reviewing', 'concluded', 'issued')),
  receipt_no      TEXT,
  received_on     TEXT CHECK (date (received_on) = received_on),
  -- the review body has the complete set: the clock starts
  complete_on     TEXT CHECK (date (complete_on) = complete_on),
  -- the least time a review takes, counted in working days
  due_min_on      TEXT CHECK (date (due_min_on) = due_min_on),
  returned_on     TEXT CHECK (date (returned_on) = returned_on),
  return_reason   TEXT,
  reviewer        TEXT,
  second_reader   TEXT,
  is_urgent       INTEGER NOT NULL DEFAULT 0 CHECK (is_urgent IN (0, 1)),
  urgent_reason   TEXT,
  basis           TEXT,
  conclusion      TEXT
                  CHECK (conclusion IN ('lawful', 'lawful_after_amendment', 'unlawful', 'not_normative',
                            'returned')),
  conclusion_note TEXT,
  concluded_on    TEXT CHECK (date (concluded_on) = concluded_on),
  opinion_no      TEXT,
  issued_on       TEXT CHECK (date (issued_on) = issued_on),
  note            TEXT
) STRICT;
CREATE INDEX legality_review_doc ON legality_review (doc);
CREATE INDEX legality_review_submitter_org ON legality_review (submitter_org);

-- One point of a review: clause, problem, basis, suggestion, and whether it was taken up.
CREATE TABLE review_point (
  id              INTEGER PRIMARY KEY,
  uid             TEXT NOT NULL UNIQUE,
  rev             INTEGER NOT NULL DEFAULT 0,
  withdrawn_at    TEXT,
  review          INTEGER NOT NULL REFERENCES legality_review (id),
  seq             INTEGER,
  clause          TEXT,
  problem_type    TEXT CHECK (problem_type IN ('maker', 'procedure', 'content', 'technique', 'other')),
  problem         TEXT NOT NULL,
  basis           TEXT,
  suggestion      TEXT,
  adoption        TEXT CHECK (adoption IN ('adopted', 'partly', 'not_adopted')),
  adoption_reason TEXT
) STRICT;
CREATE INDEX review_point_review ON review_point (review);

-- Where and when the text was published.
CREATE TABLE publication (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  doc          INTEGER NOT NULL REFERENCES normative_doc (id),
  channel      TEXT NOT NULL
               CHECK (channel IN ('gazette', 'website', 'newspaper', 'notice_board', 'new_media')),
  published_on TEXT NOT NULL CHECK (date (published_on) = published_on),
  place        TEXT,
  url          TEXT,
  index_no     TEXT,
  note         TEXT
) STRICT;
CREATE INDEX publication_doc ON publication (doc);

-- Post-evaluations of documents (实施情况后评估).
CREATE TABLE evaluation (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  rev           INTEGER NOT NULL DEFAULT 0,
  withdrawn_at  TEXT,
  doc           INTEGER NOT NULL REFERENCES normative_doc (id),
  title         TEXT NOT NULL,
  evaluator_org INTEGER REFERENCES org (id),
  started_on    TEXT CHECK (date (started_on) = started_on),
  finished_on   TEXT CHECK (date (finished_on) = finished_on),
  method        TEXT,
  findings      TEXT,
  result        TEXT CHECK (result IN ('keep', 'amend', 'repeal', 'extend')),
  note          TEXT
) STRICT;
CREATE INDEX evaluation_doc ON evaluation (doc);
CREATE INDEX evaluation_evaluator_org ON evaluation (evaluator_org);

-- What a document does to another one, which may be in the register or only named.
CREATE TABLE doc_relation (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  doc          INTEGER NOT NULL REFERENCES normative_doc (id),
  relation     TEXT NOT NULL CHECK (relation IN ('amends', 'repeals', 'replaces', 'implements')),
  target       INTEGER REFERENCES normative_doc (id),
  target_text  TEXT,
  article      TEXT,
  note         TEXT
) STRICT;
CREATE INDEX doc_relation_doc ON doc_relation (doc);
CREATE INDEX doc_relation_target ON doc_relation (target);

-- The library of legal bases (依据库).
CREATE TABLE legal_basis (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  title        TEXT NOT NULL,
  number       TEXT,
  issuer       TEXT,
  basis_kind   TEXT
               CHECK (basis_kind IN ('law', 'admin_regulation', 'local_regulation', 'dept_rule',
                         'gov_rule', 'judicial_interpretation', 'state_council_doc', 'normative_doc',
                         'party_doc', 'case', 'other')),
  dated_on     TEXT CHECK (date (dated_on) = dated_on),
  published_on TEXT CHECK (date (published_on) = published_on),
  effective_on TEXT CHECK (date (effective_on) = effective_on),
  expires_on   TEXT CHECK (date (expires_on) = expires_on),  -- the last day in force
  -- what the source says; the view weighs it against the dates
  status       TEXT CHECK (status IN ('in_force', 'trial', 'amended', 'repealed', 'expired', 'ended')),
  successor    INTEGER REFERENCES legal_basis (id),
  region       TEXT,
  index_no     TEXT,
  history      TEXT,
  source       TEXT,
  source_ref   TEXT,
  text         TEXT,
  note         TEXT
) STRICT;
CREATE INDEX legal_basis_successor ON legal_basis (successor);

-- Which document rests on which basis.
CREATE TABLE doc_basis (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  doc          INTEGER NOT NULL REFERENCES normative_doc (id),
  basis        INTEGER NOT NULL REFERENCES legal_basis (id),
  articles     TEXT,
  note         TEXT
) STRICT;
CREATE INDEX doc_basis_doc ON doc_basis (doc);
CREATE INDEX doc_basis_basis ON doc_basis (basis);

-- The history of the validity axis; written by the actions, never by hand.
CREATE TABLE validity_change (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  doc          INTEGER NOT NULL REFERENCES normative_doc (id),
  changed_on   TEXT CHECK (date (changed_on) = changed_on),
  event        TEXT NOT NULL
               CHECK (event IN ('in_force', 'extended', 'amended', 'repealed', 'expired', 'revoked',
                         'suspended', 'resumed')),
  instrument   TEXT,
  article      TEXT,
  person       TEXT,
  reason       TEXT
) STRICT;
CREATE INDEX validity_change_doc ON validity_change (doc);

CREATE INDEX normative_doc_stage ON normative_doc (stage);
CREATE INDEX normative_doc_issue_no ON normative_doc (issue_no);
CREATE INDEX normative_doc_published_on ON normative_doc (published_on);
CREATE INDEX normative_doc_effective_on ON normative_doc (effective_on);
CREATE INDEX normative_doc_valid_until ON normative_doc (valid_until);
CREATE INDEX normative_doc_ended_on ON normative_doc (ended_on);
CREATE INDEX legality_review_stage ON legality_review (stage);
CREATE INDEX legal_basis_title ON legal_basis (title);
CREATE INDEX legal_basis_number ON legal_basis (number);
CREATE INDEX doc_step_once ON doc_step (doc, step);

-- The day an end is known by goes before what the source says of its status; a basis of which neither
-- status nor dates are known has no validity, rather than a guessed one.
CREATE VIEW legal_basis_view AS
SELECT t.*,
       CASE
         WHEN t.expires_on < yifa_today () THEN 'ended'
         WHEN t.expires_on IS NULL AND t.status IN ('repealed', 'expired', 'ended') THEN 'ended'
         WHEN t.effective_on > yifa_today () THEN 'not_yet'
         WHEN t.status = 'amended' THEN 'amended'
         WHEN t.status IS NULL AND t.effective_on IS NULL THEN NULL
         ELSE 'in_force'
       END AS validity
  FROM legal_basis t;

CREATE VIEW doc_basis_view AS
SELECT t.*, b.validity AS basis_validity
  FROM doc_basis t
  LEFT JOIN legal_basis_view b ON b.id = t.basis;

-- The first day does not count, as in every term.
CREATE VIEW public_comment_view AS
SELECT t.*,
       CAST (julianday (t.ends_on) - julianday (t.starts_on) AS INTEGER) AS days
  FROM public_comment t;

CREATE VIEW legality_review_view AS
SELECT t.*,
       (SELECT l.due_on FROM deadline l
         WHERE l.owner_kind = 'legality_review' AND l.owner_id = t.id AND l.rule = 'nd.review_max_days' AND
               l.state <> 'cancelled' AND l.withdrawn_at IS NULL
         ORDER BY l.id DESC LIMIT 1) AS due_max_on
  FROM legality_review t;

-- Validity (时效) needs nobody to press a button: it follows from the dates and from today. What was never
-- published has none. Expiring is a window within being in force, not a state of its own: on its last day a
-- document is in force. The window is the rule nd.expiry_warn: the office's own number if it has set one, else
-- that of data/rules.
CREATE VIEW normative_doc_view AS
SELECT v.*,
       COALESCE (v.validity IN ('in_force', 'amended') AND v.valid_until < date (yifa_today (), '+' ||
         COALESCE ((SELECT number FROM profile_value WHERE key = 'nd.expiry_warn' AND withdrawn_at IS NULL), 6) ||
         ' months'), 0) AS expiring
  FROM (
        SELECT t.*,
               CASE
                 WHEN t.published_on IS NULL THEN NULL
                 WHEN t.ended_how IS NOT NULL AND t.ended_on <= yifa_today () THEN t.ended_how
                 WHEN t.valid_until < yifa_today () THEN 'expired'
                 WHEN t.suspended_on <= yifa_today () AND
                      (t.resumed_on IS NULL OR t.resumed_on > yifa_today () OR t.resumed_on < t.suspended_on)
                   THEN 'suspended'
                 WHEN COALESCE (t.effective_on, t.published_on) > yifa_today () THEN 'not_yet'
                 WHEN t.amended_on <= yifa_today () THEN 'amended'
                 ELSE 'in_force'
               END AS validity,
               CASE
                 WHEN t.published_on IS NULL THEN NULL
                 WHEN NOT EXISTS (SELECT 1 FROM filing f WHERE f.doc = t.id AND f.withdrawn_at IS NULL) THEN 'none'
                 WHEN EXISTS (SELECT 1 FROM filing_view f
                               WHERE f.doc = t.id AND f.withdrawn_at IS NULL AND f.overdue) THEN 'overdue'
                 WHEN EXISTS (SELECT 1 FROM filing f
                               WHERE f.doc = t.id AND f.withdrawn_at IS NULL AND f.sent_on IS NULL) THEN 'due'
                 WHEN EXISTS (SELECT 1 FROM filing f
                               WHERE f.doc = t.id AND f.withdrawn_at IS NULL AND f.registered_on IS NULL AND
                                     f.stage <> 'not_accepted') THEN 'sent'
                 ELSE 'registered'
               END AS filing_state,
               EXISTS (SELECT 1 FROM doc_basis l
                         JOIN legal_basis_view b ON b.id = l.basis
                        WHERE l.doc = t.id AND l.withdrawn_at IS NULL AND b.validity = 'ended') AS basis_repealed
          FROM normative_doc t) v;
