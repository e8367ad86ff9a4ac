import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FingerAttempt } from '../captures/finger-attempt.ts';
import { fingerOrder } from '../captures/fingerprint.ts';
import {
  afterEvent,
  anyLeft,
  attemptsPerFinger,
  type CaptureEvent,
  type CaptureState,
  clashed,
  firstState,
} from './capture-policy.ts';

const facts = { scannerId: 'scanner', ppi: 500, timeoutMs: 45_000 };

const attempt = (result: FingerAttempt['result'], value?: number): FingerAttempt => ({
  at: '2026-11-25T10:00:00.000Z',
  result,
  hint: 'none',
  quality: value === undefined ? null : { value, id: 'test', version: '1', certified: true },
  deviceQuality: null,
  pad: { state: 'not-performed' },
});
const pressed = (result: FingerAttempt['result'], value?: number): CaptureEvent => ({
  kind: 'pressed',
  attempt: attempt(result, value),
});
const good = pressed('sufficient', 60);
const poor = (value: number) => pressed('insufficient', value);
const stateAfter = (...events: CaptureEvent[]): CaptureState =>
  events.reduce((state, event) => afterEvent(state, event, facts), firstState);

describe('the usual way', () => {
  test('right index first, then left; the first sufficient press is taken', () => {
    expect(firstState.finger).toBe(2);
    const right = stateAfter(good);
    expect(right).toMatchObject({ finger: 7, phase: 'pressing', presses: 0 });
    const both = stateAfter(good, good);
    expect(both.phase).toBe('ended');
    expect(both.outcomes).toMatchObject([
      { state: 'captured', finger: 2, kept: 0, sufficient: true, ...facts },
      { state: 'captured', finger: 7, kept: 0, sufficient: true },
    ]);
    expect(anyLeft(both.outcomes)).toBe(false);
  });

  test('a poor press is tried again, the sufficient one is kept and both are in the record', () => {
    const [right] = stateAfter(poor(10), good).outcomes;
    expect(right).toMatchObject({ state: 'captured', kept: 1, sufficient: true });
    expect(right?.attempts.map(({ result }) => result)).toEqual(['insufficient', 'sufficient']);
  });
});

describe('three attempts', () => {
  test('all insufficient: the finger is left to the counter for its quality', () => {
    expect(stateAfter(poor(10), poor(29), poor(20)).outcomes).toMatchObject([
      { state: 'counter', finger: 2, reason: 'quality', attempts: [{}, {}, {}] },
    ]);
  });

  test.each(['nothing', 'mismatch', 'unmeasured'] as const)('all %s: the tries are used up', (result) => {
    const [right] = stateAfter(pressed(result), pressed(result), pressed(result)).outcomes;
    expect(right).toMatchObject({ state: 'counter', reason: 'tries-used-up' });
  });

  test('the left finger has three of its own', () => {
    const state = stateAfter(poor(10), poor(10), poor(10), poor(10), poor(10));
    expect(state).toMatchObject({ finger: 7, presses: 2, phase: 'pressing' });
  });
});

describe('time-out', () => {
  test('keeps the best image, of equal ones the later, and says that it is not sufficient', () => {
    expect(stateAfter(poor(12), poor(25), { kind: 'timed-out' }).outcomes).toMatchObject([
      { state: 'captured', finger: 2, kept: 1, sufficient: false },
    ]);
    expect(stateAfter(poor(25), poor(12), { kind: 'timed-out' }).outcomes[0]).toMatchObject({ kept: 0 });
    expect(stateAfter(poor(25), poor(25), { kind: 'timed-out' }).outcomes[0]).toMatchObject({ kept: 1 });
    expect(anyLeft(stateAfter(poor(12), { kind: 'timed-out' }).outcomes)).toBe(true);
  });

  test('without any image the finger is left to the counter, and the next one is asked for', () => {
    const state = stateAfter(pressed('nothing'), { kind: 'timed-out' });
    expect(state.outcomes).toMatchObject([{ state: 'counter', reason: 'timed-out' }]);
    expect(state).toMatchObject({ finger: 7, phase: 'pressing' });
  });
});

