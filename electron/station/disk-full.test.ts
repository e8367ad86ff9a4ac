import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
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
