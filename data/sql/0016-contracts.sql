-- Government contracts (政府合同): parties, amount, review, signing, the copy that is filed, performance, payments,
-- amendments and guarantees. A case of the review desk may be about a contract.

-- Government contracts (政府合同), from the draft to the archive.
CREATE TABLE contract (
  id                   INTEGER PRIMARY KEY,
  uid                  TEXT NOT NULL UNIQUE,
  rev                  INTEGER NOT NULL DEFAULT 0,
  withdrawn_at         TEXT,
  title                TEXT NOT NULL,
  register_no          TEXT,
  contract_no          TEXT,  -- the parties' own
  contract_type        TEXT NOT NULL
                       CHECK (contract_type IN ('procurement', 'construction', 'land', 'expropriation',
                                                'investment', 'concession', 'lease', 'service', 'finance',
                                                'cooperation', 'intent', 'memorandum', 'commitment',
                                                'other')),
  is_admin_agreement   INTEGER NOT NULL DEFAULT 0 CHECK (is_admin_agreement IN (0, 1)),
  handling_org         INTEGER NOT NULL REFERENCES org (id),  -- who prepares and performs it (承办单位)
  signatory_org        INTEGER REFERENCES org (id),  -- in whose name it is signed (签约主体)
  subject              TEXT,
  amount_kind          TEXT CHECK (amount_kind IN ('fixed', 'estimated', 'unit_price', 'none')),
  amount               INTEGER,  -- cents; in capitals beside it, as the text of the contract has it
  amount_words         TEXT,
  direction            TEXT CHECK (direction IN ('pay', 'receive', 'both', 'none')),
  stage                TEXT
                       CHECK (stage IN ('draft', 'requested', 'returned', 'reviewing', 'reviewed', 'signed',
                                        'performing', 'disputed', 'completed', 'terminated', 'archived',
                                        'dropped')),
  is_procurement       INTEGER NOT NULL DEFAULT 0 CHECK (is_procurement IN (0, 1)),
  award_notice_on      TEXT CHECK (date (award_notice_on) = award_notice_on),
  procurement_no       TEXT,
  -- what the procurement law asks of the buyer after the signing
  procure_filed_on     TEXT CHECK (date (procure_filed_on) = procure_filed_on),
  procure_published_on TEXT CHECK (date (procure_published_on) = procure_published_on),
  pay_term_days        INTEGER,
  audit_settlement     INTEGER NOT NULL DEFAULT 0 CHECK (audit_settlement IN (0, 1)),
  builder_funds        INTEGER NOT NULL DEFAULT 0 CHECK (builder_funds IN (0, 1)),
  has_guarantee        INTEGER NOT NULL DEFAULT 0 CHECK (has_guarantee IN (0, 1)),
  dispute_clause       TEXT CHECK (dispute_clause IN ('litigation', 'arbitration', 'none')),
  -- the case it was last submitted in; earlier ones name the contract
  review               INTEGER REFERENCES legality_review (id),
  requested_on         TEXT CHECK (date (requested_on) = requested_on),
  signed_on            TEXT CHECK (date (signed_on) = signed_on),
  signed_by            TEXT,
  effective_on         TEXT CHECK (date (effective_on) = effective_on),
  starts_on            TEXT CHECK (date (starts_on) = starts_on),
  ends_on              TEXT CHECK (date (ends_on) = ends_on),
  copy_filed_on        TEXT CHECK (date (copy_filed_on) = copy_filed_on),
  copy_no              TEXT,
  completed_on         TEXT CHECK (date (completed_on) = completed_on),
  end_reason           TEXT,
  terminated_on        TEXT CHECK (date (terminated_on) = terminated_on),
  disputed_on          TEXT CHECK (date (disputed_on) = disputed_on),
  archived_on          TEXT CHECK (date (archived_on) = archived_on),
  archive_no           TEXT,
  risk_note            TEXT,
  note                 TEXT
) STRICT;
CREATE INDEX contract_handling_org ON contract (handling_org);
CREATE INDEX contract_signatory_org ON contract (signatory_org);
CREATE INDEX contract_review ON contract (review);
CREATE INDEX contract_stage ON contract (stage);
CREATE INDEX contract_signed_on ON contract (signed_on);
CREATE INDEX contract_ends_on ON contract (ends_on);