describe('the same finger twice', () => {
  test('first clash: both are discarded, it is explained, and starts anew on the right', () => {
    const state = stateAfter(good, pressed('clash', 60));
    expect(state).toMatchObject({ phase: 'explaining', finger: 2, presses: 0, best: null, outcomes: [] });
    expect(afterEvent(state, { kind: 'understood' }, facts).phase).toBe('pressing');
    const fine = stateAfter(good, pressed('clash', 60), { kind: 'understood' }, good, good);
    expect(fine.phase).toBe('ended');
    expect(fine.outcomes[0]?.attempts.map(({ result }) => result)).toEqual(['sufficient', 'sufficient']);
    expect(fine.outcomes[0]).toMatchObject({ kept: 1 });
    expect(clashed(fine.outcomes)).toBe(true);
  });

  test('second clash: the end without any print, and a warning for the clerk', () => {
    const clash = pressed('clash', 60);
    const state = stateAfter(good, clash, { kind: 'understood' }, good, clash);
    expect(state.phase).toBe('ended');
    expect(state.outcomes).toMatchObject([
      { state: 'counter', finger: 2, reason: 'same-finger' },
      { state: 'counter', finger: 7, reason: 'same-finger' },
    ]);
    expect(clashed(state.outcomes)).toBe(true);
  });

  test('while it is explained, presses and time do not count', () => {
    const state = stateAfter(good, pressed('clash', 60));
    for (const event of [good, { kind: 'timed-out' }, { kind: 'lost' }] as const)
      expect(afterEvent(state, event, facts)).toEqual(state);
  });
});

describe('scanner lost', () => {
  test('what was captured stays, the rest is left to the counter', () => {
    expect(stateAfter({ kind: 'lost' }).outcomes).toMatchObject([
      { finger: 2, state: 'counter', reason: 'device-missing' },
      { finger: 7, state: 'counter', reason: 'device-missing' },
    ]);
    expect(stateAfter(good, { kind: 'lost' }).outcomes).toMatchObject([
      { finger: 2, state: 'captured' },
      { finger: 7, state: 'counter', reason: 'device-missing' },
    ]);
  });
});

test('"understood" means nothing while pressing, and nothing changes an ended capture', () => {
  expect(afterEvent(firstState, { kind: 'understood' }, facts)).toEqual(firstState);
  const ended = stateAfter(good, good);
  for (const event of [good, { kind: 'timed-out' }, { kind: 'lost' }] as const)
    expect(afterEvent(ended, event, facts)).toEqual(ended);
});

const anyEvent = fc.oneof(
  fc.record({
    kind: fc.constant('pressed' as const),
    attempt: fc
      .tuple(
        fc.constantFrom<FingerAttempt['result']>(
          'insufficient',
          'nothing',
          'mismatch',
          'unmeasured',
          'clash',
        ),
        fc.integer({ min: 0, max: 100 }),
      )
      .map(([result, value]) => attempt(result, value >= 30 && result === 'insufficient' ? 29 : value)),
  }),
  fc.constant(good),
  fc.constantFrom<CaptureEvent>({ kind: 'timed-out' }, { kind: 'lost' }, { kind: 'understood' }),
);

test('whatever happens: at most one outcome a finger, in order, never more presses than allowed', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      let state = firstState;
      for (const event of events) {
        state = afterEvent(state, event, facts);
        expect(state.presses).toBeLessThanOrEqual(attemptsPerFinger);
        expect(state.outcomes.map(({ finger }) => finger)).toEqual(
          fingerOrder.slice(0, state.outcomes.length),
        );
        expect(state.phase === 'ended').toBe(state.outcomes.length === fingerOrder.length);
        for (const outcome of state.outcomes)
          if (outcome.state === 'captured')
            expect(outcome.attempts[outcome.kept]?.result).toBe(
              outcome.sufficient ? 'sufficient' : 'insufficient',
            );
      }
    }),
  );
});
