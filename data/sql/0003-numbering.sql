-- The numbering register.

-- The numbering register: every number ever reserved, used or voided. A number lives once,
-- here; a document only shows it.
CREATE TABLE issue_number (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  text         TEXT NOT NULL,
  typed        TEXT,  -- as somebody typed it, when that differs
  code         TEXT NOT NULL,
  series       TEXT NOT NULL
               CHECK (series IN ('normative', 'document', 'letter', 'order', 'registration',
                         'review_receipt', 'review_opinion', 'filing_report', 'filing_receipt',
                         'filing_opinion', 'notice')),
  year         INTEGER,  -- NULL in orders, which count on over the years
  serial       INTEGER NOT NULL,
  suffix       INTEGER,  -- the 1 of 令第188-1号
  org          INTEGER REFERENCES org (id),
  stage        TEXT CHECK (stage IN ('reserved', 'used', 'voided')),
  doc          INTEGER REFERENCES normative_doc (id),
  owner_kind   TEXT,  -- the record that carries the number, by kind and id
  owner_id     INTEGER,
  given_on     TEXT CHECK (date (given_on) = given_on),
  reason       TEXT  -- why reserved, or why voided
) STRICT;
CREATE INDEX issue_number_org ON issue_number (org);
CREATE INDEX issue_number_doc ON issue_number (doc);
-- A code counts once per year, whatever is written under it; orders (令) count on without a year. Voided
-- numbers stay, so that nobody gets them again.
CREATE UNIQUE INDEX issue_number_unique
  ON issue_number (code, COALESCE (year, 0), serial, COALESCE (suffix, 0));
CREATE INDEX issue_number_text ON issue_number (text);
CREATE INDEX issue_number_owner ON issue_number (owner_kind, owner_id);
