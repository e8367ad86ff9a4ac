import { expect, test } from 'vitest';
import type { JudgedPhoto, JudgeFailure, LiveFinding } from '../../../../biometrics/face/face-analyser.ts';
import { ManualClock } from '../../../../domain/clock.ts';
import { photoRules } from '../../../../domain/photo/guidance/rules.ts';
import type { PhotoReason } from '../../../../domain/photo/reason.ts';
import { fail, ok, type Result } from '../../../../domain/result.ts';
import { refusedReport, sampleReport } from '../../../../tests/support/sample-photo.ts';
import { type RunDeps, type RunOutcome, runPhoto } from './photo-run.ts';

const rules = photoRules.parse({});
const finding = (...reasons: PhotoReason[]): LiveFinding => ({
  faces: reasons.includes('no-face') ? 0 : reasons.includes('several-faces') ? 2 : 1,
  reasons,
  mandatoryMet: reasons.length === 0,
});
const judged = (report: typeof sampleReport): Result<JudgedPhoto, JudgeFailure> =>
  ok({ report, jpeg: new Uint8Array([1, 2, 3]), jp2: new Uint8Array([4, 5]) });

/** A camera, an analyser and a station that do what the test says, and remember every picture they made. */
function scripted(script: {
  live: (elapsedMs: number) => LiveFinding;
  judge?: (still: number) => Result<JudgedPhoto, JudgeFailure>;
  triesLeft?: number;
  /** From then on the camera's picture stands still. */
  frozenFrom?: number;
  /** As an earlier try on the page left it. */
  severalPeople?: boolean;
}) {
  const clock = new ManualClock(0);
  const open = new Set<ImageBitmap>();
  const files: JudgedPhoto[] = [];
  const hints: (string | null)[] = [];
  let stills = 0;
  let tries = script.triesLeft ?? 6;
  const bitmap = (): ImageBitmap => {
    const made: ImageBitmap = { width: 1440, height: 1920, close: () => void open.delete(made) };
    open.add(made);
    return made;
  };
  const deps: RunDeps = {
    clock,
    rules,
    severalPeople: script.severalPeople ?? false,
    grab: async () => {
      if (clock.now() < (script.frozenFrom ?? Number.POSITIVE_INFINITY)) return bitmap();
      clock.advance(1000);
      return null;
    },
    camera: { captureStill: async () => ok(bitmap()) },
    pad: { assess: async () => ({ state: 'performed', provider: 'test', score: 0.1 }) },
    analyser: {
      look: async (frame) => {
        clock.advance(80);
        frame.close();
        return script.live(clock.now());
      },
      judge: async (still) => {
        still.close();
        const result = script.judge?.(stills) ?? judged(sampleReport);
        stills += 1;
        if (result.ok) files.push(result.value);
        return result;
      },
    },
    countTry: async () => {
      if (tries === 0) return { granted: false, last: true };
      tries -= 1;
      return { granted: true, last: tries === 0 };
    },
    onGuidance: ({ hint }) => hints.push(hint),
    onShooting: () => undefined,
    onJudging: () => undefined,
  };
  const run = async (signal = new AbortController().signal): Promise<RunOutcome | null> => {
    let over = false;
    const outcome = runPhoto(deps, signal).finally(() => {
      over = true;
    });
    outcome.catch(() => undefined);
    while (!over) {
      clock.advance(15);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return outcome;
  };
  return { run, deps, clock, open, files, hints };
}
const wiped = ({ jpeg, jp2 }: JudgedPhoto) => [...jpeg, ...jp2].every((byte) => byte === 0);

test('a person who is right is photographed without a touch, and only the best pictures remain', async () => {
  const terminal = scripted({
    live: () => finding(),
    judge: (still) => judged(still === 1 ? refusedReport : sampleReport),
  });
  const outcome = await terminal.run();
  expect(outcome).toMatchObject({ kind: 'shots', flags: [], shots: [{ pad: { score: 0.1 } }, {}] });
  expect(terminal.clock.now()).toBeLessThan(2000);
  expect(terminal.open.size).toBe(0);
  expect(terminal.files.map(wiped)).toEqual([false, true, false]);
});

test('asks for one thing at a time until it is right', async () => {
  const terminal = scripted({
    live: (at) =>
      at < 3000 ? finding('too-far', 'mouth-open') : at < 6000 ? finding('mouth-open') : finding(),
  });
  await terminal.run();
  expect([...new Set(terminal.hints)]).toEqual(['closer', 'mouth-closed', null]);
});

test('a picture that stands still releases no shutter, however right it was; the budget ends it', async () => {
  const terminal = scripted({ live: () => finding(), frozenFrom: 300 });
  expect(await terminal.run()).toMatchObject({ kind: 'shots', flags: [] });
  expect(terminal.clock.now()).toBeGreaterThanOrEqual(30_000);
});

test('never right: after the budget the best picture is released and flagged', async () => {
  const terminal = scripted({
    live: (at) => (at < 2000 ? finding('several-faces') : finding('expression')),
    judge: () => judged(refusedReport),
  });
  const outcome = await terminal.run();
  expect(outcome).toMatchObject({
    kind: 'shots',
    flags: ['several-people-detected', 'released-after-time-out'],
  });
  expect(terminal.clock.now()).toBeGreaterThanOrEqual(30_000);
  expect(terminal.clock.now()).toBeLessThan(31_000);
});

test('company that an earlier try saw is in the record of the picture, too', async () => {
  const terminal = scripted({ live: () => finding(), severalPeople: true });
  expect(await terminal.run()).toMatchObject({ kind: 'shots', flags: ['several-people-detected'] });
});

test('not accepted within the budget: the reasons, and nothing of the pictures', async () => {
  const terminal = scripted({ live: () => finding(), judge: () => judged(refusedReport) });
  expect(await terminal.run()).toEqual({ kind: 'refused', reasons: ['mouth-open', 'background-uneven'] });
  expect(terminal.files).toHaveLength(3);
  expect(terminal.files.every(wiped)).toBe(true);
});

test('the last try releases what there is', async () => {
  const terminal = scripted({ live: () => finding(), judge: () => judged(refusedReport), triesLeft: 1 });
  expect(await terminal.run()).toMatchObject({ kind: 'shots', flags: ['released-after-last-try'] });
});

test('no try left: no picture is taken at all', async () => {
  const terminal = scripted({ live: () => finding(), triesLeft: 0 });
  expect(await terminal.run()).toEqual({ kind: 'no-tries' });
  expect(terminal.files).toEqual([]);
  expect(terminal.open.size).toBe(0);
});

test.each([
  ['no-face', ['no-face']],
  ['camera-too-far', ['camera-too-far']],
  ['outside', ['too-near']],
] as const)('stills that cannot be judged (%s) say why', async (code, reasons) => {
  const terminal = scripted({ live: () => finding(), judge: () => fail({ code }) });
  expect(await terminal.run()).toEqual({ kind: 'refused', reasons });
});

test('a camera that is lost in the burst gives no picture and keeps none', async () => {
  const terminal = scripted({ live: () => finding() });
  const { captureStill } = terminal.deps.camera;
  let stills = 0;
  terminal.deps.camera = {
    captureStill: async (signal) => {
      stills += 1;
      return stills > 2 ? fail({ code: 'disconnected' }) : captureStill(signal);
    },
  };
  expect(await terminal.run()).toEqual({ kind: 'camera', code: 'disconnected' });
  expect(terminal.open.size).toBe(0);
});

test('a control that fails is said to be broken; no frame is left', async () => {
  const lost = (picture: ImageBitmap) => {
    picture.close();
    return Promise.reject(new Error('the control is lost'));
  };
  const live = scripted({ live: () => finding() });
  live.deps.analyser = { ...live.deps.analyser, look: lost };
  await expect(live.run()).rejects.toThrow('lost');
  const stills = scripted({ live: () => finding() });
  stills.deps.analyser = { ...stills.deps.analyser, judge: lost };
  await expect(stills.run()).rejects.toThrow('lost');
  expect([live.open.size, stills.open.size]).toEqual([0, 0]);
});

test('leaving the page at any moment leaves no frame and no picture behind', async () => {
  for (let leaveAfter = 0; leaveAfter < 60; leaveAfter += 1) {
    const leaving = new AbortController();
    const terminal = scripted({ live: () => finding() });
    let steps = 0;
    const counting =
      <A extends unknown[], R>(act: (...given: A) => R) =>
      (...given: A): R => {
        steps += 1;
        if (steps === leaveAfter) leaving.abort();
        return act(...given);
      };
    const { grab, camera, analyser } = terminal.deps;
    terminal.deps.grab = counting(grab);
    terminal.deps.camera = { captureStill: counting(camera.captureStill) };
    terminal.deps.analyser = {
      look: counting(analyser.look),
      judge: counting(analyser.judge),
    };
    const outcome = await terminal.run(leaving.signal);
    expect(terminal.open.size).toBe(0);
    if (outcome === null) expect(terminal.files.every(wiped)).toBe(true);
    else expect(outcome.kind).toBe('shots');
  }
});
