-- What every office has, whatever its registers hold: the trail of who did what,
-- settings, attachments. The search index is derived and lives in 0008-search.sql.

-- One row: what somebody did in one go. All audit rows of it share its id. Written at the
-- end of the operation, with a hash over its rows and over the operation before, so that a
-- trail changed from outside is found.
CREATE TABLE operation (
  id     INTEGER PRIMARY KEY,
  at     TEXT    NOT NULL,             -- UTC
  day    TEXT    NOT NULL,             -- the date that counted as today
  actor  TEXT    NOT NULL,
  what   TEXT,                         -- the action of the workflow; NULL: an ordinary save
  reason TEXT,
  undoes INTEGER,                      -- the operation whose effects this one took back
  hash   TEXT    NOT NULL
) STRICT;

CREATE TABLE audit (
  id        INTEGER PRIMARY KEY,
  operation INTEGER NOT NULL,          -- its row follows at the end, hence no foreign key
  kind      TEXT    NOT NULL,
  row       INTEGER NOT NULL,
  field     TEXT    NOT NULL,          -- a field of the kind, or "withdrawn_at"
  old       TEXT,
  new       TEXT
) STRICT;

CREATE INDEX audit_row ON audit (kind, row, operation);
CREATE INDEX audit_operation ON audit (operation);

CREATE TRIGGER audit_keep       BEFORE DELETE ON audit     BEGIN SELECT RAISE (ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_freeze     BEFORE UPDATE ON audit     BEGIN SELECT RAISE (ABORT, 'audit is append-only'); END;
CREATE TRIGGER operation_keep   BEFORE DELETE ON operation BEGIN SELECT RAISE (ABORT, 'operation is append-only'); END;
CREATE TRIGGER operation_freeze BEFORE UPDATE ON operation BEGIN SELECT RAISE (ABORT, 'operation is append-only'); END;

-- Name of the office, profile, versions: few, and audited as kind "setting", row 0.
CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT
) STRICT;

-- A file that belongs to a record of any kind. The file itself is files/ab/cdef...: its SHA-256.
CREATE TABLE attachment (
  id           INTEGER PRIMARY KEY,
  uid          TEXT    NOT NULL UNIQUE,
  rev          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  owner_kind   TEXT    NOT NULL,
  owner_id     INTEGER NOT NULL,
  role         TEXT,                   -- which material it is: drafting_note, official_text ...
  name         TEXT    NOT NULL,       -- as the user's file was called
  sha256       TEXT    NOT NULL,
  size         INTEGER NOT NULL,       -- bytes
  media_type   TEXT,
  pages        INTEGER,
  text         TEXT                    -- what could be read out of it, for the search
) STRICT;

CREATE INDEX attachment_owner ON attachment (owner_kind, owner_id);
CREATE INDEX attachment_sha256 ON attachment (sha256);
