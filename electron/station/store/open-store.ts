import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { retentionMs } from '../../../domain/terms/retention.ts';
import { enrolment, enrolmentSetting } from '../sync/enrolment.ts';
import { Audit } from './audit.ts';
import { type CaseCopy, Copies } from './copies.ts';
import { type Db, openDatabase } from './database.ts';
import { Outbox } from './outbox.ts';
import { PendingSlipStore, pendingSlip } from './pending-slip.ts';
import { Settings } from './settings.ts';

const databaseFile = 'terminal.db';
const brokenPrefix = 'broken-';

export type OpenedStore = { db: Db; copies: Copies };

/**
 * Opens the store of this folder. A database that is broken is set aside under a dated name, and a new one takes over
 * what can be read of it and of the second copies: sealed cases, enrolment, settings; so does one that has lost all
 * that was in it. The draft of a session that was running is gone; the terminal serves on.
 */
export function openStore(dataDir: string, now: number): OpenedStore {
  const file = join(dataDir, databaseFile);
  const copies = new Copies(join(dataDir, 'copies'));
  const intact = openIntact(file);
  if (intact && hasItsContent(intact, copies)) {
    copies.keepOnly(new Outbox(intact).unsentIds());
    return { db: intact, copies };
  }
  if (!intact) setAside(dataDir, now);
  const db = intact ?? openDatabase(file);
  salvage(db, copies, latestAside(dataDir), now);
  return { db, copies };
}

/** Databases that were set aside hold sealed cases: they go when the last of these has to. */
export function removeOldBroken(dataDir: string, now: number): void {
  for (const name of readdirSync(dataDir)) {
    if (!name.startsWith(brokenPrefix)) continue;
    const [, at] = /^broken-(\d+)/.exec(name) ?? [];
    if (at === undefined || Number(at) + retentionMs <= now) rmSync(join(dataDir, name), { force: true });
  }
}

/**
 * An emptied file is in order for SQLite, as is one whose salvage was interrupted; but a store that has ever been
 * enrolled stays it, as its second copies know.
 */
const hasItsContent = (db: Db, copies: Copies): boolean =>
  new Settings(db).get(enrolmentSetting, enrolment) !== undefined ||
  (!enrolment.safeParse(copies.enrolment()).success && copies.cases().length === 0);

/** Undefined when SQLite finds that the file is damaged, or is no database. */
function openIntact(file: string): Db | undefined {
  let db: Db | undefined;
  try {
    db = openDatabase(file);
    if (db.pragma('quick_check(1)', { simple: true }) === 'ok') return db;
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  db?.close();
  return undefined;
}

/** Not what passes by itself, as a full disk does. */
const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);

/** The date in its name is the one by which it is removed again. */
function setAside(dataDir: string, now: number): void {
  const aside = join(dataDir, `${brokenPrefix}${now}.db`);
  for (const suffix of ['', '-wal', '-shm']) {
    const file = join(dataDir, databaseFile + suffix);
    if (existsSync(file)) renameSync(file, aside + suffix);
  }
}

/** Also that of a start before this one, which was interrupted. */
function latestAside(dataDir: string): string | undefined {
  const times = readdirSync(dataDir).flatMap((name) => /^broken-(\d+)\.db$/.exec(name)?.[1] ?? []);
  return times.length === 0
    ? undefined
    : join(dataDir, `${brokenPrefix}${Math.max(...times.map(Number))}.db`);
}

/** All or nothing: with an enrolment but without all its cases, the next start would remove the others' second copies. */
function salvage(db: Db, copies: Copies, broken: string | undefined, now: number): void {
  const outbox = new Outbox(db);
  const settings = new Settings(db);
  const audit = new Audit(db);
  const read = broken === undefined ? { cases: [], settings: [] } : readBroken(broken);
  db.transaction(() => {
    audit.append('store-replaced', null, now);
    for (const [key, value] of read.settings) settings.set(key, value);
    const enrolled = enrolment.safeParse(copies.enrolment());
    if (enrolled.success) settings.set(enrolmentSetting, enrolled.data);
    for (const found of [...copies.cases(), ...read.cases]) {
      const isNew = outbox.get(found.id) === undefined && found.capturedAt + retentionMs > now;
      if (!isNew || digestOf(found.sealed) !== found.digest) continue;
      outbox.insert({ ...found, now });
      audit.append('case-salvaged', found.id, now);
      copies.putCase(found);
    }
    const owed = pendingSlip.safeParse(copies.slip()).data;
    // Nobody knows whether it came out; the code is shown until somebody says that it was noted.
    if (owed && outbox.codeTaken(owed.content.caseCode))
      new PendingSlipStore(db, copies).put({ ...owed, printing: 'printing' });
  })();
}

const caseRow = z.object({
  id: z.uuid(),
  caseCode: z.string(),
  seal: z.string(),
  digest: z.string(),
  capturedAt: z.number(),
  sealed: z.instanceof(Uint8Array),
});
const settingRow = z.object({
  key: z.string(),
  value: z.string().transform((text): unknown => JSON.parse(text)),
});

/** Row by row, because a damaged page ends a query. */
function readBroken(file: string): { cases: CaseCopy[]; settings: [string, unknown][] } {
  let db: Db | undefined;
  try {
    db = new Database(file, { readonly: true });
  } catch {
    return { cases: [], settings: [] };
  }
  const cases = rowsOf(
    db,
    'outbox',
    `SELECT id, case_code AS caseCode, seal, digest, captured_at AS capturedAt, sealed
     FROM outbox JOIN sealed_case USING (id) WHERE outbox.rowid = ?`,
    caseRow,
  );
  const settings = rowsOf(db, 'setting', 'SELECT key, value FROM setting WHERE rowid = ?', settingRow);
  db.close();
  return { cases, settings: settings.map(({ key, value }) => [key, value]) };
}

function rowsOf<T>(db: Db, table: string, sql: string, schema: z.ZodType<T>): T[] {
  const attempt = <V>(act: () => V): V | undefined => {
    try {
      return act();
    } catch {
      return undefined;
    }
  };
  const last = attempt(() => Number(db.prepare(`SELECT max(rowid) FROM ${table}`).pluck().get())) ?? 0;
  const rows: T[] = [];
  for (let rowid = 1; rowid <= last; rowid += 1) {
    const row = attempt(() => schema.parse(db.prepare(sql).get(rowid)));
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
