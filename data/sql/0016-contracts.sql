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
  handled_on   TEXT CHECK (date (handled_on) = handled_on)
) STRICT;
CREATE INDEX contract_event_contract ON contract_event (contract);

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

-- What a contract has come to. It counts as reviewed when an opinion on it was issued before it was signed: an opinion
-- that came afterwards does not mend that. The window of its end is the rule ct.expiry_warn, of the office or of
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
                      WHERE r.contract = t.id AND r.issued_on <= t.signed_on AND r.conclusion IS NOT NULL AND
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
