-- Legal matters (法律事务) that advisers are asked about, with their parties, who works on them, the searches
-- for conflicts of interest and the log of the work. Opinions that the review desk or a decision asks for are matters
-- too.

-- One question or case, from the intake (also before it is a file) to the archive.
CREATE TABLE matter (
  id              INTEGER PRIMARY KEY,
  uid             TEXT NOT NULL UNIQUE,
  rev             INTEGER NOT NULL DEFAULT 0,
  withdrawn_at    TEXT,
  title           TEXT NOT NULL,
  matter_no       TEXT,
  matter_type     TEXT NOT NULL
                  CHECK (matter_type IN ('decision_argument', 'document_drafting', 'contract',
                                         'negotiation', 'litigation', 'reconsideration', 'arbitration',
                                         'legacy', 'dispute', 'complaint', 'emergency', 'meeting',
                                         'consultation', 'other')),
  stage           TEXT
                  CHECK (stage IN ('intake', 'received', 'assigned', 'in_work', 'drafted', 'approved',
                                   'issued', 'closed', 'archived', 'answered', 'dropped')),
  client_org      INTEGER NOT NULL REFERENCES org (id),
  contact         TEXT,
  phone           TEXT,
  source          TEXT CHECK (source IN ('unit', 'desk', 'decision', 'leader', 'meeting', 'own')),
  is_urgent       INTEGER NOT NULL DEFAULT 0 CHECK (is_urgent IN (0, 1)),
  intake_on       TEXT NOT NULL CHECK (date (intake_on) = intake_on),
  received_on     TEXT CHECK (date (received_on) = received_on),
  question        TEXT,
  answer          TEXT,
  due_on          TEXT CHECK (date (due_on) = due_on),
  review          INTEGER REFERENCES legality_review (id),
  decision        INTEGER REFERENCES major_decision (id),
  contract        INTEGER REFERENCES contract (id),
  meeting         INTEGER REFERENCES meeting (id),
  legal_opinion   INTEGER REFERENCES legal_opinion (id),
  case_no         TEXT,
  organ           TEXT,
  amount          INTEGER,
  adviser         INTEGER REFERENCES adviser (id),
  engagement      INTEGER REFERENCES engagement (id),
  candidate       INTEGER REFERENCES adviser (id),
  assigned_on     TEXT CHECK (date (assigned_on) = assigned_on),
  conflict        TEXT CHECK (conflict IN ('none', 'cleared', 'overridden')),
  responded_on    TEXT CHECK (date (responded_on) = responded_on),
  drafted_on      TEXT CHECK (date (drafted_on) = drafted_on),
  opinion         TEXT,
  view            TEXT CHECK (view IN ('lawful', 'amend', 'unlawful', 'other')),
  approver        TEXT,
  approved_on     TEXT CHECK (date (approved_on) = approved_on),
  opinion_no      TEXT,
  issued_on       TEXT CHECK (date (issued_on) = issued_on),
  result          TEXT,
  closed_on       TEXT CHECK (date (closed_on) = closed_on),
  adoption        TEXT CHECK (adoption IN ('adopted', 'partly', 'not_adopted')),
  adoption_reason TEXT,
  adopted_on      TEXT CHECK (date (adopted_on) = adopted_on),
  archived_on     TEXT CHECK (date (archived_on) = archived_on),
  archive_no      TEXT,
  drop_reason     TEXT,
  note            TEXT
) STRICT;
CREATE INDEX matter_client_org ON matter (client_org);
CREATE INDEX matter_review ON matter (review);
CREATE INDEX matter_decision ON matter (decision);
CREATE INDEX matter_contract ON matter (contract);
CREATE INDEX matter_meeting ON matter (meeting);
CREATE INDEX matter_legal_opinion ON matter (legal_opinion);
CREATE INDEX matter_lead ON matter (adviser);
CREATE INDEX matter_engagement ON matter (engagement);
CREATE INDEX matter_stage ON matter (stage);
CREATE INDEX matter_intake_on ON matter (intake_on);

