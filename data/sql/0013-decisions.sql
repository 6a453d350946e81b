-- Major administrative decisions (重大行政决策): the yearly catalogue, the decision with its five statutory steps and
-- all evidence of them, execution and evaluation. Public comment, hearings, fair-competition reviews, publications
-- and evaluations belong to a document or to a decision: to exactly one of the two.

-- The yearly catalogue of major administrative decisions (重大行政决策事项目录).
CREATE TABLE decision_catalogue (
  id               INTEGER PRIMARY KEY,
  uid              TEXT NOT NULL UNIQUE,
  rev              INTEGER NOT NULL DEFAULT 0,
  withdrawn_at     TEXT,
  title            TEXT NOT NULL,
  decision_org     INTEGER NOT NULL REFERENCES org (id),
  year             INTEGER NOT NULL,
  stage            TEXT CHECK (stage IN ('drafting', 'consented', 'published', 'closed')),
  party_consent_on TEXT CHECK (date (party_consent_on) = party_consent_on),
  party_consent_no TEXT,
  meeting          INTEGER REFERENCES meeting (id),
  published_on     TEXT CHECK (date (published_on) = published_on),
  channel          TEXT,
  note             TEXT
) STRICT;
CREATE INDEX decision_catalogue_decision_org ON decision_catalogue (decision_org);
CREATE INDEX decision_catalogue_meeting ON decision_catalogue (meeting);

-- One matter of a catalogue. What is added or taken out after the publication stays on record.
CREATE TABLE catalogue_item (
  id                  INTEGER PRIMARY KEY,
  uid                 TEXT NOT NULL UNIQUE,
  rev                 INTEGER NOT NULL DEFAULT 0,
  withdrawn_at        TEXT,
  catalogue           INTEGER NOT NULL REFERENCES decision_catalogue (id),
  seq                 INTEGER,
  title               TEXT NOT NULL,
  decision_class      TEXT NOT NULL
                      CHECK (decision_class IN ('public_policy', 'planning', 'resources', 'construction',
                                'other')),
  lead_org            INTEGER REFERENCES org (id),
  needs_participation INTEGER NOT NULL DEFAULT 0 CHECK (needs_participation IN (0, 1)),
  needs_expert        INTEGER NOT NULL DEFAULT 0 CHECK (needs_expert IN (0, 1)),
  needs_risk          INTEGER NOT NULL DEFAULT 0 CHECK (needs_risk IN (0, 1)),
  needs_hearing       INTEGER NOT NULL DEFAULT 0 CHECK (needs_hearing IN (0, 1)),
  plan_on             TEXT CHECK (date (plan_on) = plan_on),
  stage               TEXT CHECK (stage IN ('planned', 'added', 'adjusted_out')),
  adjusted_on         TEXT CHECK (date (adjusted_on) = adjusted_on),
  adjust_reason       TEXT,
  party_reported_on   TEXT CHECK (date (party_reported_on) = party_reported_on)
) STRICT;
CREATE INDEX catalogue_item_catalogue ON catalogue_item (catalogue);
CREATE INDEX catalogue_item_lead_org ON catalogue_item (lead_org);

-- Major administrative decisions (重大行政决策), from the catalogue to the archive.
CREATE TABLE major_decision (
  id                  INTEGER PRIMARY KEY,
  uid                 TEXT NOT NULL UNIQUE,
  rev                 INTEGER NOT NULL DEFAULT 0,
  withdrawn_at        TEXT,
  title               TEXT NOT NULL,
  decision_class      TEXT NOT NULL
                      CHECK (decision_class IN ('public_policy', 'planning', 'resources', 'construction',
                                'other')),
  stage               TEXT
                      CHECK (stage IN ('catalogued', 'initiated', 'drafted', 'review_submitted', 'reviewed',
                                'deliberating', 'decided', 'not_adopted', 'postponed', 'published',
                                'executing', 'suspended', 'evaluated', 'continued', 'adjusted', 'stopped',
                                'archived')),
  catalogue_item      INTEGER REFERENCES catalogue_item (id),
  scope_reason        TEXT,  -- needed where no catalogue names the matter
  decision_org        INTEGER NOT NULL REFERENCES org (id),
  initiator_kind      TEXT
                      CHECK (initiator_kind IN ('leader', 'department', 'npc_cppcc', 'citizen', 'superior')),
  initiator           TEXT,
  proposal            TEXT,
  initiated_on        TEXT CHECK (date (initiated_on) = initiated_on),
  lead_org            INTEGER REFERENCES org (id),
  assist_orgs         TEXT,
  executing_org       INTEGER REFERENCES org (id),
  responsible         TEXT,
  is_urgent           INTEGER NOT NULL DEFAULT 0 CHECK (is_urgent IN (0, 1)),
  urgent_reason       TEXT,
  not_public          INTEGER NOT NULL DEFAULT 0 CHECK (not_public IN (0, 1)),
  not_public_reason   TEXT,
  touches_market      INTEGER NOT NULL DEFAULT 0 CHECK (touches_market IN (0, 1)),
  is_exploratory      INTEGER NOT NULL DEFAULT 0 CHECK (is_exploratory IN (0, 1)),
  legal_risk_note     TEXT,
  is_widely_concerned INTEGER NOT NULL DEFAULT 0 CHECK (is_widely_concerned IN (0, 1)),
  hearing_needed      INTEGER NOT NULL DEFAULT 0 CHECK (hearing_needed IN (0, 1)),
  is_normative        INTEGER NOT NULL DEFAULT 0 CHECK (is_normative IN (0, 1)),
  doc                 INTEGER REFERENCES normative_doc (id),
  needs_npc_report    INTEGER NOT NULL DEFAULT 0 CHECK (needs_npc_report IN (0, 1)),
  investigation       TEXT,
  policies            TEXT,
  cost_benefit        TEXT,
  draft_text          TEXT,
  drafted_on          TEXT CHECK (date (drafted_on) = drafted_on),
  review              INTEGER REFERENCES legality_review (id),
  submitted_on        TEXT CHECK (date (submitted_on) = submitted_on),
  meeting             INTEGER REFERENCES meeting (id),
  agenda_item         INTEGER REFERENCES agenda_item (id),
  decided_on          TEXT CHECK (date (decided_on) = decided_on),
  decision_text       TEXT,
  published_on        TEXT CHECK (date (published_on) = published_on),
  explained           INTEGER NOT NULL DEFAULT 0 CHECK (explained IN (0, 1)),
  execution_due_on    TEXT CHECK (date (execution_due_on) = execution_due_on),
  suspended_on        TEXT CHECK (date (suspended_on) = suspended_on),
  suspended_by        TEXT,
  suspend_reason      TEXT,
  resumed_on          TEXT CHECK (date (resumed_on) = resumed_on),
  adjusts             INTEGER REFERENCES major_decision (id),
  ended_on            TEXT CHECK (date (ended_on) = ended_on),
  end_reason          TEXT,
  archived_on         TEXT CHECK (date (archived_on) = archived_on),
  archive_no          TEXT,
  note                TEXT
) STRICT;
CREATE INDEX major_decision_catalogue_item ON major_decision (catalogue_item);
CREATE INDEX major_decision_decision_org ON major_decision (decision_org);
CREATE INDEX major_decision_lead_org ON major_decision (lead_org);
CREATE INDEX major_decision_executing_org ON major_decision (executing_org);
CREATE INDEX major_decision_doc ON major_decision (doc);
CREATE INDEX major_decision_review ON major_decision (review);
CREATE INDEX major_decision_meeting ON major_decision (meeting);
CREATE INDEX major_decision_agenda_item ON major_decision (agenda_item);
CREATE INDEX major_decision_adjusts ON major_decision (adjusts);

