import { expect, test } from 'vitest';
import { standardVoice } from '../../domain/session/voice.ts';
import { adult } from '../../tests/support/citizens.ts';
import { startTerminal, type TestStation } from '../../tests/support/station-harness.ts';

const headphones = (station: TestStation, on: boolean) =>
  station.must('dev.fault', { device: 'control-board', fault: 'headphones', on });
const plugged = async (station: TestStation) =>
  (await station.must('snapshot.get', null)).terminal.headphones;
const loud = { spoken: true, volume: 'loudest', speed: 'fast', screenOff: true } as const;

test('headphones start speech; without them it goes on, and nothing personal may be said', async () => {
  const { station } = await startTerminal();
  expect((await station.session()).voice).toEqual(standardVoice);
  await headphones(station, true);
  expect(await plugged(station)).toBe(true);
  expect((await station.session()).voice).toEqual({ ...standardVoice, spoken: true });
  await headphones(station, false);
  expect(await plugged(station)).toBe(false);
  expect((await station.session()).voice.spoken).toBe(true);
});

test('a board that is gone has no headphones', async () => {
  const { station } = await startTerminal();
  await headphones(station, true);
  await station.must('dev.fault', { device: 'control-board', fault: 'unplugged', on: true });
  expect(await plugged(station)).toBe(false);
});

test('volume, speed and black screen end with the session; whose headphones are still in is still spoken to', async () => {
  const { station } = await startTerminal();
  await headphones(station, true);
  await station.must('session.voice', loud);
  await station.walkTo(adult, 'birth-place');
  expect((await station.session()).voice).toEqual(loud);
  await station.must('session.cancel', null);
  station.clock.advance(5_000);
  await station.untilState('attract');
  expect((await station.session()).voice).toEqual({ ...standardVoice, spoken: true });
});

test('a station that crashed goes on speaking', async () => {
  const { station } = await startTerminal();
  await station.must('session.voice', loud);
  await station.walkTo(adult, 'birth-place');
  await station.stop();
  await station.start();
  expect((await station.session()).voice).toEqual(loud);
});

test.each([
  ['speech', (station: TestStation) => station.must('session.voice', { ...standardVoice, spoken: true })],
  ['the keypad', (station: TestStation) => station.must('dev.key', { key: 'down' })],
])('who uses %s has twice the time, and the slip until it is read out', async (_what, use) => {
  const { station } = await startTerminal();
  await use(station);
  await station.walkTo(adult, 'birth-place');
  station.clock.advance(170_000);
  expect((await station.session()).idleSecondsLeft).toBeNull();
  await station.must('session.touch', null);
  await station.walkTo(adult, 'review');
  await station.confirm();
  await station.until(async () => (await station.session()).slip?.printing === 'printed', 'printed');
  const left = async () => (await station.session()).slip?.secondsLeft ?? 0;
  expect(await left()).toBeGreaterThan(100);
  station.clock.advance(60_000);
  expect(await left()).toBeLessThan(65);
  await station.must('session.touch', null);
  expect(await left()).toBe(120);
});

test('a name is spoken on demand, and neither kept nor logged', async () => {
  const { station } = await startTerminal();
  const { wav } = await station.must('voice.say', { language: 'de', text: 'Müller-Lüdenscheidt' });
  expect(wav.length).toBeGreaterThan(10_000);
});