-- Who is involved: the names that a conflict is searched by.
CREATE TABLE matter_party (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  matter       INTEGER NOT NULL REFERENCES matter (id),
  name         TEXT NOT NULL,
  credit_code  TEXT,
  party_kind   TEXT CHECK (party_kind IN ('organisation', 'person')),
  role         TEXT CHECK (role IN ('client', 'counterparty', 'third_party', 'counter_agent')),
  aliases      TEXT,
  note         TEXT
) STRICT;
CREATE INDEX matter_party_matter ON matter_party (matter);
CREATE INDEX matter_party_name ON matter_party (name);

-- Who works or has worked on a matter, and how that ended.
CREATE TABLE matter_adviser (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  matter       INTEGER NOT NULL REFERENCES matter (id),
  adviser      INTEGER NOT NULL REFERENCES adviser (id),
  engagement   INTEGER REFERENCES engagement (id),
  role         TEXT CHECK (role IN ('lead', 'assisting')),
  assigned_on  TEXT CHECK (date (assigned_on) = assigned_on),
  left_on      TEXT CHECK (date (left_on) = left_on),
  left_how     TEXT CHECK (left_how IN ('recused', 'replaced', 'finished')),
  reason       TEXT
) STRICT;
CREATE INDEX matter_adviser_matter ON matter_adviser (matter);
CREATE INDEX matter_adviser_adviser ON matter_adviser (adviser);
CREATE INDEX matter_adviser_engagement ON matter_adviser (engagement);

-- One search for conflicts of interest of one adviser in one matter, found something or not.
CREATE TABLE conflict_check (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  matter       INTEGER NOT NULL REFERENCES matter (id),
  adviser      INTEGER NOT NULL REFERENCES adviser (id),
  checked_on   TEXT CHECK (date (checked_on) = checked_on),
  checked_by   TEXT,
  parties_n    INTEGER,
  compared_n   INTEGER,
  result       TEXT CHECK (result IN ('none', 'found')),
  outcome      TEXT CHECK (outcome IN ('cleared', 'recused', 'overridden', 'open')),
  reason       TEXT
) STRICT;
CREATE INDEX conflict_check_matter ON conflict_check (matter);
CREATE INDEX conflict_check_adviser ON conflict_check (adviser);

-- What a search found: a party here, and where the same name or code stands there.
CREATE TABLE conflict_hit (
  id             INTEGER PRIMARY KEY,
  uid            TEXT NOT NULL UNIQUE,
  rev            INTEGER NOT NULL DEFAULT 0,
  withdrawn_at   TEXT,
  conflict_check INTEGER NOT NULL REFERENCES conflict_check (id),
  party          TEXT,
  party_code     TEXT,
  found          TEXT,
  found_code     TEXT,
  source_kind    TEXT
                 CHECK (source_kind IN ('client', 'former_client', 'home_body', 'relative', 'shareholding',
                                        'employer', 'matter', 'contract', 'other')),
  source         TEXT,
  how            TEXT CHECK (how IN ('code', 'same', 'script', 'bracket', 'short_name', 'alias')),
  certainty      TEXT CHECK (certainty IN ('certain', 'likely', 'possible')),
  judgement      TEXT CHECK (judgement IN ('conflict', 'none')),
  judge_note     TEXT
) STRICT;
CREATE INDEX conflict_hit_conflict_check ON conflict_hit (conflict_check);

-- The log of the work (工作日志); hours in hundredths.
CREATE TABLE work_log (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  title        TEXT,
  adviser      INTEGER NOT NULL REFERENCES adviser (id),
  matter       INTEGER REFERENCES matter (id),
  client_org   INTEGER REFERENCES org (id),
  work_on      TEXT NOT NULL CHECK (date (work_on) = work_on),
  work_kind    TEXT NOT NULL
               CHECK (work_kind IN ('decision_argument', 'document_drafting', 'contract', 'negotiation',
                                    'litigation', 'reconsideration', 'arbitration', 'legacy', 'dispute',
                                    'complaint', 'emergency', 'meeting', 'consultation', 'other')),
  content      TEXT NOT NULL,
  hours        INTEGER NOT NULL CHECK (hours > 0),
  place        TEXT,
  meeting      INTEGER REFERENCES meeting (id),
  result       TEXT,
  note         TEXT
) STRICT;
CREATE INDEX work_log_adviser ON work_log (adviser);
CREATE INDEX work_log_matter ON work_log (matter);
CREATE INDEX work_log_client_org ON work_log (client_org);
CREATE INDEX work_log_meeting ON work_log (meeting);
CREATE INDEX work_log_work_on ON work_log (work_on);

