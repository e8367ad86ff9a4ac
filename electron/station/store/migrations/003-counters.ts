/** Sums per hour, for the head of the office; an hour that was sent is marked. */
export const counters = `
  CREATE TABLE counter (
    hour TEXT NOT NULL,
    name TEXT NOT NULL,
    value INTEGER NOT NULL,
    sent INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (hour, name)
  ) STRICT, WITHOUT ROWID;
`;
