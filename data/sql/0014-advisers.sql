-- Legal advisers (法律顾问): the roster, engagements with their fees and contract clauses, panels, and which units
-- have advisers at all. The numbering register learns the series of the third pillar.

-- A CHECK cannot be widened in place: both tables are made anew, as they were, with five more series.
CREATE TABLE agency_code_new (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  org          INTEGER NOT NULL REFERENCES org (id),
  code         TEXT NOT NULL,
  series       TEXT NOT NULL
               CHECK (series IN ('normative', 'document', 'letter', 'order', 'registration',
                         'review_receipt', 'review_opinion', 'filing_report', 'filing_receipt',
                         'filing_opinion', 'notice', 'certificate', 'matter', 'adviser_opinion',
                         'contract', 'contract_copy')),
  valid_from   TEXT CHECK (date (valid_from) = valid_from),
  valid_to     TEXT CHECK (date (valid_to) = valid_to),
  note         TEXT
) STRICT;
INSERT INTO agency_code_new
SELECT id, uid, rev, withdrawn_at, org, code, series, valid_from, valid_to, note FROM agency_code;
DROP TABLE agency_code;
ALTER TABLE agency_code_new RENAME TO agency_code;
CREATE INDEX agency_code_org ON agency_code (org);
CREATE INDEX agency_code_code ON agency_code (code);

-- See 0003-numbering.sql for what the columns mean.
CREATE TABLE issue_number_new (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  text         TEXT NOT NULL,
  typed        TEXT,
  code         TEXT NOT NULL,
  series       TEXT NOT NULL
               CHECK (series IN ('normative', 'document', 'letter', 'order', 'registration',
                         'review_receipt', 'review_opinion', 'filing_report', 'filing_receipt',
                         'filing_opinion', 'notice', 'certificate', 'matter', 'adviser_opinion',
                         'contract', 'contract_copy')),
  year         INTEGER,
  serial       INTEGER NOT NULL,
  suffix       INTEGER,
  org          INTEGER REFERENCES org (id),
  stage        TEXT CHECK (stage IN ('reserved', 'used', 'voided')),
  doc          INTEGER REFERENCES normative_doc (id),
  owner_kind   TEXT,
  owner_id     INTEGER,
  given_on     TEXT CHECK (date (given_on) = given_on),
  reason       TEXT
) STRICT;
INSERT INTO issue_number_new
SELECT id, uid, rev, withdrawn_at, text, typed, code, series, year, serial, suffix, org, stage, doc, owner_kind,
       owner_id, given_on, reason
  FROM issue_number;
DROP TABLE issue_number;
ALTER TABLE issue_number_new RENAME TO issue_number;
CREATE INDEX issue_number_org ON issue_number (org);
CREATE INDEX issue_number_doc ON issue_number (doc);
CREATE UNIQUE INDEX issue_number_unique
  ON issue_number (code, COALESCE (year, 0), serial, COALESCE (suffix, 0));
CREATE INDEX issue_number_text ON issue_number (text);
CREATE INDEX issue_number_owner ON issue_number (owner_kind, owner_id);

-- The roster (法律顾问、专家库): lawyers, scholars, public lawyers, staff of the legal office, other experts.
CREATE TABLE adviser (
  id             INTEGER PRIMARY KEY,
  uid            TEXT NOT NULL UNIQUE,
  rev            INTEGER NOT NULL DEFAULT 0,
  withdrawn_at   TEXT,
  name           TEXT NOT NULL,
  adviser_kind   TEXT NOT NULL
                 CHECK (adviser_kind IN ('lawyer', 'scholar', 'public_lawyer', 'legal_staff', 'expert')),
  stage          TEXT CHECK (stage IN ('candidate', 'enrolled', 'suspended', 'left')),
  org            INTEGER REFERENCES org (id),
  home_body      TEXT,
  home_body_code TEXT,
  post           TEXT,
  licence_no     TEXT,
  licensed_on    TEXT CHECK (date (licensed_on) = licensed_on),
  law_fields     TEXT,
  political      TEXT,
  education      TEXT,
  phone          TEXT,
  email          TEXT,
  is_sound       INTEGER NOT NULL DEFAULT 0 CHECK (is_sound IN (0, 1)),
  no_crime       INTEGER NOT NULL DEFAULT 0 CHECK (no_crime IN (0, 1)),
  influence      TEXT,
  aliases        TEXT,
  enrolled_on    TEXT CHECK (date (enrolled_on) = enrolled_on),
  left_on        TEXT CHECK (date (left_on) = left_on),
  left_reason    TEXT,
  note           TEXT
) STRICT;
CREATE INDEX adviser_org ON adviser (org);

-- Punishments and discipline of an adviser (处罚、处分).
CREATE TABLE adviser_sanction (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  rev           INTEGER NOT NULL DEFAULT 0,
  withdrawn_at  TEXT,
  adviser       INTEGER NOT NULL REFERENCES adviser (id),
  sanction_kind TEXT NOT NULL
                CHECK (sanction_kind IN ('administrative', 'association', 'criminal', 'disciplinary')),
  organ         TEXT,
  document_no   TEXT,
  decided_on    TEXT NOT NULL CHECK (date (decided_on) = decided_on),
  content       TEXT,
  ends_on       TEXT CHECK (date (ends_on) = ends_on)
) STRICT;
CREATE INDEX adviser_sanction_adviser ON adviser_sanction (adviser);

