import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyseFinger } from '../../../biometrics/finger/analyse.ts';
import { fingerContact } from '../../../biometrics/finger/contact.ts';
import { ManualClock } from '../../../domain/clock.ts';
import { glance } from '../../../domain/finger/contact.ts';
import { qualityThreshold } from '../../../domain/finger/quality-thresholds.ts';
import { FaultSwitches } from '../../fault-switches.ts';
import { describeScannerContract, readCapture, request } from '../contract.ts';
import type { CaptureEvent } from '../port.ts';
import { loadPrints } from './prints.ts';
import { createSimulatedScanner } from './scanner.ts';

const people = await loadPrints(fileURLToPath(new URL('../../../fixtures/prints/', import.meta.url)));

function open(person = 0, faults: string[] = []) {
  const prints = people[person];
  if (!prints) throw new Error('nobody');
  const clock = new ManualClock(0);
  const switches = new FaultSwitches();
  for (const fault of faults) switches.set(fault, true);
  const scanner = createSimulatedScanner({ clock, prints: () => prints, faults: switches });
  const tick = () =>
    new Promise<void>((resolve) => {
      clock.advance(50);
      setImmediate(resolve);
    });
  return { scanner, tick, clock, switches };
}

describeScannerContract('simulated', async () => open());

const imageOf = (events: CaptureEvent[]) =>
  events.findLast((event): event is Extract<CaptureEvent, { kind: 'frame' }> => event.kind === 'frame')
    ?.image;

/** Share of pixels that are dark in one and not in the other. */
function difference(a: CaptureEvent[], b: CaptureEvent[]): number {
  const [first, second] = [imageOf(a)?.pixels, imageOf(b)?.pixels];
  if (!first || !second) throw new Error('no image');
  return first.filter((grey, i) => grey < 128 !== (second[i] ?? 0) < 128).length / first.length;
}

/** What a glance at the last two frames says. */
function hintOf(events: CaptureEvent[]) {
  const [before, last] = events
    .flatMap((event) => (event.kind === 'frame' ? [event.image] : []))
    .slice(-2)
    .map(fingerContact);
  if (!before || !last) throw new Error('too few frames');
  return glance(last, before).hint;
}

const touches: readonly [fault: string, hint: string, sufficient: boolean][] = [
  ['', 'none', true],
  ['dry', 'dry', false],
  ['wet', 'wet', false],
  ['light', 'light', false],
  ['partial', 'partial', false],
  ['rotated', 'rotated', false],
  ['blurred', 'light', false],
  ['smudged', 'moved', false],
  ['low', 'up', true],
];

/** Judging takes a second: of one person all, of the others some. */
describe.each([0, 1, 2])('person %i', (person) => {
  test.each(touches.filter((_, index) => person === 0 || index % 3 === person - 1))(
    'touch "%s" is told as "%s"; good enough: %s',
    async (fault, hint, sufficient) => {
      for (const finger of [2, 7] as const) {
        const events = await readCapture(open(person, fault ? [fault] : []), { ...request, finger });
        expect(hintOf(events)).toBe(hint);
        const image = imageOf(events);
        if (!image) throw new Error('no image');
        const { value } = analyseFinger(image).estimate;
        if (sufficient) expect(value).toBeGreaterThanOrEqual(qualityThreshold(finger, '2026-11-25'));
        else expect(value).toBeLessThan(qualityThreshold(finger, '2026-11-25'));
      }
    },
  );
});

test('each capture is another impression of the finger; a new scanner repeats them', async () => {
  const under = open();
  const first = await readCapture(under);
  const second = await readCapture(under);
  expect(difference(first, second)).toBeGreaterThan(0.02);
  expect(difference(first, await readCapture(open()))).toBe(0);
});

test('wrong-finger delivers the right index finger under whatever code was asked', async () => {
  const wrong = await readCapture(open(0, ['wrong-finger']), { ...request, finger: 7 });
  expect(wrong.find(({ kind }) => kind === 'frame')).toMatchObject({ finger: 7 });
  expect(difference(wrong, await readCapture(open(0)))).toBe(0);
});

test('not-lifted asks for the finger to be lifted until it is', async () => {
  const under = open(0, ['not-lifted']);
  const events = await readCapture(under, request, undefined, (event) => {
    if (event.kind === 'prompt' && event.prompt === 'lift')
      under.clock.setTimeout(() => under.switches.set('not-lifted', false), 3_000);
  });
  const prompts = events.flatMap((event) => (event.kind === 'prompt' ? [event.prompt] : []));
  expect(prompts).toEqual(['lift', 'place', 'hold', 'lift']);
});

test('replayed frames answer another question, artefacts raise the score', async () => {
  const replayed = await readCapture(open(0, ['replayed']));
  expect(replayed.find(({ kind }) => kind === 'frame')).toMatchObject({ transaction: 'another' });
  const score = (events: CaptureEvent[]) => events.find((event) => event.kind === 'pad')?.score ?? -1;
  expect(score(await readCapture(open(0, ['artefact'])))).toBeGreaterThan(score(await readCapture(open())));
});

test('nothing: no finger comes until the time is over', async () => {
  const under = open(0, ['nothing']);
  const events = await readCapture(under);
  expect(events).toEqual([
    { kind: 'prompt', prompt: 'place' },
    { kind: 'failed', code: 'no-finger' },
  ]);
  expect(under.clock.now()).toBeGreaterThanOrEqual(15_000);
});

test('slow takes four times as long and is too late for a short time-out', async () => {
  const quick = open();
  await readCapture(quick);
  const slow = open(0, ['slow']);
  await readCapture(slow);
  expect(slow.scanner.condition()).toEqual({ state: 'degraded', code: 'slow' });
  expect(slow.clock.now()).toBeGreaterThan(quick.clock.now() * 2.5);
  const late = await readCapture(open(0, ['slow']), { ...request, timeoutMs: 4000 });
  expect(late.at(-1)).toEqual({ kind: 'failed', code: 'timeout' });
});

test('unplugging ends a capture; plugging in again makes the scanner usable', async () => {
  const under = open();
  const conditions: string[] = [];
  under.scanner.onCondition(({ state }) => conditions.push(state));
  const events = await readCapture(under, request, undefined, (event) => {
    if (event.kind === 'prompt' && event.prompt === 'hold') under.switches.set('unplugged', true);
  });
  expect(events.at(-1)).toEqual({ kind: 'failed', code: 'disconnected' });
  expect(await readCapture(under)).toEqual([{ kind: 'failed', code: 'disconnected' }]);
  under.switches.set('unplugged', false);
  expect(conditions).toEqual(['down', 'ok']);
  expect((await readCapture(under)).at(-1)?.kind).toBe('done');
});

test('closing during a capture ends it', async () => {
  const under = open();
  const events = await readCapture(under, request, undefined, (event) => {
    if (event.kind === 'progress') void under.scanner.close();
  });
  expect(events.at(-1)).toEqual({ kind: 'failed', code: 'closed' });
});