-- The five statutory steps, one row each, made with the decision. None is ever missing: what was not done is
-- due or exempt, with reason and approver.
CREATE TABLE decision_step (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  rev           INTEGER NOT NULL DEFAULT 0,
  withdrawn_at  TEXT,
  decision      INTEGER NOT NULL REFERENCES major_decision (id),
  seq           INTEGER,
  step          TEXT NOT NULL
                CHECK (step IN ('participation', 'expert_review', 'risk_assessment', 'legality_review',
                          'deliberation')),
  stage         TEXT CHECK (stage IN ('due', 'in_progress', 'done', 'exempt')),
  started_on    TEXT CHECK (date (started_on) = started_on),
  done_on       TEXT CHECK (date (done_on) = done_on),
  evidence      TEXT,
  exempt_reason TEXT,
  approver      TEXT
) STRICT;
CREATE INDEX decision_step_decision ON decision_step (decision);

-- What a decision rests on: a basis of the library, or one that is only named.
CREATE TABLE decision_basis (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  decision     INTEGER NOT NULL REFERENCES major_decision (id),
  basis        INTEGER REFERENCES legal_basis (id),
  title        TEXT,
  article      TEXT,
  note         TEXT
) STRICT;
CREATE INDEX decision_basis_decision ON decision_basis (decision);
CREATE INDEX decision_basis_basis ON decision_basis (basis);

-- Options where views differ widely (两个以上决策备选方案).
CREATE TABLE decision_option (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  decision     INTEGER NOT NULL REFERENCES major_decision (id),
  seq          INTEGER,
  title        TEXT NOT NULL,
  content      TEXT,
  merits       TEXT,
  drawbacks    TEXT,
  is_chosen    INTEGER NOT NULL DEFAULT 0 CHECK (is_chosen IN (0, 1))
) STRICT;
CREATE INDEX decision_option_decision ON decision_option (decision);

-- Who was asked before the decision, and what came back.
CREATE TABLE consultation (
  id             INTEGER PRIMARY KEY,
  uid            TEXT NOT NULL UNIQUE,
  rev            INTEGER NOT NULL DEFAULT 0,
  withdrawn_at   TEXT,
  decision       INTEGER NOT NULL REFERENCES major_decision (id),
  recipient_kind TEXT
                 CHECK (recipient_kind IN ('unit', 'npc_deputy', 'cppcc_member', 'non_party', 'unit_head',
                           'affected_group', 'other')),
  org            INTEGER REFERENCES org (id),
  recipient      TEXT,
  sent_on        TEXT CHECK (date (sent_on) = sent_on),
  due_on         TEXT CHECK (date (due_on) = due_on),
  replied_on     TEXT CHECK (date (replied_on) = replied_on),
  view           TEXT CHECK (view IN ('agree', 'agree_with_changes', 'disagree', 'none')),
  content        TEXT,
  handling       TEXT,
  adoption       TEXT CHECK (adoption IN ('adopted', 'partly', 'not_adopted'))
) STRICT;
CREATE INDEX consultation_decision ON consultation (decision);
CREATE INDEX consultation_org ON consultation (org);

-- Disagreement statements (分歧说明): issue, the views of both, reasons, bases.
CREATE TABLE disagreement (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  decision     INTEGER NOT NULL REFERENCES major_decision (id),
  org          INTEGER REFERENCES org (id),
  issue        TEXT NOT NULL,
  unit_view    TEXT,
  own_view     TEXT,
  reason       TEXT,
  basis        TEXT,
  outcome      TEXT,
  settled_on   TEXT CHECK (date (settled_on) = settled_on)
) STRICT;
CREATE INDEX disagreement_decision ON disagreement (decision);
CREATE INDEX disagreement_org ON disagreement (org);

