import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { indexFingerThreshold } from '../../../domain/captures/fingerprint.ts';
import { ManualClock } from '../../../domain/clock.ts';
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

const qualityOf = (events: CaptureEvent[]) => events.find((event) => event.kind === 'quality');
const imageOf = (events: CaptureEvent[]) => events.find((event) => event.kind === 'done')?.image;

/** Share of pixels that are dark in one and not in the other. */
function difference(a: CaptureEvent[], b: CaptureEvent[]): number {
  const [first, second] = [imageOf(a)?.pixels, imageOf(b)?.pixels];
  if (!first || !second) throw new Error('no image');
  return first.filter((grey, i) => grey < 128 !== (second[i] ?? 0) < 128).length / first.length;
}

describe.each([0, 1, 2])('person %i', (person) => {
  test('good prints pass the threshold, dry and partial ones do not and say why', async () => {
    const good = qualityOf(await readCapture(open(person)));
    expect(good?.hint).toBe('none');
    expect(good?.quality).toBeGreaterThanOrEqual(indexFingerThreshold);
    for (const fault of ['dry', 'partial'] as const) {
      for (const finger of [2, 7] as const) {
        const bad = qualityOf(await readCapture(open(person, [fault]), { ...request, finger }));
        expect(bad?.hint).toBe(fault);
        expect(bad?.quality).toBeLessThan(indexFingerThreshold);
      }
    }
  });
});

test('each capture is another impression of the finger; a new scanner repeats them', async () => {
  const under = open();
  const first = await readCapture(under);
  const second = await readCapture(under);
  expect(difference(first, second)).toBeGreaterThan(0.02);
  expect(difference(first, await readCapture(open()))).toBe(0);
});

test('wrong-finger delivers the print of the other hand under the asked code', async () => {
  const wrong = await readCapture(open(0, ['wrong-finger']));
  expect(wrong.at(-1)).toMatchObject({ kind: 'done', finger: 2 });
  // The seeds differ in nothing but the finger that was pressed.
  expect(difference(wrong, await readCapture(open(0), { ...request, finger: 7 }))).toBe(0);
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
