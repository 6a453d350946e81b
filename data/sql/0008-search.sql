-- Derived data: everything in this file can be rebuilt from the records.
-- One searchable text per record of any kind, with the texts of its attachments; the
-- triggers keep the index in step.
CREATE TABLE search_doc (
  id   INTEGER PRIMARY KEY,
  kind TEXT    NOT NULL,
  row  INTEGER NOT NULL,
  body TEXT    NOT NULL,
  UNIQUE (kind, row)
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (body, content = 'search_doc', content_rowid = 'id', tokenize = 'yifa');

CREATE TRIGGER search_add AFTER INSERT ON search_doc BEGIN
  INSERT INTO search (rowid, body) VALUES (new.id, new.body);
END;
CREATE TRIGGER search_drop AFTER DELETE ON search_doc BEGIN
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, old.body);
END;
CREATE TRIGGER search_change AFTER UPDATE ON search_doc WHEN old.body <> new.body BEGIN
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, old.body);
  INSERT INTO search (rowid, body) VALUES (new.id, new.body);
END;