-- Representatives at a hearing (听证代表).
CREATE TABLE hearing_rep (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  hearing      INTEGER NOT NULL REFERENCES hearing (id),
  seq          INTEGER,
  name         TEXT NOT NULL,
  category     TEXT
               CHECK (category IN ('citizen', 'enterprise', 'association', 'npc_deputy', 'cppcc_member',
                         'expert', 'department', 'affected', 'other')),
  home         TEXT,
  chosen_by    TEXT CHECK (chosen_by IN ('applied', 'recommended', 'invited', 'drawn')),
  attended     INTEGER NOT NULL DEFAULT 0 CHECK (attended IN (0, 1)),
  view         TEXT CHECK (view IN ('for', 'against', 'neutral')),
  statement    TEXT,
  signed       INTEGER NOT NULL DEFAULT 0 CHECK (signed IN (0, 1)),
  refusal      TEXT
) STRICT;
CREATE INDEX hearing_rep_hearing ON hearing_rep (hearing);

-- Expert arguments (专家论证).
CREATE TABLE expert_review (
  id             INTEGER PRIMARY KEY,
  uid            TEXT NOT NULL UNIQUE,
  rev            INTEGER NOT NULL DEFAULT 0,
  withdrawn_at   TEXT,
  decision       INTEGER NOT NULL REFERENCES major_decision (id),
  title          TEXT NOT NULL,
  mode           TEXT CHECK (mode IN ('meeting', 'written', 'commissioned')),
  body           TEXT,
  topics         TEXT,
  selection_note TEXT,
  held_on        TEXT CHECK (date (held_on) = held_on),
  place          TEXT,
  summary        TEXT,
  adoption       TEXT,
  signed_on      TEXT CHECK (date (signed_on) = signed_on)
) STRICT;
CREATE INDEX expert_review_decision ON expert_review (decision);

-- Opinions of the experts, one row each.
CREATE TABLE expert_opinion (
  id              INTEGER PRIMARY KEY,
  uid             TEXT NOT NULL UNIQUE,
  rev             INTEGER NOT NULL DEFAULT 0,
  withdrawn_at    TEXT,
  expert_review   INTEGER NOT NULL REFERENCES expert_review (id),
  seq             INTEGER,
  expert          TEXT NOT NULL,
  home_body       TEXT,
  field           TEXT,
  post            TEXT,
  no_interest     INTEGER NOT NULL DEFAULT 0 CHECK (no_interest IN (0, 1)),
  view            TEXT CHECK (view IN ('support', 'support_with_changes', 'oppose')),
  opinion         TEXT,
  signed_on       TEXT CHECK (date (signed_on) = signed_on),
  adoption        TEXT CHECK (adoption IN ('adopted', 'partly', 'not_adopted')),
  adoption_reason TEXT
) STRICT;
CREATE INDEX expert_opinion_expert_review ON expert_opinion (expert_review);

-- Risk assessments (风险评估): the four tests, grade and conclusion.
CREATE TABLE risk_assessment (
  id                   INTEGER PRIMARY KEY,
  uid                  TEXT NOT NULL UNIQUE,
  rev                  INTEGER NOT NULL DEFAULT 0,
  withdrawn_at         TEXT,
  decision             INTEGER NOT NULL REFERENCES major_decision (id),
  title                TEXT NOT NULL,
  assessor_org         INTEGER REFERENCES org (id),
  third_party          TEXT,
  scope                TEXT,
  by_tracking          INTEGER NOT NULL DEFAULT 0 CHECK (by_tracking IN (0, 1)),
  by_sampling          INTEGER NOT NULL DEFAULT 0 CHECK (by_sampling IN (0, 1)),
  by_visits            INTEGER NOT NULL DEFAULT 0 CHECK (by_visits IN (0, 1)),
  by_conference        INTEGER NOT NULL DEFAULT 0 CHECK (by_conference IN (0, 1)),
  heard                TEXT,
  legality             TEXT CHECK (legality IN ('pass', 'conditional', 'fail')),
  legality_note        TEXT,
  reasonableness       TEXT CHECK (reasonableness IN ('pass', 'conditional', 'fail')),
  reasonableness_note  TEXT,
  feasibility          TEXT CHECK (feasibility IN ('pass', 'conditional', 'fail')),
  feasibility_note     TEXT,
  controllability      TEXT CHECK (controllability IN ('pass', 'conditional', 'fail')),
  controllability_note TEXT,
  risk_level           TEXT CHECK (risk_level IN ('high', 'middle', 'low')),
  conclusion           TEXT CHECK (conclusion IN ('proceed', 'proceed_after_change', 'do_not_proceed')),
  response_plan        TEXT,
  assessed_on          TEXT CHECK (date (assessed_on) = assessed_on),
  signed_by            TEXT,
  reused_from          TEXT
) STRICT;
CREATE INDEX risk_assessment_decision ON risk_assessment (decision);
CREATE INDEX risk_assessment_assessor_org ON risk_assessment (assessor_org);

-- Risk points (风险点).
CREATE TABLE risk_point (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  assessment   INTEGER NOT NULL REFERENCES risk_assessment (id),
  seq          INTEGER,
  area         TEXT CHECK (area IN ('stability', 'safety', 'ecology', 'finance', 'opinion', 'other')),
  description  TEXT NOT NULL,
  likelihood   TEXT CHECK (likelihood IN ('high', 'middle', 'low')),
  effect       TEXT CHECK (effect IN ('high', 'middle', 'low')),
  level        TEXT CHECK (level IN ('high', 'middle', 'low')),
  measures     TEXT,
  org          INTEGER REFERENCES org (id)
) STRICT;
CREATE INDEX risk_point_assessment ON risk_point (assessment);
CREATE INDEX risk_point_org ON risk_point (org);