-- Who signs, and who stands in for whom (合同当事人).
CREATE TABLE contract_party (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  contract     INTEGER NOT NULL REFERENCES contract (id),
  seq          INTEGER,
  side         TEXT NOT NULL CHECK (side IN ('ours', 'counterparty', 'guarantor', 'third_party')),
  org          INTEGER REFERENCES org (id),  -- one of our own units
  name         TEXT NOT NULL,
  credit_code  TEXT,
  party_kind   TEXT CHECK (party_kind IN ('organisation', 'person')),
  legal_rep    TEXT,
  contact      TEXT,
  phone        TEXT,
  size         TEXT CHECK (size IN ('large', 'medium', 'small', 'micro', 'unknown')),
  aliases      TEXT,
  checked_on   TEXT CHECK (date (checked_on) = checked_on),
  check_note   TEXT
) STRICT;
CREATE INDEX contract_party_contract ON contract_party (contract);
CREATE INDEX contract_party_org ON contract_party (org);

-- What is to be reached by when (履行节点).
CREATE TABLE contract_milestone (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  contract     INTEGER NOT NULL REFERENCES contract (id),
  seq          INTEGER,
  title        TEXT NOT NULL,
  due_on       TEXT CHECK (date (due_on) = due_on),
  done_on      TEXT CHECK (date (done_on) = done_on),
  is_delivery  INTEGER NOT NULL DEFAULT 0 CHECK (is_delivery IN (0, 1)),  -- the terms of payment run from here
  evidence     TEXT
) STRICT;
CREATE INDEX contract_milestone_contract ON contract_milestone (contract);

-- Payments under a contract, each with the day it falls due (合同款项).
CREATE TABLE contract_payment (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  contract     INTEGER NOT NULL REFERENCES contract (id),
  seq          INTEGER,
  title        TEXT NOT NULL,
  direction    TEXT NOT NULL CHECK (direction IN ('pay', 'receive')),
  amount       INTEGER NOT NULL,
  milestone    INTEGER REFERENCES contract_milestone (id),  -- its delivery is what is paid for
  delivered_on TEXT CHECK (date (delivered_on) = delivered_on),
  agreed_on    TEXT CHECK (date (agreed_on) = agreed_on),
  due_on       TEXT CHECK (date (due_on) = due_on),  -- counted from the delivery, or as agreed
  paid_on      TEXT CHECK (date (paid_on) = paid_on),
  voucher_no   TEXT,
  in_dispute   INTEGER NOT NULL DEFAULT 0 CHECK (in_dispute IN (0, 1)),
  note         TEXT
) STRICT;
CREATE INDEX contract_payment_contract ON contract_payment (contract);
CREATE INDEX contract_payment_milestone ON contract_payment (milestone);

-- Supplementary agreements (补充协议): what changes after the signing.
CREATE TABLE contract_amendment (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  rev           INTEGER NOT NULL DEFAULT 0,
  withdrawn_at  TEXT,
  contract      INTEGER NOT NULL REFERENCES contract (id),
  seq           INTEGER,
  title         TEXT NOT NULL,
  stage         TEXT CHECK (stage IN ('draft', 'signed', 'dropped')),
  amount_change INTEGER,
  reason        TEXT,
  content       TEXT,
  review        INTEGER REFERENCES legality_review (id),
  new_ends_on   TEXT CHECK (date (new_ends_on) = new_ends_on),
  signed_on     TEXT CHECK (date (signed_on) = signed_on)
) STRICT;
CREATE INDEX contract_amendment_contract ON contract_amendment (contract);
CREATE INDEX contract_amendment_review ON contract_amendment (review);

-- Bonds and securities (履约担保).
CREATE TABLE contract_guarantee (
  id             INTEGER PRIMARY KEY,
  uid            TEXT NOT NULL UNIQUE,
  rev            INTEGER NOT NULL DEFAULT 0,
  withdrawn_at   TEXT,
  contract       INTEGER NOT NULL REFERENCES contract (id),
  guarantee_kind TEXT NOT NULL
                 CHECK (guarantee_kind IN ('performance_bond', 'quality_bond', 'advance_bond', 'mortgage',
                                           'pledge', 'surety')),
  amount         INTEGER,
  guarantor      TEXT,
  document_no    TEXT,
  starts_on      TEXT CHECK (date (starts_on) = starts_on),
  ends_on        TEXT CHECK (date (ends_on) = ends_on),
  returned_on    TEXT CHECK (date (returned_on) = returned_on),
  note           TEXT
) STRICT;
CREATE INDEX contract_guarantee_contract ON contract_guarantee (contract);