-- Whom an adviser serves, served or is tied to (利害关系申报); the search for conflicts reads it.
CREATE TABLE adviser_client (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  adviser      INTEGER NOT NULL REFERENCES adviser (id),
  name         TEXT NOT NULL,
  credit_code  TEXT,
  relation     TEXT NOT NULL
               CHECK (relation IN ('client', 'former_client', 'employer', 'shareholding', 'relative',
                         'other')),
  from_on      TEXT CHECK (date (from_on) = from_on),
  to_on        TEXT CHECK (date (to_on) = to_on),
  note         TEXT,
  declared_on  TEXT CHECK (date (declared_on) = declared_on)
) STRICT;
CREATE INDEX adviser_client_adviser ON adviser_client (adviser);

-- Panels of legal advisers (法律顾问团), one for each term of office.
CREATE TABLE adviser_panel (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  name         TEXT NOT NULL,
  client_org   INTEGER NOT NULL REFERENCES org (id),
  session      TEXT,
  document_no  TEXT,
  starts_on    TEXT NOT NULL CHECK (date (starts_on) = starts_on),
  ends_on      TEXT CHECK (date (ends_on) = ends_on),
  work_rules   TEXT,
  stage        TEXT CHECK (stage IN ('forming', 'active', 'ended')),
  note         TEXT
) STRICT;
CREATE INDEX adviser_panel_client_org ON adviser_panel (client_org);

-- Engagements: who advises which unit, for how long, on which terms (聘任).
CREATE TABLE engagement (
  id                 INTEGER PRIMARY KEY,
  uid                TEXT NOT NULL UNIQUE,
  rev                INTEGER NOT NULL DEFAULT 0,
  withdrawn_at       TEXT,
  title              TEXT NOT NULL,
  adviser            INTEGER NOT NULL REFERENCES adviser (id),
  client_org         INTEGER NOT NULL REFERENCES org (id),
  panel              INTEGER REFERENCES adviser_panel (id),
  capacity           TEXT NOT NULL CHECK (capacity IN ('chief', 'deputy_chief', 'adviser', 'expert')),
  mode               TEXT CHECK (mode IN ('part_time', 'full_time')),
  selection          TEXT
                     CHECK (selection IN ('procurement', 'open_selection', 'recommended', 'direct',
                               'by_post')),
  selection_note     TEXT,
  stage              TEXT CHECK (stage IN ('candidate', 'appointed', 'renewed', 'terminated', 'declined')),
  contract_no        TEXT,
  contract_signed_on TEXT CHECK (date (contract_signed_on) = contract_signed_on),
  secrecy_signed_on  TEXT CHECK (date (secrecy_signed_on) = secrecy_signed_on),
  certificate_no     TEXT,
  certificate_on     TEXT CHECK (date (certificate_on) = certificate_on),
  starts_on          TEXT NOT NULL CHECK (date (starts_on) = starts_on),
  ends_on            TEXT CHECK (date (ends_on) = ends_on),
  scope              TEXT,
  response_hours     INTEGER,
  attends_meetings   INTEGER NOT NULL DEFAULT 0 CHECK (attends_meetings IN (0, 1)),
  fee_kind           TEXT CHECK (fee_kind IN ('yearly', 'per_matter', 'hourly', 'none')),
  fee                INTEGER,
  budget_source      TEXT,
  appointed_on       TEXT CHECK (date (appointed_on) = appointed_on),
  terminated_on      TEXT CHECK (date (terminated_on) = terminated_on),
  terminate_kind     TEXT
                     CHECK (terminate_kind IN ('breach', 'conflict', 'resignation', 'poor_result',
                               'home_change', 'unfit', 'other')),
  terminate_reason   TEXT,
  renews             INTEGER REFERENCES engagement (id),
  note               TEXT
) STRICT;
CREATE INDEX engagement_adviser ON engagement (adviser);
CREATE INDEX engagement_client_org ON engagement (client_org);
CREATE INDEX engagement_panel ON engagement (panel);
CREATE INDEX engagement_renews ON engagement (renews);

-- What an adviser is paid under an engagement, instalment by instalment (费用支付).
CREATE TABLE engagement_payment (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  engagement   INTEGER NOT NULL REFERENCES engagement (id),
  title        TEXT,
  due_on       TEXT CHECK (date (due_on) = due_on),
  amount       INTEGER NOT NULL,
  paid_on      TEXT CHECK (date (paid_on) = paid_on),
  voucher_no   TEXT,
  matter       INTEGER REFERENCES matter (id),
  note         TEXT
) STRICT;
CREATE INDEX engagement_payment_engagement ON engagement_payment (engagement);
CREATE INDEX engagement_payment_matter ON engagement_payment (matter);