-- Who said what in a deliberation. The order of speaking is kept: the head speaks last.
CREATE TABLE deliberation_view (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  agenda_item  INTEGER NOT NULL REFERENCES agenda_item (id),
  seq          INTEGER,
  speaker      TEXT NOT NULL,
  post         TEXT,
  role         TEXT CHECK (role IN ('member', 'head', 'observer', 'legal_observer')),
  view         TEXT CHECK (view IN ('agree', 'agree_with_changes', 'disagree', 'reserve')),
  statement    TEXT,
  is_dissent   INTEGER NOT NULL DEFAULT 0 CHECK (is_dissent IN (0, 1))
) STRICT;
CREATE INDEX deliberation_view_agenda_item ON deliberation_view (agenda_item);

-- Requests and reports before a decision is issued.
CREATE TABLE decision_report (
  id             INTEGER PRIMARY KEY,
  uid            TEXT NOT NULL UNIQUE,
  rev            INTEGER NOT NULL DEFAULT 0,
  withdrawn_at   TEXT,
  decision       INTEGER NOT NULL REFERENCES major_decision (id),
  addressee_kind TEXT CHECK (addressee_kind IN ('party_committee', 'npc_sc', 'upper_gov', 'cppcc')),
  org            INTEGER REFERENCES org (id),
  title          TEXT NOT NULL,
  report_no      TEXT,
  reported_on    TEXT CHECK (date (reported_on) = reported_on),
  feedback       TEXT,
  feedback_on    TEXT CHECK (date (feedback_on) = feedback_on)
) STRICT;
CREATE INDEX decision_report_decision ON decision_report (decision);
CREATE INDEX decision_report_org ON decision_report (org);

-- Reports on the execution: progress, problems, changed facts, letters from citizens.
CREATE TABLE execution_report (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  decision     INTEGER NOT NULL REFERENCES major_decision (id),
  org          INTEGER REFERENCES org (id),
  reported_on  TEXT NOT NULL CHECK (date (reported_on) = reported_on),
  report_kind  TEXT
               CHECK (report_kind IN ('progress', 'problem', 'changed_facts', 'force_majeure',
                         'citizen_letter', 'completed')),
  content      TEXT NOT NULL,
  handling     TEXT,
  handled_on   TEXT CHECK (date (handled_on) = handled_on)
) STRICT;
CREATE INDEX execution_report_decision ON execution_report (decision);
CREATE INDEX execution_report_org ON execution_report (org);

-- A round of public comment; groups_met is the talks with the groups that are affected.
CREATE TABLE new_public_comment (
  id                INTEGER PRIMARY KEY,
  uid               TEXT NOT NULL UNIQUE,
  rev               INTEGER NOT NULL DEFAULT 0,
  withdrawn_at      TEXT,
  doc               INTEGER REFERENCES normative_doc (id),
  decision          INTEGER REFERENCES major_decision (id),
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
  summary           TEXT,
  notice_no         TEXT,
  groups_met        TEXT,
  contact           TEXT
) STRICT;
INSERT INTO new_public_comment (id, uid, rev, withdrawn_at, doc, round, starts_on, ends_on, channel, place, is_market_related,
       shortened_reason, is_urgent, closed_on, summary)
SELECT id, uid, rev, withdrawn_at, doc, round, starts_on, ends_on, channel, place, is_market_related,
       shortened_reason, is_urgent, closed_on, summary
  FROM public_comment;
DROP TABLE public_comment;
ALTER TABLE new_public_comment RENAME TO public_comment;
CREATE INDEX public_comment_doc ON public_comment (doc);
CREATE INDEX public_comment_decision ON public_comment (decision);

-- Hearings, expert meetings and discussion meetings on a draft.
CREATE TABLE new_hearing (
  id                INTEGER PRIMARY KEY,
  uid               TEXT NOT NULL UNIQUE,
  rev               INTEGER NOT NULL DEFAULT 0,
  withdrawn_at      TEXT,
  doc               INTEGER REFERENCES normative_doc (id),
  decision          INTEGER REFERENCES major_decision (id),
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
  report            TEXT,
  is_required       INTEGER NOT NULL DEFAULT 0 CHECK (is_required IN (0, 1)),
  expected_n        INTEGER,
  selection_rule    TEXT,
  registration      TEXT,
  contact           TEXT,
  list_published_on TEXT CHECK (date (list_published_on) = list_published_on),
  materials_sent_on TEXT CHECK (date (materials_sent_on) = materials_sent_on),
  recorder          TEXT,
  vote_held         INTEGER NOT NULL DEFAULT 0 CHECK (vote_held IN (0, 1)),
  record_signed_on  TEXT CHECK (date (record_signed_on) = record_signed_on),
  conclusion        TEXT,
  adoption          TEXT
) STRICT;
INSERT INTO new_hearing (id, uid, rev, withdrawn_at, doc, event_kind, title, notice_on, held_on, place, host, reps,
       reps_n, votes_for_n, votes_against_n, votes_abstained_n, record, report)
SELECT id, uid, rev, withdrawn_at, doc, event_kind, title, notice_on, held_on, place, host, reps,
       reps_n, votes_for_n, votes_against_n, votes_abstained_n, record, report
  FROM hearing;
DROP TABLE hearing;
ALTER TABLE new_hearing RENAME TO hearing;
CREATE INDEX hearing_doc ON hearing (doc);
CREATE INDEX hearing_decision ON hearing (decision);

