import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../domain/clock.ts';
import { emptyTables } from '../../tests/support/empty-tables.ts';
import { databases } from '../../tests/support/intake-databases.ts';
import { startIntake, type TestIntake, TestTerminal } from '../../tests/support/intake-harness.ts';
import { sampleCase } from '../../tests/support/sample-case.ts';
import { startJobs } from '../jobs.ts';
import { firstBrokenAuditEntry } from './audit.ts';
import { retentionMs } from './cases.ts';
import { openCase, takeOver } from './desk.ts';
import { migrate, SchemaTooNewError } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { metaRetentionMs, purge } from './purge.ts';
import { openEmbedded, type Store } from './store.ts';

const staffId = crypto.randomUUID();

describe.each(databases)('the store on $name', ({ open }) => {
  let store: Store;
  let intake: TestIntake;
  let terminal: TestTerminal;

  beforeAll(async () => {
    store = await open();
  }, 60_000);
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyTables(store);
    intake = await startIntake(store);
    terminal = await TestTerminal.enrol(intake);
  });

  const packages = () => store.db.selectFrom('case_package').select('case_id').execute();

  it('deletes packages 96 hours after capture, not a millisecond earlier', async () => {
    const { clock } = intake;
    const one = await sampleCase({ capturedAt: clock.now() - 3_600_000 });
    const later = await sampleCase({ capturedAt: clock.now() });
    await terminal.deliver(one);
    await terminal.deliver(later);
    clock.advance(retentionMs - 3_600_000 - 1);
    expect(await purge(store, clock.now())).toBe(0);
    expect(await packages()).toHaveLength(2);
    clock.advance(1);
    expect(await purge(store, clock.now())).toBe(1);
    expect(await packages()).toEqual([{ case_id: later.caseId }]);
    const states = await terminal.receipts(one.caseId, later.caseId);
    expect(states.find((receipt) => receipt.caseId === one.caseId)?.state).toBe('expired');
    expect(states.find((receipt) => receipt.caseId === later.caseId)?.state).toBe('received');
  });

  it('of several purges at once each case is counted once', async () => {
    for (let i = 0; i < 3; i++) await terminal.deliver(await sampleCase());
    intake.clock.advance(retentionMs);
    const now = intake.clock.now();
    const counts = await Promise.all([purge(store, now), purge(store, now), purge(store, now)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(await firstBrokenAuditEntry(store.db)).toBeUndefined();
  });

  it('forgets nonces, handles and old case records when they are due', async () => {
    const one = await sampleCase();
    await terminal.deliver(one);
    await openCase(store, { caseId: one.caseId, supplements: 0, staffId }, intake.clock.now());
    intake.clock.advance(retentionMs + metaRetentionMs);
    await purge(store, intake.clock.now());
    for (const table of ['used_nonce', 'desk_handle', 'case_meta', 'desk_attempt'] as const)
      expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  it('the job runs at the start and every minute, and survives a failure', async () => {
    const clock = new ManualClock(intake.clock.now());
    await terminal.deliver(await sampleCase());
    let failures = 1;
    const shaky: Store = {
      ...store,
      get db() {
        if (failures-- > 0) throw new Error('connection lost');
        return store.db;
      },
    };
    const jobs = startJobs({ store: shaky, keys: intake.keys, clock, log: intake.app.log });
    await settled(() => intake.logged().includes('purge failed'));
    clock.advance(retentionMs);
    await settled(async () => {
      clock.advance(60_000);
      return (await packages()).length === 0;
    });
    await jobs.stop();
  });

  it('notices when the audit was changed afterwards', async () => {
    await terminal.deliver(await sampleCase());
    await terminal.deliver(await sampleCase());
    expect(await firstBrokenAuditEntry(store.db)).toBeUndefined();
    const { seq } = await store.db
      .selectFrom('audit')
      .select('seq')
      .where('event', '=', 'received')
      .executeTakeFirstOrThrow();
    await store.db.updateTable('audit').set({ event: 'opened' }).where('seq', '=', seq).execute();
    expect(await firstBrokenAuditEntry(store.db)).toBe(seq);
    await store.db.deleteFrom('audit').where('seq', '=', seq).execute();
    expect(await firstBrokenAuditEntry(store.db)).toBe(seq + 1);
  });

  it('migrates again without a change, and refuses a newer schema', async () => {
    await migrate(store.db);
    await migrate(store.db, { ...migrations, '9999-from-the-future': { up: async () => undefined } });
    await expect(migrate(store.db)).rejects.toThrow(SchemaTooNewError);
    await store.db
      .withTables<{ kysely_migration: { name: string } }>()
      .deleteFrom('kysely_migration')
      .where('name', '=', '9999-from-the-future')
      .execute();
  });
});

describe('the embedded database on disk', () => {
  it('keeps a case over a restart, and has none of its bytes after it was taken over', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'intake-'));
    try {
      let store = await openEmbedded(directory);
      const intake = await startIntake(store);
      const terminal = await TestTerminal.enrol(intake);
      const [gone, kept] = [await sampleCase(), await sampleCase()];
      const upload = await terminal.seal(gone);
      const other = await terminal.seal(kept);
      for (const one of [upload, other]) await intake.app.inject(await terminal.uploadRequest(one));
      await store.close();

      store = await openEmbedded(directory);
      const now = intake.clock.now();
      const handle = await openCase(store, { caseId: gone.caseId, supplements: 0, staffId }, now);
      // A stretch of ciphertext that occurs once in the world.
      const trace = Buffer.from(upload.sealed.subarray(1000, 1100));
      const left = Buffer.from(other.sealed.subarray(1000, 1100));
      expect(await filesWith(directory, trace)).not.toEqual([]);
      expect(
        (await takeOver(store, { caseId: gone.caseId, handle, staffId, verification: 'matched' }, now)).ok,
      ).toBe(true);
      expect(await filesWith(directory, trace)).toEqual([]);
      expect(await filesWith(directory, left)).not.toEqual([]);
      await store.close();
      expect(await filesWith(directory, trace)).toEqual([]);
    } finally {
      await rm(directory, { recursive: true });
    }
  }, 60_000);
});

/** Waits for work that is under way elsewhere, without a fixed time. */
async function settled(done: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 2000 && !(await done()); i++) await new Promise((resolve) => setImmediate(resolve));
  expect(await done()).toBe(true);
}

async function filesWith(directory: string, bytes: Buffer): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map(async (file) => ({ file, content: await readFile(file) })));
  return contents.filter(({ content }) => content.includes(bytes)).map(({ file }) => file);
}