-- Who attended, who gave an opinion and who was heard as an expert may stand in the roster; the opinion that is
-- asked for is worked on as a matter.
ALTER TABLE attendance ADD COLUMN adviser INTEGER REFERENCES adviser (id);
CREATE INDEX attendance_adviser ON attendance (adviser);
ALTER TABLE legal_opinion ADD COLUMN roster_adviser INTEGER REFERENCES adviser (id);
ALTER TABLE legal_opinion ADD COLUMN matter INTEGER REFERENCES matter (id);
CREATE INDEX legal_opinion_roster_adviser ON legal_opinion (roster_adviser);
CREATE INDEX legal_opinion_matter ON legal_opinion (matter);
ALTER TABLE expert_opinion ADD COLUMN roster_adviser INTEGER REFERENCES adviser (id);
CREATE INDEX expert_opinion_roster_adviser ON expert_opinion (roster_adviser);

-- What the log adds up to, and whether an answer is still awaited.
CREATE VIEW matter_view AS
SELECT t.*,
       (SELECT coalesce (sum (w.hours), 0) FROM work_log w
         WHERE w.matter = t.id AND w.withdrawn_at IS NULL) AS hours,
       (SELECT count (*) FROM work_log w
         WHERE w.matter = t.id AND w.withdrawn_at IS NULL) AS logs_n,
       max (0, CAST (julianday (t.responded_on) - julianday (t.received_on) AS INTEGER)) AS response_days,
       t.stage IN ('intake', 'received', 'assigned', 'in_work', 'drafted', 'approved') AS is_open,
       coalesce (t.stage IN ('intake', 'received', 'assigned', 'in_work', 'drafted', 'approved') AND
                 t.due_on < yifa_today (), 0) AS is_overdue
  FROM matter t;

-- The years of practice are full years; open matters are those on the adviser's desk.
CREATE VIEW adviser_view AS
SELECT t.*,
       CASE WHEN t.licensed_on <= yifa_today () THEN
         CAST (strftime ('%Y', yifa_today ()) AS INTEGER) - CAST (strftime ('%Y', t.licensed_on) AS INTEGER) -
         (strftime ('%m-%d', yifa_today ()) < strftime ('%m-%d', t.licensed_on))
       END AS practice_years,
       (SELECT COUNT (*) FROM adviser_sanction s
         WHERE s.adviser = t.id AND s.withdrawn_at IS NULL AND s.decided_on <= yifa_today () AND
               (s.ends_on IS NULL OR s.ends_on >= yifa_today ())) AS sanctions_n,
       (SELECT COUNT (DISTINCT e.client_org) FROM engagement_in_term e WHERE e.adviser = t.id) AS engagements_n,
       (SELECT group_concat (name, '、')
          FROM (SELECT DISTINCT o.name FROM engagement_in_term e JOIN org o ON o.id = e.client_org
                 WHERE e.adviser = t.id ORDER BY o.id)) AS clients,
       (SELECT MAX (e.ends_on) FROM engagement_in_term e WHERE e.adviser = t.id) AS term_ends_on,
       (SELECT COUNT (*) FROM matter_adviser a JOIN matter m ON m.id = a.matter
         WHERE a.adviser = t.id AND a.left_on IS NULL AND a.withdrawn_at IS NULL AND m.withdrawn_at IS NULL AND
               m.stage IN ('assigned', 'in_work', 'drafted', 'approved')) AS matters_n
  FROM adviser t;