-- The conclusion of the fair-competition review, or why none was needed.
CREATE TABLE new_fair_competition (
  id                INTEGER PRIMARY KEY,
  uid               TEXT NOT NULL UNIQUE,
  rev               INTEGER NOT NULL DEFAULT 0,
  withdrawn_at      TEXT,
  doc               INTEGER REFERENCES normative_doc (id),
  decision          INTEGER REFERENCES major_decision (id),
  is_needed         INTEGER NOT NULL DEFAULT 0 CHECK (is_needed IN (0, 1)),
  not_needed_reason TEXT,
  conclusion        TEXT CHECK (conclusion IN ('no_restriction', 'exception', 'restricts')),
  concluded_on      TEXT CHECK (date (concluded_on) = concluded_on),
  reviewer          TEXT,
  exception_reason  TEXT,
  exception_until   TEXT CHECK (date (exception_until) = exception_until)
) STRICT;
INSERT INTO new_fair_competition (id, uid, rev, withdrawn_at, doc, is_needed, not_needed_reason, conclusion, concluded_on,
       reviewer, exception_reason, exception_until)
SELECT id, uid, rev, withdrawn_at, doc, is_needed, not_needed_reason, conclusion, concluded_on,
       reviewer, exception_reason, exception_until
  FROM fair_competition;
DROP TABLE fair_competition;
ALTER TABLE new_fair_competition RENAME TO fair_competition;
CREATE INDEX fair_competition_doc ON fair_competition (doc);
CREATE INDEX fair_competition_decision ON fair_competition (decision);

-- Where and when a text was published.
CREATE TABLE new_publication (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  doc          INTEGER REFERENCES normative_doc (id),
  decision     INTEGER REFERENCES major_decision (id),
  channel      TEXT NOT NULL
               CHECK (channel IN ('gazette', 'website', 'newspaper', 'notice_board', 'new_media')),
  published_on TEXT NOT NULL CHECK (date (published_on) = published_on),
  place        TEXT,
  url          TEXT,
  index_no     TEXT,
  note         TEXT
) STRICT;
INSERT INTO new_publication (id, uid, rev, withdrawn_at, doc, channel, published_on, place, url, index_no, note)
SELECT id, uid, rev, withdrawn_at, doc, channel, published_on, place, url, index_no, note
  FROM publication;
DROP TABLE publication;
ALTER TABLE new_publication RENAME TO publication;
CREATE INDEX publication_doc ON publication (doc);
CREATE INDEX publication_decision ON publication (decision);

-- Post-evaluations of documents and decisions.
CREATE TABLE new_evaluation (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  rev           INTEGER NOT NULL DEFAULT 0,
  withdrawn_at  TEXT,
  doc           INTEGER REFERENCES normative_doc (id),
  decision      INTEGER REFERENCES major_decision (id),
  title         TEXT NOT NULL,
  evaluator_org INTEGER REFERENCES org (id),
  started_on    TEXT CHECK (date (started_on) = started_on),
  finished_on   TEXT CHECK (date (finished_on) = finished_on),
  method        TEXT,
  findings      TEXT,
  result        TEXT CHECK (result IN ('keep', 'amend', 'repeal', 'extend', 'continue', 'adjust',
                          'terminate')),
  note          TEXT,
  third_party   TEXT,
  basis         TEXT,
  aim           TEXT,
  course        TEXT,
  heard         TEXT,
  problems      TEXT,
  advice        TEXT,
  report_no     TEXT
) STRICT;
INSERT INTO new_evaluation (id, uid, rev, withdrawn_at, doc, title, evaluator_org, started_on, finished_on, method,
       findings, result, note)
SELECT id, uid, rev, withdrawn_at, doc, title, evaluator_org, started_on, finished_on, method,
       findings, result, note
  FROM evaluation;
DROP TABLE evaluation;
ALTER TABLE new_evaluation RENAME TO evaluation;
CREATE INDEX evaluation_doc ON evaluation (doc);
CREATE INDEX evaluation_evaluator_org ON evaluation (evaluator_org);
CREATE INDEX evaluation_decision ON evaluation (decision);

-- Who was there, in which role: citizens and legal advisers are invited too.
CREATE TABLE new_attendance (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  meeting      INTEGER NOT NULL REFERENCES meeting (id),
  person_name  TEXT NOT NULL,
  org          INTEGER REFERENCES org (id),
  role         TEXT NOT NULL
               CHECK (role IN ('attendee', 'observer', 'legal_observer', 'citizen_observer', 'adviser', 'absent')),
  reason       TEXT
) STRICT;
INSERT INTO new_attendance (id, uid, rev, withdrawn_at, meeting, person_name, org, role, reason)
SELECT id, uid, rev, withdrawn_at, meeting, person_name, org, role, reason
  FROM attendance;
DROP TABLE attendance;
ALTER TABLE new_attendance RENAME TO attendance;
CREATE INDEX attendance_meeting ON attendance (meeting);
CREATE INDEX attendance_org ON attendance (org);

-- What a meeting decides on may be a major decision, with the opinion of its legality review.
ALTER TABLE agenda_item ADD COLUMN major_decision INTEGER REFERENCES major_decision (id);
ALTER TABLE agenda_item ADD COLUMN review INTEGER REFERENCES legality_review (id);
ALTER TABLE agenda_item ADD COLUMN head TEXT;
ALTER TABLE agenda_item ADD COLUMN head_spoke_last INTEGER NOT NULL DEFAULT 0 CHECK (head_spoke_last IN (0, 1));
ALTER TABLE agenda_item ADD COLUMN differs_from_majority INTEGER NOT NULL DEFAULT 0
  CHECK (differs_from_majority IN (0, 1));
