import { expect, test } from 'vitest';
import { adult } from '../../tests/support/citizens.ts';
import { startTerminal, type TestStation } from '../../tests/support/station-harness.ts';

const fault = (station: TestStation, name: string, on = true) =>
  station.must('dev.fault', { device: 'fingerprint-scanner', fault: name, on });

/** A terminal whose citizen has begun the fingerprint step. */
async function begun(...faults: string[]): Promise<TestStation> {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'fingerprints');
  for (const name of faults) await fault(station, name);
  await station.must('fingers.start', null);
  return station;
}

/** The citizen is there, and shows it by touching the screen now and then. */
const untilLive = (station: TestStation, done: () => Promise<boolean>, what: string) =>
  station.until(async () => {
    if ((await station.session()).idleSecondsLeft !== null) await station.must('session.touch', null);
    return done();
  }, what);
const live = async (station: TestStation) => (await station.session()).fingersLive;
const twoOutcomes = (station: TestStation) =>
  untilLive(station, async () => (await station.session()).fingers.length === 2, 'two outcomes');
const untilPrompt = (station: TestStation, prompt: string) =>
  untilLive(station, async () => (await live(station))?.prompt === prompt, prompt);

const insufficient = (finger: number) => ({
  state: 'counter',
  finger,
  reason: 'quality',
  attempts: Array(3).fill({ result: 'insufficient', quality: { certified: false } }),
});
/** Rejected images are gone at once. */
const noImageOf = async (station: TestStation, finger: 2 | 7) =>
  expect(await station.call('fingers.image', { finger })).toMatchObject({
    ok: false,
    failure: { code: 'nothing-there' },
  });

test('whatever is wrong with two fingers: three poor tries each, then the counter, their attempts in the record', async () => {
  const poor = ['dry', 'light', 'partial', 'rotated', 'blurred', 'smudged'];
  const station = await begun('dry');
  let turn = 0;
  await untilLive(
    station,
    async () => {
      const { fingers, fingersLive: now } = await station.session();
      const next = now === null ? turn : (now.finger === 2 ? 0 : 3) + now.attempt - 1;
      if (next !== turn) {
        await fault(station, poor[turn] ?? '', false);
        await fault(station, poor[next] ?? '');
        turn = next;
      }
      return fingers.length === 2;
    },
    'two outcomes',
  );
  const { fingers, steps } = await station.session();
  expect(fingers).toMatchObject([insufficient(2), insufficient(7)]);
  expect(fingers.map(({ attempts }) => attempts.map(({ hint }) => hint))).toEqual([
    ['dry', 'light', 'partial'],
    ['quality', 'light', 'moved'],
  ]);
  expect(steps.find((step) => step.step === 'fingerprints')?.state).toBe('current');
  await noImageOf(station, 2);
  await noImageOf(station, 7);
});

test('a dry finger is told so, gets better, and is taken at the second try', async () => {
  const station = await begun('dry');
  await untilLive(station, async () => (await live(station))?.hint === 'dry', 'told while it lies there');
  expect((await live(station))?.prompt).toBe('hold');
  await untilPrompt(station, 'again');
  expect(await live(station)).toMatchObject({ attempt: 2, hint: 'dry' });
  await fault(station, 'dry', false);
  await twoOutcomes(station);
  const [right] = (await station.session()).fingers;
  expect(right).toMatchObject({ state: 'captured', kept: 1, sufficient: true });
  expect(right?.attempts).toMatchObject([
    { result: 'insufficient', hint: 'dry', pad: { state: 'performed', provider: 'simulated' } },
    { result: 'sufficient', hint: 'none', deviceQuality: expect.any(Number) },
  ]);
});

test('a finger that lies wrong is led to its place', async () => {
  const station = await begun('low');
  await untilLive(station, async () => (await live(station))?.hint === 'up', 'further up');
});

test('the same finger twice: explained, started anew, and the second time left to the counter', async () => {
  const station = await begun('wrong-finger');
  await untilPrompt(station, 'clash');
  expect((await station.session()).fingers).toEqual([]);
  expect(await station.call('fingers.image', { finger: 2 })).toMatchObject({ ok: false });
  // Nothing goes on until the person has read it.
  station.clock.advance(30_000);
  expect((await live(station))?.prompt).toBe('clash');
  await station.must('fingers.understood', null);
  await twoOutcomes(station);
  expect((await station.session()).fingers).toMatchObject([
    { state: 'counter', finger: 2, reason: 'same-finger' },
    { state: 'counter', finger: 7, reason: 'same-finger' },
  ]);
  // It is the counter's now: beginning anew would lose the warning for the clerk.
  expect(await station.call('fingers.start', null)).toMatchObject({ failure: { code: 'not-now' } });
  expect((await station.session()).fingers[1]?.attempts.map(({ result }) => result)).toEqual([
    'clash',
    'clash',
  ]);
});

