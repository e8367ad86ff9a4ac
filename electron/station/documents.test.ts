import { expect, test } from 'vitest';
import { adult } from '../../tests/support/citizens.ts';
import { startTerminal } from '../../tests/support/station-harness.ts';

const device = 'document-printer' as const;

async function atTheSlip() {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'review');
  await station.confirm();
  await station.until(async () => (await station.session()).slip?.printing === 'printed', 'printed');
  const documents = async () => (await station.session()).slip?.documents;
  const untilState = (state: string) =>
    station.until(async () => (await documents())?.[0]?.state === state, state);
  return { station, documents, untilState };
}

const sheet = (state: string, failure: string | null = null) => [{ kind: 'photo-sheet', state, failure }];

test('prints the photo while the slip is on the screen, which stays for it; then everything is wiped', async () => {
  const { station, documents, untilState } = await atTheSlip();
  expect(await documents()).toEqual(sheet('offered'));
  await station.must('documents.print', { kind: 'photo-sheet' });
  expect(await documents()).toEqual(sheet('printing'));
  expect((await station.session()).slip?.secondsLeft).toBeNull();
  expect((await station.call('documents.print', { kind: 'photo-sheet' })).ok).toBe(false);
  await untilState('printed');
  expect((await station.session()).slip?.secondsLeft).toBeGreaterThan(10);
  await station.untilState('attract');
  expect((await station.call('documents.print', { kind: 'photo-sheet' })).ok).toBe(false);
});

test('what the terminal does not offer is refused', async () => {
  const { station } = await atTheSlip();
  expect(await station.call('documents.print', { kind: 'data-sheet' })).toMatchObject({ ok: false });
});

test('a fault in the middle is told, and another try is possible', async () => {
  const { station, documents, untilState } = await atTheSlip();
  await station.must('documents.print', { kind: 'photo-sheet' });
  // The page is made before it is sent.
  for (let i = 0; i < 50; i += 1) await new Promise((resolve) => setImmediate(resolve));
  await station.must('dev.fault', { device, fault: 'paper-out', on: true });
  await untilState('failed');
  expect(await documents()).toEqual(sheet('failed', 'paper-out'));
  await station.must('dev.fault', { device, fault: 'paper-out', on: false });
  await station.must('documents.print', { kind: 'photo-sheet' });
  await untilState('printed');
});

test('a printer that is down offers nothing', async () => {
  const { station, documents } = await atTheSlip();
  await station.must('dev.fault', { device, fault: 'unplugged', on: true });
  expect(await documents()).toEqual([]);
  await station.must('dev.fault', { device, fault: 'unplugged', on: false });
  expect(await documents()).toEqual(sheet('offered'));
});

test('leaving in the middle ends the print and the session; the next citizen finds no photo', async () => {
  const { station } = await atTheSlip();
  await station.must('documents.print', { kind: 'photo-sheet' });
  await station.must('slip.acknowledge', null);
  await station.untilState('attract');
  await station.walkTo(adult, 'photo');
  await station.must('session.atCounter', { page: 'photo', reason: 'not-wanted' });
  expect((await station.session()).slip).toBeNull();
});

test('after a restart nothing is offered: photo and answers were in memory only', async () => {
  const { station, documents } = await atTheSlip();
  await station.stop();
  await station.start();
  expect((await station.session()).state).toBe('slip');
  expect(await documents()).toEqual([]);
});