-- What happened while a contract was performed (履行记录).
CREATE TABLE contract_event (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  contract     INTEGER NOT NULL REFERENCES contract (id),
  happened_on  TEXT NOT NULL CHECK (date (happened_on) = happened_on),
  event_kind   TEXT NOT NULL
               CHECK (event_kind IN ('performance', 'breach', 'notice', 'dispute', 'settlement', 'risk')),
  content      TEXT NOT NULL,
  handling     TEXT,
  handled_on   TEXT CHECK (date (handled_on) = handled_on),
  matter       INTEGER REFERENCES matter (id)
) STRICT;
CREATE INDEX contract_event_contract ON contract_event (contract);
CREATE INDEX contract_event_matter ON contract_event (matter);

ALTER TABLE legality_review ADD COLUMN contract INTEGER REFERENCES contract (id);
CREATE INDEX legality_review_contract ON legality_review (contract);

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

-- What a contract has come to. It counts as reviewed when the opinion on it was issued before it was signed: one that
-- came afterwards does not mend that, nor does one on a draft before, or on an amendment. The window of its end is the rule ct.expiry_warn, of the office or of
-- data/rules.
CREATE VIEW contract_view AS
SELECT t.*,
       (SELECT group_concat (p.name, '、')
          FROM (SELECT name FROM contract_party
                 WHERE contract = t.id AND side = 'counterparty' AND withdrawn_at IS NULL
                 ORDER BY coalesce (seq, id), id) p) AS counterparty,
       (SELECT r.conclusion FROM legality_review r
         WHERE r.id = t.review AND r.issued_on IS NOT NULL AND r.withdrawn_at IS NULL) AS conclusion,
       (SELECT r.issued_on FROM legality_review r
         WHERE r.id = t.review AND r.withdrawn_at IS NULL) AS concluded_on,
       t.signed_on IS NOT NULL AND
         NOT EXISTS (SELECT 1 FROM legality_review r
                      WHERE r.contract = t.id AND r.id = coalesce (t.review, r.id) AND
                            r.issued_on <= t.signed_on AND r.conclusion IS NOT NULL AND
                            r.withdrawn_at IS NULL) AS unreviewed,
       (SELECT l.due_on FROM deadline l
         WHERE l.owner_kind = 'contract' AND l.owner_id = t.id AND l.rule = 'ct.copy_days' AND
               l.state <> 'cancelled' AND l.withdrawn_at IS NULL
         ORDER BY l.id DESC LIMIT 1) AS copy_due_on,
       t.signed_on IS NOT NULL AND t.copy_filed_on IS NULL AS is_unfiled,
       coalesce (t.signed_on IS NOT NULL AND
         (SELECT l.due_on FROM deadline l
           WHERE l.owner_kind = 'contract' AND l.owner_id = t.id AND l.rule = 'ct.copy_days' AND
                 l.state <> 'cancelled' AND l.withdrawn_at IS NULL
           ORDER BY l.id DESC LIMIT 1) < coalesce (t.copy_filed_on, yifa_today ()), 0) AS copy_late,
       t.amount +
         (SELECT coalesce (sum (a.amount_change), 0) FROM contract_amendment a
           WHERE a.contract = t.id AND a.stage = 'signed' AND a.withdrawn_at IS NULL) AS amended_amount,
       (SELECT sum (p.amount) FROM contract_payment p
         WHERE p.contract = t.id AND p.paid_on IS NOT NULL AND p.withdrawn_at IS NULL AND
               p.direction = CASE t.direction WHEN 'receive' THEN 'receive' ELSE 'pay' END) AS paid,
       (SELECT count (*) FROM contract_payment p
         WHERE p.contract = t.id AND p.paid_on IS NULL AND NOT p.in_dispute AND p.due_on < yifa_today () AND
               p.withdrawn_at IS NULL) AS overdue_payments_n,
       coalesce (t.stage IN ('signed', 'performing', 'disputed') AND t.ends_on >= yifa_today () AND
         t.ends_on <= date (yifa_today (), '+' ||
           coalesce ((SELECT number FROM profile_value WHERE key = 'ct.expiry_warn' AND withdrawn_at IS NULL), 60) ||
           ' days'), 0) AS is_expiring
  FROM contract t;