-- The clauses of the contract of an engagement, switched on or off; made with it from the library of clauses.
CREATE TABLE engagement_clause (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  engagement   INTEGER NOT NULL REFERENCES engagement (id),
  seq          INTEGER,
  code         TEXT,
  title        TEXT NOT NULL,
  body         TEXT NOT NULL,
  is_on        INTEGER NOT NULL DEFAULT 0 CHECK (is_on IN (0, 1)),
  is_required  INTEGER NOT NULL DEFAULT 0 CHECK (is_required IN (0, 1)),
  basis        TEXT
) STRICT;
CREATE INDEX engagement_clause_engagement ON engagement_clause (engagement);

-- Where an engagement stands follows from its stage, its dates and today. How near its end is spoken of is the rule
-- la.expiry_warn: the office's own number if it has set one, else that of data/rules.
CREATE VIEW engagement_view AS
SELECT t.*,
       CASE
         WHEN t.stage IS NULL THEN 'candidate'
         WHEN t.stage <> 'appointed' THEN t.stage
         WHEN t.starts_on > yifa_today () THEN 'upcoming'
         WHEN t.ends_on < yifa_today () THEN 'expired'
         WHEN t.ends_on <= date (yifa_today (), '+' ||
                COALESCE ((SELECT number FROM profile_value
                            WHERE key = 'la.expiry_warn' AND withdrawn_at IS NULL), 60) || ' days') THEN 'expiring'
         ELSE 'active'
       END AS standing,
       (SELECT SUM (p.amount) FROM engagement_payment p
         WHERE p.engagement = t.id AND p.withdrawn_at IS NULL) AS agreed_fee,
       (SELECT SUM (p.amount) FROM engagement_payment p
         WHERE p.engagement = t.id AND p.withdrawn_at IS NULL AND p.paid_on IS NOT NULL) AS paid_fee
  FROM engagement t;

-- Engagements whose term covers today; one that was renewed runs until its own last day.
CREATE VIEW engagement_in_term AS
SELECT e.id, e.adviser, e.client_org, e.panel, e.capacity, e.ends_on
  FROM engagement e
 WHERE e.withdrawn_at IS NULL AND e.stage IN ('appointed', 'renewed') AND e.starts_on <= yifa_today () AND
       (e.ends_on IS NULL OR e.ends_on >= yifa_today ());

CREATE VIEW engagement_payment_view AS
SELECT t.*,
       COALESCE (t.paid_on IS NULL AND t.due_on < yifa_today (), 0) AS overdue
  FROM engagement_payment t;

-- Who is on a panel: appointed to it, and not dismissed; a member who was engaged anew is one member.
CREATE VIEW adviser_panel_view AS
SELECT t.*,
       (SELECT COUNT (DISTINCT e.adviser) FROM engagement e
         WHERE e.panel = t.id AND e.stage IN ('appointed', 'renewed') AND e.withdrawn_at IS NULL) AS members_n,
       (SELECT a.name FROM engagement e JOIN adviser a ON a.id = e.adviser
         WHERE e.panel = t.id AND e.capacity = 'chief' AND e.stage = 'appointed' AND e.withdrawn_at IS NULL
         ORDER BY e.starts_on DESC LIMIT 1) AS chief
  FROM adviser_panel t;

-- Which units have advisers (法律顾问覆盖情况): one row for each unit of the county that exists today, with its
-- own engagements in term and those of the government's panel, which serves all of them.
CREATE VIEW adviser_coverage AS
SELECT o.id, o.uid, o.rev, o.withdrawn_at,
       o.name,
       o.id AS org,
       o.org_kind,
       (SELECT COUNT (*) FROM engagement_in_term e WHERE e.client_org = o.id) AS own_n,
       (SELECT group_concat (name, '、')
          FROM (SELECT DISTINCT a.name FROM engagement_in_term e JOIN adviser a ON a.id = e.adviser
                 WHERE e.client_org = o.id ORDER BY a.id)) AS advisers,
       (SELECT MIN (e.ends_on) FROM engagement_in_term e WHERE e.client_org = o.id) AS next_end_on,
       (SELECT COUNT (DISTINCT e.adviser) FROM engagement_in_term e
          JOIN adviser_panel p ON p.id = e.panel AND p.withdrawn_at IS NULL
          JOIN org g ON g.id = p.client_org AND g.org_kind = 'gov') AS panel_n,
       EXISTS (SELECT 1 FROM engagement_in_term e WHERE e.client_org = o.id) AS is_covered,
       (SELECT MAX (COALESCE (e.terminated_on, e.ends_on)) FROM engagement e
         WHERE e.client_org = o.id AND e.withdrawn_at IS NULL AND
               e.stage IN ('appointed', 'renewed', 'terminated') AND
               COALESCE (e.terminated_on, e.ends_on) < yifa_today ()) AS last_ended_on
  FROM org o
 WHERE o.org_kind IN ('gov', 'gov_office', 'department', 'township', 'dispatched') AND
       (o.valid_to IS NULL OR o.valid_to >= yifa_today ());