CREATE INDEX agenda_item_major_decision ON agenda_item (major_decision);
CREATE INDEX agenda_item_review ON agenda_item (review);

-- A case of the review desk may be about a decision, and so may the opinion of an adviser.
ALTER TABLE legality_review ADD COLUMN decision INTEGER REFERENCES major_decision (id);
CREATE INDEX legality_review_decision ON legality_review (decision);
ALTER TABLE legal_opinion ADD COLUMN decision INTEGER REFERENCES major_decision (id);
CREATE INDEX legal_opinion_decision ON legal_opinion (decision);

-- How far a matter of the catalogue has come is what its decision has come to.
CREATE VIEW catalogue_item_view AS
SELECT t.*,
       CASE
         WHEN t.stage = 'adjusted_out' THEN 'adjusted_out'
         WHEN EXISTS (SELECT 1 FROM major_decision d
                       WHERE d.catalogue_item = t.id AND d.decided_on IS NOT NULL AND d.withdrawn_at IS NULL)
           THEN 'decided'
         WHEN EXISTS (SELECT 1 FROM major_decision d
                       WHERE d.catalogue_item = t.id AND d.stage <> 'catalogued' AND d.withdrawn_at IS NULL)
           THEN 'in_progress'
         ELSE t.stage
       END AS progress
  FROM catalogue_item t;

CREATE VIEW consultation_view AS
SELECT t.*,
       COALESCE (t.replied_on IS NULL AND t.due_on < yifa_today (), 0) AS is_overdue
  FROM consultation t;

-- The five steps beside each other, as the page of the decision shows them.
CREATE VIEW major_decision_view AS
SELECT t.*,
       (SELECT s.stage FROM decision_step s
         WHERE s.decision = t.id AND s.step = 'participation' AND s.withdrawn_at IS NULL LIMIT 1) AS participation,
       (SELECT s.stage FROM decision_step s
         WHERE s.decision = t.id AND s.step = 'expert_review' AND s.withdrawn_at IS NULL LIMIT 1) AS expert,
       (SELECT s.stage FROM decision_step s
         WHERE s.decision = t.id AND s.step = 'risk_assessment' AND s.withdrawn_at IS NULL LIMIT 1) AS risk,
       (SELECT s.stage FROM decision_step s
         WHERE s.decision = t.id AND s.step = 'legality_review' AND s.withdrawn_at IS NULL LIMIT 1) AS review_step,
       (SELECT s.stage FROM decision_step s
         WHERE s.decision = t.id AND s.step = 'deliberation' AND s.withdrawn_at IS NULL LIMIT 1) AS deliberation,
       EXISTS (SELECT 1 FROM hearing h
                WHERE h.decision = t.id AND h.event_kind = 'hearing' AND h.withdrawn_at IS NULL) AS has_hearing,
       (SELECT m.held_on FROM meeting m WHERE m.id = t.meeting) AS meeting_on
  FROM major_decision t;

-- What must be done today, with what decisions wait for; see 0009-duties.sql for its columns.
DROP VIEW duty;
CREATE VIEW duty AS
SELECT l.owner_id AS id, l.uid, l.rev, l.withdrawn_at,
       l.owner_kind AS kind, 'deadline' AS what, NULL AS title, l.rule,
       l.due_on, l.plain_on, l.estimate_on, l.start_on AS since_on, l.state, NULL AS who
  FROM deadline l
 WHERE l.state IN ('open', 'paused')

UNION ALL
-- Documents in force whose last day is near; how near is a number of the profile.
SELECT d.id, d.uid, d.rev, d.withdrawn_at,
       'normative_doc', 'expiring', d.title, 'nd.expiry_warn',
       d.valid_until, d.valid_until, NULL, d.valid_until, 'open', o.name
  FROM normative_doc d
  LEFT JOIN org o ON o.id = d.drafter_org
 WHERE d.published_on IS NOT NULL AND d.valid_until >= yifa_today () AND d.ended_how IS NULL

UNION ALL
-- Published, and no filing of it on record at all; where one is, its own clock runs.
SELECT d.id, d.uid, d.rev, d.withdrawn_at,
       'normative_doc', 'unfiled', d.title, 'nd.file_days_up',
       NULL, NULL, NULL, d.published_on, 'open', NULL
  FROM normative_doc d
 WHERE d.stage = 'published' AND d.published_on IS NOT NULL AND
       NOT EXISTS (SELECT 1 FROM filing f WHERE f.doc = d.id AND f.withdrawn_at IS NULL)

UNION ALL
-- Sent, and no answer yet.
SELECT f.id, f.uid, f.rev, f.withdrawn_at,
       'filing', 'no_receipt', f.title, 'nd.file_check_days',
       NULL, NULL, NULL, f.sent_on, 'waiting', o.name
  FROM filing f
  JOIN org o ON o.id = f.to_org
 WHERE f.stage = 'sent' AND f.received_on IS NULL

UNION ALL
-- The maker must complete its materials.
SELECT r.id, r.uid, r.rev, r.withdrawn_at,
       'filing_review', 'supplement', r.title, 'nd.file_supplement_days',
       r.supplement_due_on, r.supplement_due_on, NULL, r.checked_on, 'waiting', o.name
  FROM filing_review r
  JOIN org o ON o.id = r.maker_org
 WHERE r.stage = 'returned_for_supplement'

UNION ALL
-- The maker must correct its document.
SELECT r.id, r.uid, r.rev, r.withdrawn_at,
       'filing_review', 'correction', r.title, 'nd.correct_days',
       NULL, NULL, NULL, r.opinion_on, 'waiting', o.name
  FROM filing_review r
  JOIN org o ON o.id = r.maker_org
 WHERE r.stage = 'opinion_issued'

