import { randomFillSync } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync, writeSync } from 'node:fs';

/**
 * What a power cut and a bad disk do to a database file. SQLite with `synchronous=FULL` promises that a commit is on
 * disk before it is acknowledged: so only what was written to the log after the last acknowledgement may go.
 */
const logHeaderBytes = 32;
const frameHeaderBytes = 24;

/** How far the log was written when something was acknowledged; the salt tells one log from the next. */
export type LogMark = { salt: string; end: number };

type Log = LogMark & { length: number; pageSize: number; pages: number[] };

/** Undefined when there is no log. `end`: behind its last commit; `pages`: which pages are in it. */
function readLog(database: string): Log | undefined {
  const file = `${database}-wal`;
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  if (bytes.length < logHeaderBytes) return undefined;
  const pageSize = bytes.readUInt32BE(8);
  const salt = bytes.toString('hex', 16, 24);
  const log: Log = { salt, pageSize, end: logHeaderBytes, length: bytes.length, pages: [] };
  const open: number[] = [];
  for (
    let at = logHeaderBytes;
    at + frameHeaderBytes + pageSize <= bytes.length;
    at += frameHeaderBytes + pageSize
  ) {
    if (bytes.toString('hex', at + 8, at + 16) !== salt) break;
    open.push(bytes.readUInt32BE(at));
    if (bytes.readUInt32BE(at + 4) === 0) continue;
    log.end = at + frameHeaderBytes + pageSize;
    log.pages.push(...open.splice(0));
  }
  return log;
}

export const markLog = (database: string): LogMark | undefined => readLog(database);

/** From where on the log may be lost: behind what was acknowledged in it; a log begun since then altogether. */
function unsyncedFrom(log: Log, acknowledged: LogMark | undefined): number {
  return acknowledged?.salt === log.salt ? Math.min(acknowledged.end, log.length) : logHeaderBytes;
}

/** The end of the log never reached the disk. */
export function loseTail(database: string, acknowledged: LogMark | undefined, random: () => number): void {
  const log = readLog(database);
  if (!log) return;
  const from = unsyncedFrom(log, acknowledged);
  truncateSync(`${database}-wal`, from + Math.floor(random() * (log.length - from + 1)));
}

/** Some sectors of the log's end hold something else. */
export function tearLog(database: string, acknowledged: LogMark | undefined, random: () => number): void {
  const log = readLog(database);
  if (!log) return;
  const from = unsyncedFrom(log, acknowledged);
  for (let sector = 0; sector < 3 && from < log.length; sector += 1) {
    const at = from + Math.floor(random() * (log.length - from));
    overwrite(`${database}-wal`, at, Math.min(512, log.length - at));
  }
}

/** The log was being moved into the database: half of a page that is in the log is written. */
export function tearPage(database: string, random: () => number): void {
  const log = readLog(database);
  if (!log || log.pages.length === 0) return;
  const page = log.pages[Math.floor(random() * log.pages.length)] ?? 1;
  const at = (page - 1) * log.pageSize;
  if (at + log.pageSize <= statSync(database).size)
    overwrite(database, at + log.pageSize / 2, log.pageSize / 2);
}

/** The disk has lost the end of the file. */
export function truncateDatabase(database: string, random: () => number): void {
  truncateSync(database, Math.floor(random() * statSync(database).size));
}

/** The disk gives back something else: from a sector to 64 KiB, anywhere. */
export function overwriteDatabase(database: string, random: () => number): void {
  const { size } = statSync(database);
  const bytes = Math.min(size, 512 * (1 + Math.floor(random() * 128)));
  overwrite(database, Math.floor(random() * (size - bytes)), bytes);
}

function overwrite(file: string, at: number, bytes: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, randomFillSync(Buffer.alloc(bytes)), 0, bytes, at);
  closeSync(handle);
}