CREATE VIEW contract_milestone_view AS
SELECT t.*,
       coalesce (t.done_on IS NULL AND t.due_on < yifa_today (), 0) AS overdue
  FROM contract_milestone t;

-- What is disputed is not overdue: the term runs for what is not in dispute.
CREATE VIEW contract_payment_view AS
SELECT t.*,
       coalesce (t.paid_on IS NULL AND NOT t.in_dispute AND t.due_on < yifa_today (), 0) AS overdue
  FROM contract_payment t;

CREATE VIEW contract_guarantee_view AS
SELECT t.*,
       coalesce (t.returned_on IS NULL AND t.ends_on >= yifa_today () AND
         t.ends_on <= date (yifa_today (), '+' ||
           coalesce ((SELECT number FROM profile_value WHERE key = 'ct.expiry_warn' AND withdrawn_at IS NULL), 60) ||
           ' days'), 0) AS is_expiring
  FROM contract_guarantee t;

-- What must be done today, with what advisers, their matters and contracts wait for; see 0009-duties.sql for its
-- columns.
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
-- The term of an adviser is about to end, where no clock of its renewal says so.
SELECT e.id, e.uid, e.rev, e.withdrawn_at,
       'engagement', 'engagement_expiring', e.title, 'la.expiry_warn',
       e.ends_on, e.ends_on, NULL, e.ends_on, 'open', o.name
  FROM engagement e
  JOIN org o ON o.id = e.client_org
 WHERE e.stage = 'appointed' AND e.ends_on >= yifa_today () AND
       NOT EXISTS (SELECT 1 FROM deadline l
                    WHERE l.owner_kind = 'engagement' AND l.owner_id = e.id AND l.state IN ('open', 'paused') AND
                          l.withdrawn_at IS NULL)

UNION ALL
-- A fee of an adviser is to be paid.
SELECT p.id, p.uid, p.rev, p.withdrawn_at,
       'engagement_payment', 'adviser_payment', e.title, 'la.fee',
       p.due_on, p.due_on, NULL, p.due_on, 'open', o.name
  FROM engagement_payment p
  JOIN engagement e ON e.id = p.engagement
  JOIN org o ON o.id = e.client_org
 WHERE p.due_on IS NOT NULL AND p.paid_on IS NULL AND e.withdrawn_at IS NULL

UNION ALL
-- Accepted, and nobody has it yet.
SELECT m.id, m.uid, m.rev, m.withdrawn_at,
       'matter', 'matter_unassigned', m.title, 'la.response_days',
       m.due_on, m.due_on, NULL, m.received_on, 'open', o.name
  FROM matter m
  JOIN org o ON o.id = m.client_org
 WHERE m.stage = 'received'

UNION ALL
-- With its adviser, and to be answered by that day.
SELECT m.id, m.uid, m.rev, m.withdrawn_at,
       'matter', 'matter_due', m.title, 'la.response_days',
       m.due_on, m.due_on, NULL, coalesce (m.assigned_on, m.received_on), 'waiting', a.name
  FROM matter m
  LEFT JOIN adviser a ON a.id = m.adviser
 WHERE m.stage IN ('assigned', 'in_work', 'drafted', 'approved') AND m.due_on IS NOT NULL

UNION ALL
-- Answered, and the client has not said what became of it.
SELECT m.id, m.uid, m.rev, m.withdrawn_at,
       'matter', 'adoption_missing', m.title, 'la.adoption',
       NULL, NULL, NULL, m.issued_on, 'waiting', o.name
  FROM matter m
  JOIN org o ON o.id = m.client_org
 WHERE m.stage = 'issued' AND m.adoption IS NULL

UNION ALL
-- Signed without an opinion, and not reviewed since.
SELECT c.id, c.uid, c.rev, c.withdrawn_at,
       'contract', 'contract_unreviewed', c.title, 'ct.review',
       NULL, NULL, NULL, c.signed_on, 'open', o.name
  FROM contract c
  JOIN org o ON o.id = c.handling_org
 WHERE c.stage IN ('signed', 'performing', 'disputed') AND
       NOT EXISTS (SELECT 1 FROM legality_review r
                    WHERE r.contract = c.id AND r.issued_on IS NOT NULL AND r.withdrawn_at IS NULL)