UNION ALL
-- Chased, and not answered yet.
SELECT c.id, c.uid, c.rev, c.withdrawn_at,
       'chase_notice', 'chased', c.doc_title, 'nd.chase',
       c.reply_by, c.reply_by, NULL, c.sent_on, 'waiting', o.name
  FROM chase_notice c
  JOIN org o ON o.id = c.org
 WHERE c.stage = 'sent'

UNION ALL
-- Returned to the submitter, and not handed in again.
SELECT r.id, r.uid, r.rev, r.withdrawn_at,
       'legality_review', 'resupply', r.title, 'rv.materials',
       NULL, NULL, NULL, r.returned_on, 'waiting', o.name
  FROM legality_review r
  LEFT JOIN org o ON o.id = r.submitter_org
 WHERE r.stage = 'returned'

UNION ALL
-- Concluded, and a second reader is named.
SELECT r.id, r.uid, r.rev, r.withdrawn_at,
       'legality_review', 'second_reading', r.title, 'rv.second_reader',
       NULL, NULL, NULL, r.concluded_on, 'waiting', r.second_reader
  FROM legality_review r
 WHERE r.stage = 'concluded' AND r.second_reader IS NOT NULL

UNION ALL
-- Read, or concluded with nobody to read it: it waits for its approval.
SELECT r.id, r.uid, r.rev, r.withdrawn_at,
       'legality_review', 'approval', r.title, 'rv.approval',
       NULL, NULL, NULL, coalesce (r.read_on, r.concluded_on), 'waiting', NULL
  FROM legality_review r
 WHERE r.stage = 'read' OR (r.stage = 'concluded' AND r.second_reader IS NULL)

UNION ALL
-- Approved, and not issued.
SELECT r.id, r.uid, r.rev, r.withdrawn_at,
       'legality_review', 'issuing', r.title, 'rv.approval',
       NULL, NULL, NULL, r.approved_on, 'waiting', r.reviewer
  FROM legality_review r
 WHERE r.stage = 'approved'

UNION ALL
-- An adviser was asked, and has not answered.
SELECT p.id, p.uid, p.rev, p.withdrawn_at,
       'legal_opinion', 'adviser', p.title, 'la.opinion_before_decision',
       p.due_on, p.due_on, NULL, p.asked_on, 'waiting', p.adviser
  FROM legal_opinion p
 WHERE p.asked_on IS NOT NULL AND p.received_on IS NULL

UNION ALL
-- Issued with points of which the submitter has not said what became of them. Cases from before approvals
-- were recorded are left alone.
SELECT r.id, r.uid, r.rev, r.withdrawn_at,
       'legality_review', 'feedback', r.title, 'rv.feedback',
       NULL, NULL, NULL, r.issued_on, 'waiting', o.name
  FROM legality_review r
  LEFT JOIN org o ON o.id = r.submitter_org
 WHERE r.stage = 'issued' AND r.approved_on IS NOT NULL AND
       EXISTS (SELECT 1 FROM review_point p
                WHERE p.review = r.id AND p.withdrawn_at IS NULL AND p.adoption IS NULL)

UNION ALL
-- Asked for its view on a draft decision, and not answered.
SELECT c.id, c.uid, c.rev, c.withdrawn_at,
       'consultation', 'consulted', d.title, 'md.units_consulted',
       c.due_on, c.due_on, NULL, c.sent_on, 'waiting', coalesce (o.name, c.recipient)
  FROM consultation c
  JOIN major_decision d ON d.id = c.decision
  LEFT JOIN org o ON o.id = c.org
 WHERE c.sent_on IS NOT NULL AND c.replied_on IS NULL AND c.handling IS NULL AND d.withdrawn_at IS NULL AND
       d.stage IN ('catalogued', 'initiated', 'drafted')

UNION ALL
-- A draft decision is out for comment until that day.
SELECT c.id, c.uid, c.rev, c.withdrawn_at,
       'public_comment', 'comment_open', d.title, 'md.comment_min_days',
       c.ends_on, c.ends_on, NULL, c.starts_on, 'waiting', NULL
  FROM public_comment c
  JOIN major_decision d ON d.id = c.decision
 WHERE c.ends_on >= yifa_today () AND d.withdrawn_at IS NULL AND d.stage IN ('initiated', 'drafted')

UNION ALL
-- The comment is over: what came in is to be answered and summed up.
SELECT c.id, c.uid, c.rev, c.withdrawn_at,
       'public_comment', 'comment_answers', d.title, 'md.opinions_answered',
       NULL, NULL, NULL, c.ends_on, 'open', o.name
  FROM public_comment c
  JOIN major_decision d ON d.id = c.decision
  LEFT JOIN org o ON o.id = d.lead_org
 WHERE c.ends_on < yifa_today () AND d.withdrawn_at IS NULL AND d.stage IN ('initiated', 'drafted') AND
       (c.summary IS NULL OR
        EXISTS (SELECT 1 FROM opinion p
                 WHERE p.comment = c.id AND p.adoption IS NULL AND p.withdrawn_at IS NULL))

UNION ALL
-- A hearing on a decision is to be held that day.
SELECT h.id, h.uid, h.rev, h.withdrawn_at,
       'hearing', 'hearing_day', h.title, 'md.hearing',
       h.held_on, h.held_on, NULL, h.notice_on, 'open', o.name
  FROM hearing h
  JOIN major_decision d ON d.id = h.decision
  LEFT JOIN org o ON o.id = d.lead_org
 WHERE h.held_on >= yifa_today () AND d.withdrawn_at IS NULL

