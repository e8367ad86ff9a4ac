import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PhotoReason, photoReason } from '../reason.ts';
import { type Guidance, guide, noGuidance, type Sight, secondsLeft, shutter } from './guidance.ts';
import { hintFor, hintsAgainst, photoHint } from './hint.ts';
import { photoRules } from './rules.ts';
import { stagesDone } from './stage.ts';

const rules = photoRules.parse({});
const mandatory: readonly PhotoReason[] = ['no-face', 'several-faces', 'too-far', 'mouth-open', 'blurred'];
const sight = (...reasons: PhotoReason[]): Sight => ({
  faces: reasons.includes('no-face') ? 0 : reasons.includes('several-faces') ? 2 : 1,
  reasons,
  mandatoryMet: !reasons.some((reason) => mandatory.includes(reason)),
});

type Frame = { after: number; seen: Sight };
type Seen = { at: number; state: Guidance };
/** Every state with its time, frame by frame. */
function watch(frames: readonly Frame[], from: Guidance = noGuidance, start = 0): Seen[] {
  let at = start;
  let state = from;
  return frames.map(({ after, seen }) => {
    at += after;
    state = guide(state, seen, at, rules);
    return { at, state };
  });
}
const steady = (seen: Sight, milliseconds: number, every = 100): Frame[] =>
  Array.from({ length: Math.round(milliseconds / every) }, () => ({ after: every, seen }));
const last = (frames: readonly Frame[]) => watch(frames).at(-1)?.state ?? noGuidance;

const anyReasons = fc.uniqueArray(fc.constantFrom(...photoReason.options), { maxLength: 4 });
const anyFrame = fc.record({
  after: fc.integer({ min: 15, max: 400 }),
  seen: anyReasons.map((reasons) => sight(...reasons)),
});
const anyFrames = fc.array(anyFrame, { minLength: 1, maxLength: 120 });

test('never flickers: two changes are never close together, and what lasts can be read', () => {
  fc.assert(
    fc.property(anyFrames, (frames) => {
      const seen = watch(frames);
      const changes = seen.filter(({ state }, i) => state.hint !== (seen[i - 1]?.state.hint ?? null));
      for (const [i, { at }] of changes.entries()) {
        const before = changes[i - 1];
        if (!before) continue;
        expect(at - before.at).toBeGreaterThanOrEqual(rules.calmMs);
        const asked = before.state.hint;
        const stillWrong = asked !== null && changes[i]?.state.causes[asked] !== undefined;
        if (stillWrong) expect(at - before.at).toBeGreaterThanOrEqual(rules.dwellMs);
      }
    }),
  );
});

test('a cause of its own is on the screen within 300 ms, whatever it is', () => {
  const asked = photoReason.options.filter((reason) => hintFor[reason] !== null);
  fc.assert(
    fc.property(fc.constantFrom(...asked), fc.integer({ min: 20, max: 90 }), (reason, every) => {
      const clean = watch(steady(sight(), 2000, every)).at(-1);
      if (!clean) throw new Error('nothing was seen');
      let state = clean.state;
      let shownAfter = Number.POSITIVE_INFINITY;
      for (let frame = 1; frame * every <= 400 && shownAfter === Number.POSITIVE_INFINITY; frame += 1) {
        state = guide(state, sight(reason), clean.at + frame * every, rules);
        if (state.hint !== null) shownAfter = frame * every;
      }
      expect(state.hint).toBe(hintFor[reason]);
      expect(shownAfter).toBeLessThanOrEqual(300);
    }),
  );
});

test('only what has just been seen is asked for, and the most urgent of it', () => {
  fc.assert(
    fc.property(anyFrames, anyReasons, (frames, reasons) => {
      const state = last([...frames, ...steady(sight(...reasons), 1500)]);
      expect(state.hint).toBe(hintsAgainst(reasons)[0] ?? null);
    }),
  );
});

test('where frames come slowly, one of them is enough for what is measured surely, and not for the rest', () => {
  const clean = watch(steady(sight(), 3000, 300)).at(-1);
  const hintOf = (reason: PhotoReason) =>
    watch([{ after: 70, seen: sight(reason) }], clean?.state, clean?.at)[0]?.state.hint;
  expect(hintOf('too-far')).toBe('closer');
  expect(hintOf('mouth-open')).toBe('mouth-closed');
  expect(hintOf('eyes-closed')).toBeNull();
  expect(hintOf('background-uneven')).toBeNull();
});