UNION ALL
-- Signed, and its copy has not come in: the day is that of its clock, where one was started.
SELECT c.id, c.uid, c.rev, c.withdrawn_at,
       'contract', 'copy_unfiled', c.title, 'ct.copy_days',
       c.copy_due_on, c.copy_due_on, NULL, c.signed_on, 'waiting', o.name
  FROM contract_view c
  JOIN org o ON o.id = c.handling_org
 WHERE c.stage IN ('signed', 'performing', 'disputed', 'completed', 'terminated') AND c.is_unfiled

UNION ALL
-- Money that we owe, or that is owed to us, and the rule it is due by: that of the law for small and medium firms,
-- within it what was agreed.
SELECT p.id, p.uid, p.rev, p.withdrawn_at,
       'contract_payment', CASE p.direction WHEN 'pay' THEN 'contract_payment' ELSE 'contract_receipt' END,
       c.title || ' · ' || p.title,
       CASE
         WHEN p.direction <> 'pay' OR p.delivered_on IS NULL OR
              NOT EXISTS (SELECT 1 FROM contract_party y
                           WHERE y.contract = c.id AND y.side = 'counterparty' AND
                                 y.size IN ('medium', 'small', 'micro') AND y.withdrawn_at IS NULL)
           THEN 'ct.performance'
         WHEN p.agreed_on IS NOT NULL OR c.pay_term_days > 0 THEN 'ct.pay_max_days'
         ELSE 'ct.pay_days'
       END,
       p.due_on, p.due_on, NULL, coalesce (p.delivered_on, p.due_on), 'open', o.name
  FROM contract_payment p
  JOIN contract c ON c.id = p.contract
  JOIN org o ON o.id = c.handling_org
 WHERE p.due_on IS NOT NULL AND p.paid_on IS NULL AND NOT p.in_dispute AND c.withdrawn_at IS NULL AND
       c.stage IN ('signed', 'performing', 'disputed', 'completed', 'terminated')

UNION ALL
-- To be reached by that day.
SELECT s.id, s.uid, s.rev, s.withdrawn_at,
       'contract_milestone', 'milestone', c.title || ' · ' || s.title, 'ct.performance',
       s.due_on, s.due_on, NULL, s.due_on, 'open', o.name
  FROM contract_milestone s
  JOIN contract c ON c.id = s.contract
  JOIN org o ON o.id = c.handling_org
 WHERE s.due_on IS NOT NULL AND s.done_on IS NULL AND c.withdrawn_at IS NULL AND
       c.stage IN ('signed', 'performing', 'disputed')

UNION ALL
-- The term of a contract that nobody has called performed is about to end, or has ended.
SELECT c.id, c.uid, c.rev, c.withdrawn_at,
       'contract', 'contract_expiring', c.title, 'ct.expiry_warn',
       c.ends_on, c.ends_on, NULL, c.ends_on, 'open', o.name
  FROM contract c
  JOIN org o ON o.id = c.handling_org
 WHERE c.stage IN ('signed', 'performing', 'disputed') AND c.ends_on IS NOT NULL

UNION ALL
-- A guarantee that was not released is about to end, or has ended.
SELECT g.id, g.uid, g.rev, g.withdrawn_at,
       'contract_guarantee', 'guarantee_expiring', c.title, 'ct.expiry_warn',
       g.ends_on, g.ends_on, NULL, g.ends_on, 'open', o.name
  FROM contract_guarantee g
  JOIN contract c ON c.id = g.contract
  JOIN org o ON o.id = c.handling_org
 WHERE g.ends_on IS NOT NULL AND g.returned_on IS NULL AND c.withdrawn_at IS NULL AND
       c.stage IN ('signed', 'performing', 'disputed', 'completed', 'terminated')

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
        SELECT id, uid, rev, withdrawn_at, 'matter', title
          FROM matter
         WHERE stage NOT IN ('answered', 'closed', 'archived', 'dropped')
        UNION ALL
        SELECT id, uid, rev, withdrawn_at, 'contract', title
          FROM contract
         WHERE stage IN ('draft', 'returned', 'reviewed', 'disputed')
        UNION ALL
        SELECT id, uid, rev, withdrawn_at, 'cleanup', title
          FROM cleanup
         WHERE applied_on IS NULL) t
 WHERE NOT EXISTS (SELECT 1 FROM deadline l
                    WHERE l.owner_kind = t.kind AND l.owner_id = t.id AND l.state IN ('open', 'paused') AND
                          l.withdrawn_at IS NULL);