test('the same finger once: the second time the right ones are taken, and the clash stays in the record', async () => {
  const station = await begun('wrong-finger');
  await untilPrompt(station, 'clash');
  await fault(station, 'wrong-finger', false);
  await station.must('fingers.understood', null);
  await twoOutcomes(station);
  const { fingers } = await station.session();
  expect(fingers.map(({ state }) => state)).toEqual(['captured', 'captured']);
  expect(fingers[1]?.attempts.map(({ result }) => result)).toEqual(['clash', 'sufficient']);
});

test('no finger comes: when the time is over it goes to the counter', async () => {
  const station = await begun('nothing');
  await twoOutcomes(station);
  expect((await station.session()).fingers).toMatchObject([
    { state: 'counter', reason: 'timed-out', attempts: [{ result: 'nothing' }] },
    { state: 'counter', reason: 'timed-out' },
  ]);
});

test('time runs out after a poor try: the best image is kept, marked as not sufficient', async () => {
  const station = await begun('wet');
  await untilPrompt(station, 'lift');
  await fault(station, 'nothing');
  await twoOutcomes(station);
  const [right] = (await station.session()).fingers;
  expect(right).toMatchObject({ state: 'captured', kept: 0, sufficient: false });
  expect(await station.must('fingers.image', { finger: 2 })).toHaveProperty('bmp');
  await station.must('session.next', null);
  expect((await station.session()).steps.find((step) => step.step === 'fingerprints')?.state).toBe('counter');
});

test('a picture that answers another question is never taken', async () => {
  const station = await begun('replayed');
  await twoOutcomes(station);
  const { fingers } = await station.session();
  expect(fingers).toMatchObject([{ reason: 'tries-used-up' }, { reason: 'tries-used-up' }]);
  expect(fingers[0]?.attempts.map(({ result }) => result)).toEqual(Array(3).fill('mismatch'));
});

test('a finger that is never lifted is asked to be, before the next one is captured', async () => {
  const station = await begun();
  await untilLive(station, async () => (await station.session()).fingers.length === 1, 'the right one');
  await fault(station, 'not-lifted');
  await untilPrompt(station, 'lift');
  expect((await live(station))?.finger).toBe(7);
  await fault(station, 'not-lifted', false);
  await twoOutcomes(station);
  expect((await station.session()).fingers.map(({ state }) => state)).toEqual(['captured', 'captured']);
});

test('an artefact is noted for the clerk and neither refused nor shown', async () => {
  const station = await begun('artefact');
  await twoOutcomes(station);
  const { fingers } = await station.session();
  expect(fingers.map(({ state }) => state)).toEqual(['captured', 'captured']);
  expect(fingers[0]?.attempts[0]?.pad).toEqual({ state: 'performed', provider: 'simulated', score: 0.9 });
});

test('unplugged in the middle of a capture: the fingers go to the counter, the session goes on', async () => {
  const station = await begun();
  await untilPrompt(station, 'hold');
  await fault(station, 'unplugged');
  await twoOutcomes(station);
  expect((await station.session()).fingers).toMatchObject([
    { state: 'counter', reason: 'device-missing' },
    { state: 'counter', reason: 'device-missing' },
  ]);
  expect(await station.call('fingers.start', null)).toMatchObject({ ok: false, failure: { code: 'device' } });
  await station.must('session.next', null);
  await station.walkTo(adult, 'review');
  await station.confirm();
  expect((await station.session()).slip?.content.todo.map((todo) => todo.kind)).toContain(
    'fingerprints-at-counter',
  );
});

test('Back while a finger is being captured stops the scanner and clears the live picture', async () => {
  const station = await begun();
  await untilPrompt(station, 'hold');
  await untilLive(station, async () => station.fingerPreview !== null, 'a live picture');
  await station.must('session.back', null);
  expect(station.fingerPreview).toBeNull();
  station.clock.advance(60_000);
  expect(await station.session()).toMatchObject({ page: 'photo', fingers: [], fingersLive: null });
});

test('a missing finger: its reason is recorded, what was captured stays, the other is the counter’s too', async () => {
  const station = await begun();
  await untilLive(station, async () => (await station.session()).fingers.length === 1, 'the right one');
  await station.must('fingers.atCounter', { fingers: [7], reason: 'missing-permanent' });
  const { fingers, page } = await station.session();
  expect(page).toBe('signature');
  expect(fingers).toMatchObject([
    { finger: 2, state: 'captured' },
    { finger: 7, state: 'counter', reason: 'missing-permanent' },
  ]);
});
