-- What must be done today, beside what each register shows: running clocks, and what follows from the
-- state of a record without anybody having started a clock. Read like a table; nobody writes it.
--   id        the record's own id; a record may have several duties
--   kind      its table
--   what      which duty; 'deadline' is a running clock
--   due_on    the day it is due by its record; NULL: the program counts it from since_on, or it has none
--   since_on  the day the duty counts from: end of validity, publication, sending, last touched
--   who       whom it waits for, by name
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
         WHERE stage <> 'issued'
        UNION ALL
        SELECT id, uid, rev, withdrawn_at, 'filing_review', title
          FROM filing_review
         WHERE stage NOT IN ('rejected', 'closed')
        UNION ALL
        SELECT id, uid, rev, withdrawn_at, 'filing', title
          FROM filing
         WHERE stage NOT IN ('not_accepted', 'closed', 'registered', 'reviewed_ok')
        UNION ALL
        SELECT id, uid, rev, withdrawn_at, 'cleanup', title
          FROM cleanup
         WHERE applied_on IS NULL) t
 WHERE NOT EXISTS (SELECT 1 FROM deadline l
                    WHERE l.owner_kind = t.kind AND l.owner_id = t.id AND l.state IN ('open', 'paused') AND
                          l.withdrawn_at IS NULL);
