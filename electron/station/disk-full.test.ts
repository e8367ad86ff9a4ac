import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { adult } from '../../tests/support/citizens.ts';
import { startTerminal } from '../../tests/support/station-harness.ts';
import { DraftStore } from './store/draft-store.ts';

const full = () => {
  throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
};

test('a page that the disk does not take is refused and not kept; once it takes again, the citizen goes on', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'family-name');
  const before = await station.session();
  const submission = { page: 'family-name', value: adult['family-name'], confirmed: false } as const;
  const disk = vi.spyOn(DraftStore.prototype, 'save').mockImplementation(full);
  expect(await station.call('session.submit', submission)).toMatchObject({ failure: { code: 'storage' } });
  expect(await station.session()).toEqual(before);
  disk.mockRestore();
  await station.must('session.submit', submission);
  expect((await station.session()).answers['family-name']).toEqual(adult['family-name']);
});

test('a session that the disk does not take does not begin', async () => {
  const { station } = await startTerminal();
  const disk = vi.spyOn(DraftStore.prototype, 'save').mockImplementation(full);
  const start = { language: 'de' } as const;
  expect(await station.call('session.start', start)).toMatchObject({ failure: { code: 'storage' } });
  expect((await station.session()).state).toBe('attract');
  disk.mockRestore();
  await station.must('session.start', start);
  expect((await station.session()).state).toBe('page');
});

/** As on a full disk: no statement writes any more; reading and opening go on. */
function refuseEveryWrite(): () => void {
  const probe = new Database(':memory:');
  const statements: Pick<Database.Statement, 'run' | 'get' | 'all'> = Object.getPrototypeOf(
    probe.prepare('SELECT 1'),
  );
  probe.close();
  const spies = (['run', 'get', 'all'] as const).map((name) => {
    const real = statements[name];
    return vi.spyOn(statements, name).mockImplementation(function (this: Database.Statement, ...values) {
      return this.readonly || this.source.startsWith('PRAGMA') ? real.apply(this, values) : full();
    });
  });
  const exec = vi.spyOn(Database.prototype, 'exec').mockImplementation(full);
  return () => {
    for (const spy of [...spies, exec]) spy.mockRestore();
  };
}

test('a disk that takes nothing: the citizen’s page stays, also over a restart; then the terminal is closed, and opens by itself', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'family-name');
  const before = await station.session();
  const takeAgain = refuseEveryWrite();
  onTestFinished(takeAgain);
  await station.must('dev.sync', null);
  station.clock.advance(60_000);
  await station.must('dev.sync', null);
  await station.stop();
  await station.start();
  await station.must('dev.sync', null);
  expect(await station.session()).toEqual(before);

  // Nobody came back, and the power was cut: what is left on the disk nobody can read.
  await station.stop();
  station.sessionKey = null;
  await station.start();
  await station.untilState('out-of-service');
  takeAgain();
  await station.untilState('attract');
});
