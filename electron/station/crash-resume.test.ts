import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { pageOrder } from '../../domain/pages/page-values.ts';
import { adult, child, secretsOfAdult } from '../../tests/support/citizens.ts';
import { filesContaining } from '../../tests/support/files-containing.ts';
import { startTerminal } from '../../tests/support/station-harness.ts';
import { Copies } from './store/copies.ts';

const pages = pageOrder.filter((page) => page !== 'representatives');

test('restarted on any page, the session goes on there with everything that was finished', async () => {
  const { station } = await startTerminal();
  for (const page of pages) {
    await station.walkTo(adult, page, 'captured');
    const before = await station.session();
    await station.stop();
    await station.start();
    expect(await station.session()).toEqual(before);
  }
  await station.confirm();
});

test('the representatives page of a child survives too', async () => {
  const { station } = await startTerminal();
  await station.walkTo(child('2017-06-01'), 'representatives');
  await station.stop();
  await station.start();
  expect(await station.session()).toMatchObject({ state: 'page', page: 'representatives' });
});

test('after a power cut the draft is unreadable, removed, and the terminal is free', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'review');
  await station.stop();
  station.sessionKey = null;
  await station.start();
  expect(await station.session()).toMatchObject({ state: 'attract', answers: {}, photo: null });
  expect(filesContaining(station.dataDir, secretsOfAdult)).toEqual([]);
  await station.walkTo(adult, 'birth-date');
});

test('stopped while the slip is printing: the code stays on the screen until it is acknowledged', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'review');
  await station.confirm();
  const { slip } = await station.session();
  await station.stop();
  await station.start();
  const after = await station.session();
  expect(after.slip).toMatchObject({ content: slip?.content, printing: 'failed', secondsLeft: null });
  station.clock.advance(3_600_000);
  expect((await station.session()).state).toBe('slip');
  await station.must('slip.acknowledge', null);
  await station.untilState('attract');
});

test('power cut after the slip was owed: code and sealed case are still there', async () => {
  const { station } = await startTerminal();
  await station.must('dev.network', { on: false });
  await station.walkTo(adult, 'review');
  await station.confirm();
  await station.stop();
  station.sessionKey = null;
  await station.start();
  expect((await station.session()).slip?.content.caseCode).toMatch(/^\d{8}$/);
  expect((await station.must('dev.state', null)).outbox).toHaveLength(1);
});

test('power cut and a broken store between the second copy of a case and the case: its code is shown, it is the only one', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'review');
  const putCase = Copies.prototype.putCase;
  const cut = vi.spyOn(Copies.prototype, 'putCase').mockImplementation(function (this: Copies, one) {
    putCase.call(this, one);
    throw new Error('the power is gone');
  });
  onTestFinished(() => cut.mockRestore());
  await station.must('session.confirm', null);
  await station.until(async () => (await station.session()).sealFailed, 'the power cut');
  await station.stop();
  cut.mockRestore();
  station.sessionKey = null;
  for (const log of ['-wal', '-shm']) rmSync(join(station.dataDir, `terminal.db${log}`), { force: true });
  writeFileSync(join(station.dataDir, 'terminal.db'), randomBytes(100_000));
  await station.start();
  expect(await station.session()).toMatchObject({ state: 'slip' });
  expect((await station.session()).slip?.content.caseCode).toMatch(/^\d{8}$/);
  expect((await station.must('dev.state', null)).outbox).toHaveLength(1);
});
