import { expect, test } from 'vitest';
import { pageOrder } from '../../domain/pages/page-values.ts';
import { standardDisplay } from '../../domain/session/display.ts';
import { adult, secretsOfAdult } from '../../tests/support/citizens.ts';
import { filesContaining } from '../../tests/support/files-containing.ts';
import { startTerminal } from '../../tests/support/station-harness.ts';

const pages = pageOrder.filter((page) => page !== 'representatives');

test('"Alles löschen und beenden" on every page: nothing is left, German again', async () => {
  const { station } = await startTerminal();
  for (const page of pages) {
    await station.walkTo(adult, page, 'captured');
    await station.must('session.language', { language: 'en' });
    await station.must('session.cancel', null);
    await station.untilState('attract');
    expect(await station.session()).toMatchObject({
      language: 'de',
      answers: {},
      photo: null,
      fingers: [],
      signature: null,
    });
    expect(station.sessionKey).toBeNull();
    expect(filesContaining(station.dataDir, secretsOfAdult)).toEqual([]);
  }
});

test('nobody there: warning after 90 s with a countdown of 45, then everything is wiped', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'birth-place');
  station.clock.advance(89_999);
  expect((await station.session()).idleSecondsLeft).toBeNull();
  station.clock.advance(1);
  expect((await station.session()).idleSecondsLeft).toBe(45);
  station.clock.advance(44_999);
  expect((await station.session()).idleSecondsLeft).toBe(1);
  station.clock.advance(1);
  expect((await station.session()).state).toBe('wiping');
  await station.untilState('attract');
  expect(filesContaining(station.dataDir, secretsOfAdult)).toEqual([]);
});

test('a touch during the warning keeps the session, as often as it takes', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'birth-place');
  for (let time = 0; time < 12; time += 1) {
    station.clock.advance(120_000);
    expect((await station.session()).idleSecondsLeft).toBe(15);
    await station.must('session.touch', null);
    expect(await station.session()).toMatchObject({ page: 'birth-place', idleSecondsLeft: null });
  }
});

test('the slip leaves by itself 20 s after it was printed', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'review');
  await station.must('session.confirm', null);
  await station.until(async () => (await station.session()).slip?.printing === 'printed', 'printed');
  expect((await station.session()).slip?.secondsLeft).toBe(20);
  station.clock.advance(20_000);
  await station.untilState('attract');
});

test('a birth date that is not fully known leads to the counter, and nothing is kept', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'birth-date');
  await station.must('session.refer', { referral: 'birth-date-unknown' });
  expect(await station.session()).toMatchObject({ state: 'referred', referral: 'birth-date-unknown' });
  await station.must('slip.acknowledge', null);
  await station.untilState('attract');
});

const large = { textSize: 'huge', contrast: 'white-on-black', seated: true } as const;

test('larger type, another contrast and reach last for one citizen, who gets twice the time', async () => {
  const { station } = await startTerminal();
  await station.must('session.display', large);
  await station.walkTo(adult, 'birth-place');
  expect(await station.session()).toMatchObject({ display: large });
  station.clock.advance(170_000);
  expect(await station.session()).toMatchObject({ idleSecondsLeft: null });
  station.clock.advance(15_000);
  expect((await station.session()).idleSecondsLeft).toBeGreaterThan(0);
  await station.must('session.cancel', null);
  station.clock.advance(5_000);
  await station.untilState('attract');
  expect(await station.session()).toMatchObject({ display: standardDisplay });
});

test('who chooses on the attract screen and leaves without beginning leaves nothing to the next person', async () => {
  const { station } = await startTerminal();
  await station.must('session.language', { language: 'en' });
  await station.must('session.display', large);
  station.clock.advance(60_000);
  expect(await station.session()).toMatchObject({ language: 'en', display: large });
  station.clock.advance(125_000);
  expect(await station.session()).toMatchObject({ language: 'de', display: standardDisplay });
});
