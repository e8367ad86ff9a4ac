/** The store as of version 0.1.0. */
export const first = `
  CREATE TABLE draft (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    ciphertext BLOB NOT NULL
  ) STRICT;

  CREATE TABLE draft_part (
    name TEXT PRIMARY KEY,
    ciphertext BLOB NOT NULL
  ) STRICT;

  CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    case_code TEXT NOT NULL,
    seal TEXT NOT NULL,
    digest TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting','sending','received','fetched','deleted','refused','expired')),
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER,
    captured_at INTEGER NOT NULL,
    purge_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX outbox_due ON outbox (next_attempt_at) WHERE state = 'waiting';
  CREATE INDEX outbox_sending ON outbox (state) WHERE state = 'sending';
  CREATE INDEX outbox_awaiting ON outbox (captured_at) WHERE state = 'received';
  CREATE INDEX outbox_captured ON outbox (captured_at);
  CREATE INDEX outbox_changed ON outbox (changed_at);
  CREATE INDEX outbox_code ON outbox (case_code);

  -- Apart from its row, so that looking through the outbox never reads megabytes.
  CREATE TABLE sealed_case (
    id TEXT PRIMARY KEY REFERENCES outbox ON DELETE CASCADE,
    purge_at INTEGER NOT NULL,
    sealed BLOB NOT NULL
  ) STRICT;
  CREATE INDEX sealed_case_purge ON sealed_case (purge_at);

  CREATE TABLE pending_slip (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    slip TEXT NOT NULL
  ) STRICT;

  CREATE TABLE device_event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    device TEXT NOT NULL,
    state TEXT NOT NULL,
    code TEXT
  ) STRICT;

  CREATE TABLE audit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    event TEXT NOT NULL,
    subject TEXT,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;

  CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;
`;
