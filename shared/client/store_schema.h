// The replica's schema, step by step; a released step never changes. Included by store.cc alone.
#ifndef MANDAT_SHARED_CLIENT_STORE_SCHEMA_H_
#define MANDAT_SHARED_CLIENT_STORE_SCHEMA_H_

namespace mandat::client {

inline constexpr char kSchema1[] = R"sql(
CREATE TABLE meta (name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE record (
  seq INTEGER PRIMARY KEY NOT NULL,
  epoch INTEGER NOT NULL,
  commitment BLOB NOT NULL,
  body BLOB,
  sealed BLOB
);
CREATE TABLE lost_record (
  epoch INTEGER NOT NULL, seq INTEGER NOT NULL, commitment BLOB NOT NULL, body BLOB, sealed BLOB,
  PRIMARY KEY (epoch, seq)
);
CREATE TABLE checkpoint (
  epoch INTEGER NOT NULL, size INTEGER NOT NULL, head BLOB NOT NULL, signature BLOB NOT NULL, lost INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (epoch, size)
);
CREATE TABLE outbox (
  counter INTEGER PRIMARY KEY NOT NULL,
  id BLOB NOT NULL UNIQUE,
  statement BLOB NOT NULL,
  signature BLOB NOT NULL,
  sealed_salt BLOB NOT NULL,
  sealed BLOB NOT NULL,
  state INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  signed_ms INTEGER NOT NULL,
  sent_ms INTEGER NOT NULL DEFAULT 0,
  answered_ms INTEGER NOT NULL DEFAULT 0,
  epoch INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL DEFAULT 0,
  receipt BLOB,
  refusal BLOB
);
CREATE TABLE document (
  hash BLOB PRIMARY KEY NOT NULL,
  size INTEGER NOT NULL DEFAULT 0,
  received INTEGER NOT NULL DEFAULT 0,
  complete INTEGER NOT NULL DEFAULT 0,
  wanted INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE chunk (
  hash BLOB NOT NULL, start INTEGER NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY (hash, start)
) WITHOUT ROWID;
CREATE TABLE upload (hash BLOB PRIMARY KEY NOT NULL, uploaded INTEGER NOT NULL DEFAULT 0, queued INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE draft (name TEXT PRIMARY KEY NOT NULL, part BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE note (name TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE alarm (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL, explanation TEXT NOT NULL, seq INTEGER NOT NULL, noticed_ms INTEGER NOT NULL, evidence BLOB NOT NULL
);
-- What was signed is never changed, and the log is only taken back by a restore, which keeps a copy.
CREATE TRIGGER outbox_bytes_stay BEFORE UPDATE OF counter, id, statement, signature, sealed_salt, sealed ON outbox
BEGIN SELECT RAISE(ABORT, 'signed bytes never change'); END;
CREATE TRIGGER record_place_stays BEFORE UPDATE OF seq, epoch, commitment ON record
BEGIN SELECT RAISE(ABORT, 'a record keeps its place'); END;
CREATE TRIGGER record_is_kept BEFORE DELETE ON record
WHEN NOT EXISTS (SELECT 1 FROM lost_record l WHERE l.epoch = OLD.epoch AND l.seq = OLD.seq)
BEGIN SELECT RAISE(ABORT, 'records are appended'); END;
)sql";

// Reading: what the owner of this device reads, searches and writes beside the papers. Nothing of it is ever sent, and
// what concerns a paper goes with the paper.
inline constexpr char kSchema2[] = R"sql(
CREATE TABLE reading (
  hash BLOB PRIMARY KEY NOT NULL, page INTEGER NOT NULL, part INTEGER NOT NULL, read_ms INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE mark (
  id INTEGER PRIMARY KEY NOT NULL,
  hash BLOB NOT NULL, page INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
  quote TEXT NOT NULL, note TEXT NOT NULL, made_ms INTEGER NOT NULL
);
CREATE INDEX mark_of_paper ON mark (hash, page, start);
CREATE TABLE paper_indexed (hash BLOB PRIMARY KEY NOT NULL, pages INTEGER NOT NULL, done INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE paper_page (
  id INTEGER PRIMARY KEY NOT NULL, hash BLOB NOT NULL, number INTEGER NOT NULL, UNIQUE (hash, number)
);
-- Swedish letters are letters of their own: nothing is stripped from them.
CREATE VIRTUAL TABLE paper_text USING fts5(text, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
-- What is deleted leaves the index at once, not when it is merged some day.
INSERT INTO paper_text (paper_text, rank) VALUES ('secure-delete', 1);
ALTER TABLE document ADD COLUMN listed INTEGER NOT NULL DEFAULT 0;
CREATE TRIGGER paper_goes_with_what_concerns_it AFTER DELETE ON document BEGIN
  DELETE FROM paper_text WHERE rowid IN (SELECT id FROM paper_page WHERE hash = OLD.hash);
  DELETE FROM paper_page WHERE hash = OLD.hash;
  DELETE FROM paper_indexed WHERE hash = OLD.hash;
  DELETE FROM reading WHERE hash = OLD.hash;
  DELETE FROM mark WHERE hash = OLD.hash;
  DELETE FROM chunk WHERE hash = OLD.hash;
END;
)sql";

// Which records were erased, and by which.
inline constexpr char kSchema3[] = "CREATE TABLE erasure (seq INTEGER PRIMARY KEY NOT NULL, by_seq INTEGER NOT NULL)";

// What the server made of office papers, by the paper; the PDF itself is in `document` under its own hash, and goes with
// the row. `state` and `reason` are those of v1::Rendition.
inline constexpr char kSchema4[] = R"sql(
CREATE TABLE rendition (
  paper BLOB PRIMARY KEY NOT NULL,
  state INTEGER NOT NULL DEFAULT 0,
  reason INTEGER NOT NULL DEFAULT 0,
  hash BLOB,
  size INTEGER NOT NULL DEFAULT 0,
  wanted INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX rendition_made ON rendition (hash) WHERE hash IS NOT NULL;
CREATE TRIGGER rendition_goes_with_its_pdf AFTER DELETE ON rendition WHEN OLD.hash IS NOT NULL BEGIN
  DELETE FROM document WHERE hash = OLD.hash AND listed = 0 AND NOT EXISTS (SELECT 1 FROM upload u WHERE u.hash = OLD.hash)
    AND NOT EXISTS (SELECT 1 FROM rendition r WHERE r.hash = OLD.hash);
END;
)sql";

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_STORE_SCHEMA_H_