UNION ALL
-- Through the review, and meant for the meeting of that day.
SELECT d.id, d.uid, d.rev, d.withdrawn_at,
       'major_decision', 'meeting_day', d.title, 'md.deliberation',
       m.held_on, m.held_on, NULL, d.submitted_on, 'open', m.name
  FROM major_decision d
  JOIN meeting m ON m.id = d.meeting
 WHERE d.stage IN ('reviewed', 'deliberating') AND m.stage = 'planned' AND m.held_on IS NOT NULL

UNION ALL
-- Decided, and not published though it is public, where no clock runs for it.
SELECT d.id, d.uid, d.rev, d.withdrawn_at,
       'major_decision', 'unpublished', d.title, 'md.publication',
       NULL, NULL, NULL, d.decided_on, 'open', o.name
  FROM major_decision d
  LEFT JOIN org o ON o.id = d.lead_org
 WHERE d.stage = 'decided' AND NOT d.not_public AND
       NOT EXISTS (SELECT 1 FROM deadline l
                    WHERE l.owner_kind = 'major_decision' AND l.owner_id = d.id AND l.state IN ('open', 'paused') AND
                          l.withdrawn_at IS NULL)

UNION ALL
-- To be carried out by that day.
SELECT d.id, d.uid, d.rev, d.withdrawn_at,
       'major_decision', 'execution', d.title, 'md.executing_unit',
       d.execution_due_on, d.execution_due_on, NULL, coalesce (d.published_on, d.decided_on), 'open', o.name
  FROM major_decision d
  LEFT JOIN org o ON o.id = d.executing_org
 WHERE d.stage IN ('executing', 'continued') AND d.execution_due_on IS NOT NULL AND
       NOT EXISTS (SELECT 1 FROM execution_report r
                    WHERE r.decision = d.id AND r.report_kind = 'completed' AND r.withdrawn_at IS NULL)

UNION ALL
-- What went wrong in the execution was reported, and has not been dealt with.
SELECT r.id, r.uid, r.rev, r.withdrawn_at,
       'execution_report', 'trouble', d.title, 'md.execution_report',
       NULL, NULL, NULL, r.reported_on, 'open', o.name
  FROM execution_report r
  JOIN major_decision d ON d.id = r.decision
  LEFT JOIN org o ON o.id = d.lead_org
 WHERE r.report_kind NOT IN ('progress', 'completed') AND r.handled_on IS NULL AND d.withdrawn_at IS NULL

UNION ALL
-- Suspended by the head, and not reported since.
SELECT d.id, d.uid, d.rev, d.withdrawn_at,
       'major_decision', 'suspension', d.title, 'md.suspension',
       NULL, NULL, NULL, d.suspended_on, 'open', d.suspended_by
  FROM major_decision d
 WHERE d.stage = 'suspended' AND
       NOT EXISTS (SELECT 1 FROM decision_report r
                    WHERE r.decision = d.id AND r.reported_on >= d.suspended_on AND r.withdrawn_at IS NULL)

UNION ALL
-- A matter of the catalogue is planned to be decided by that day.
SELECT i.id, i.uid, i.rev, i.withdrawn_at,
       'catalogue_item', 'catalogued', i.title, 'md.catalogue',
       i.plan_on, i.plan_on, NULL, k.published_on, 'open', o.name
  FROM catalogue_item i
  JOIN decision_catalogue k ON k.id = i.catalogue
  LEFT JOIN org o ON o.id = i.lead_org
 WHERE i.plan_on IS NOT NULL AND i.stage <> 'adjusted_out' AND k.stage = 'published' AND k.withdrawn_at IS NULL AND
       NOT EXISTS (SELECT 1 FROM major_decision d
                    WHERE d.catalogue_item = i.id AND d.decided_on IS NOT NULL AND d.withdrawn_at IS NULL)

UNION ALL
-- Open records without a running clock, with the day they were last touched; after how many days that is
-- too long is a number of the profile.
SELECT t.id, t.uid, t.rev, t.withdrawn_at,
       t.kind, 'unwatched', t.title, 'office.unwatched',
       NULL, NULL, NULL,
       (SELECT p.day FROM operation p
         WHERE p.id = (SELECT max (a.operation) FROM audit a WHERE a.kind = t.kind AND a.row = t.id)),
       'unwatched', NULL
  FROM (SELECT id, uid, rev, withdrawn_at, 'normative_doc' AS kind, title
          FROM normative_doc
         WHERE stage NOT IN ('published', 'filed', 'registered_by_receiver', 'dropped')
        UNION ALL
        SELECT id, uid, rev, withdrawn_at, 'legality_review', title
          FROM legality_review
         WHERE stage NOT IN ('issued', 'closed')
        UNION ALL
        SELECT id, uid, rev, withdrawn_at, 'filing_review', title
          FROM filing_review
         WHERE stage NOT IN ('rejected', 'closed')
        UNION ALL
        SELECT id, uid, rev, withdrawn_at, 'filing', title
          FROM filing
         WHERE stage NOT IN ('not_accepted', 'closed', 'registered', 'reviewed_ok')
        UNION ALL
        SELECT id, uid, rev, withdrawn_at, 'major_decision', title
          FROM major_decision
         WHERE stage NOT IN ('executing', 'continued', 'adjusted', 'stopped', 'not_adopted', 'archived')
        UNION ALL
        SELECT id, uid, rev, withdrawn_at, 'cleanup', title
          FROM cleanup
         WHERE applied_on IS NULL) t
 WHERE NOT EXISTS (SELECT 1 FROM deadline l
                    WHERE l.owner_kind = t.kind AND l.owner_id = t.id AND l.state IN ('open', 'paused') AND
                          l.withdrawn_at IS NULL);
