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
    sealed BLOB,
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
  CREATE INDEX outbox_due ON outbox (next_attempt_at) WHERE state IN ('waiting','sending');
  CREATE INDEX outbox_open ON outbox (purge_at) WHERE sealed IS NOT NULL;
  CREATE INDEX outbox_code ON outbox (case_code);
  CREATE INDEX outbox_awaiting ON outbox (captured_at) WHERE state = 'received';

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