test('what is right is no longer asked for, so that nobody goes on too far', () => {
  const far = watch(steady(sight('too-far', 'mouth-open'), 2000, 50)).at(-1);
  const seen = watch(steady(sight('mouth-open'), 600, 50), far?.state, far?.at).filter(
    ({ state }) => state.hint !== 'closer',
  );
  expect((seen[0]?.at ?? 0) - (far?.at ?? 0)).toBeLessThanOrEqual(rules.releaseMs + 50);
  expect(seen[0]?.state.hint).toBe('mouth-closed');
});

test('a blink and a single wrong frame ask for nothing', () => {
  const clean = steady(sight(), 1000, 50);
  expect(last([...clean, ...steady(sight('eyes-closed'), 150, 50)]).hint).toBeNull();
  expect(last([...clean, { after: 50, seen: sight('turned') }]).hint).toBeNull();
});

test('a measure on the edge: what is asked stays asked until it is right for good', () => {
  const wavering = Array.from({ length: 60 }, (_, i) => ({
    after: 80,
    seen: i % 2 ? sight() : sight('too-far'),
  }));
  const shown = watch([...steady(sight('too-far'), 500), ...wavering]).map(({ state }) => state.hint);
  const changes = shown.filter((hint, i) => i > 0 && hint !== shown[i - 1]).length;
  // It is there from the first frame on.
  expect(shown[0]).toBe('closer');
  expect(changes).toBe(0);
});

test('the shutter fires when all is right for a moment, later when only what is mandatory is', () => {
  const fired = (frames: readonly Frame[]) =>
    watch(frames).find(({ at, state }) => shutter(state, at, rules) !== 'wait')?.at;
  expect(fired(steady(sight(), 5000))).toBe(100 + rules.holdMs);
  expect(fired(steady(sight('expression'), 10_000))).toBe(100 + rules.settleMs);
  expect(fired(steady(sight('mouth-open'), 29_000))).toBeUndefined();
  expect(fired(steady(sight('several-faces'), 29_000))).toBeUndefined();
});

test('never while something mandatory is wrong, before the budget is over', () => {
  fc.assert(
    fc.property(anyFrames, (frames) => {
      for (const [i, { at, state }] of watch(frames).entries())
        if (shutter(state, at, rules) === 'good') expect(frames[i]?.seen.mandatoryMet).toBe(true);
    }),
  );
});

test('after the budget, which the first image starts, the best is released', () => {
  const nobody = steady(sight('no-face'), 60_000);
  expect(shutter(last(nobody), 60_000, rules)).toBe('wait');
  const seen = watch([...nobody, ...steady(sight('mouth-open'), 30_000)]).at(-1);
  if (!seen) throw new Error('nothing was seen');
  const { state, at } = seen;
  expect(shutter(state, at, rules)).toBe('wait');
  expect(secondsLeft(state, at, rules)).toBe(1);
  expect(shutter(state, at + 100, rules)).toBe('time-out');
});

test('who goes away gives the next person the whole time', () => {
  const state = last([...steady(sight('mouth-open'), 20_000), ...steady(sight('no-face'), rules.awayMs)]);
  expect(state.startedAt).toBeNull();
  expect(secondsLeft(state, 0, rules)).toBeNull();
});

test('a second person is remembered', () => {
  expect(last([...steady(sight('several-faces'), 200), ...steady(sight(), 1000)]).severalPeople).toBe(true);
});

test('a head covering is asked about, never refused', () => {
  const frames = steady(sight('head-covering'), 1000);
  expect(last(frames).hint).toBeNull();
  expect(shutter(last(frames), 1000, rules)).toBe('good');
});

test('every hint is the answer to some reason', () => {
  expect(new Set(Object.values(hintFor).filter((hint) => hint !== null))).toEqual(new Set(photoHint.options));
});

test('what is more urgent than the instruction is done', () => {
  expect(stagesDone('alone')).toEqual([]);
  expect(stagesDone('closer')).toEqual(['alone']);
  expect(stagesDone('straight')).toEqual(['alone', 'place']);
  expect(stagesDone('glasses-down')).toEqual(['alone', 'place', 'head']);
  expect(stagesDone('background')).toEqual(['alone', 'place', 'head', 'face']);
  expect(stagesDone(null)).toHaveLength(5);
});
