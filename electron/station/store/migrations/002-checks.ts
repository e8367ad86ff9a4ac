/** Runs of checks, and counters that a technician may reset. */
export const checks = `
  CREATE TABLE check_run (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    id TEXT NOT NULL,
    ok INTEGER NOT NULL,
    value REAL,
    detail TEXT NOT NULL,
    ms REAL NOT NULL,
    by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX check_run_id ON check_run (id, row);
  CREATE INDEX device_event_at ON device_event (at);

  CREATE TABLE slip_printed (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL
  ) STRICT;
`;
