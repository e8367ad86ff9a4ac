import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { photoReport } from '../../domain/photo/report.ts';
import { FacePage } from '../support/face-page.ts';

/** The photo control in its worker, before the simulated camera, under the terminal's own policy. */
let face: FacePage;
beforeAll(async () => {
  face = await FacePage.open();
});
afterAll(() => face?.close());

const ask = (expression: string) => face.page.evaluate(`face.${expression}`);
const looked = z.object({
  finding: z.object({ faces: z.number(), reasons: z.array(z.string()), mandatoryMet: z.boolean() }),
});
type Finding = z.infer<typeof looked>['finding'];
/** Looks at the citizen like this until that is found, or for so long that it would have been found long ago. */
async function seen(change: object, wanted: (finding: Finding) => boolean): Promise<Finding> {
  await ask(`steer(${JSON.stringify({ idle: false, ...change })})`);
  let finding: Finding | undefined;
  for (let looks = 0; looks < 120 && !(finding && wanted(finding)); looks += 4)
    finding = looked.parse(await ask('look(4)')).finding;
  if (!finding) throw new Error('nothing was looked at');
  return finding;
}
const isGood = ({ reasons }: Finding) => reasons.length === 0;

test('a neutral citizen may be photographed; what is wrong is named', async () => {
  expect(await seen({}, isGood)).toEqual({ faces: 1, reasons: [], mandatoryMet: true });
  for (const [change, reason, mandatory] of [
    [{ distance: 1.3 }, 'too-far', true],
    [{ distance: 0.5 }, 'too-near', true],
    [{ yaw: 20 }, 'turned', false],
    [{ roll: 14 }, 'tilted', true],
    [{ mouthOpen: 0.8 }, 'mouth-open', true],
    [{ eyesClosed: 1 }, 'eyes-closed', false],
    [{ smile: 1 }, 'expression', false],
    [{ light: 'left' }, 'light-uneven', false],
    [{ light: 'top' }, 'shadow-on-face', false],
    [{ light: 'dark' }, 'too-dark', true],
    [{ light: 'bright' }, 'too-bright', true],
    [{ light: 'warm' }, 'colour-cast', false],
    [{ second: 1 }, 'several-faces', true],
  ] as const) {
    const finding = await seen(change, ({ reasons }) => reasons.includes(reason));
    expect(finding.reasons, JSON.stringify(change)).toContain(reason);
    if (mandatory) expect(finding.mandatoryMet, JSON.stringify(change)).toBe(false);
  }
});

test('a still becomes a photo for the register and one for the producer, with its report', async () => {
  await ask('steer({ idle: false })');
  const judged = z
    .object({ report: photoReport, jpeg: z.array(z.number()), jp2: z.number() })
    .parse(await ask('judge()'));
  const missed = judged.report.criteria.filter(({ mandatory, ok }) => mandatory && ok !== true);
  expect(missed).toEqual([]);
  expect(judged.jpeg).toEqual([0xff, 0xd8, 0xff]);
  expect(judged.jp2).toBeGreaterThan(50_000);
});

test('nobody there', async () => {
  expect(await ask('judgeWall(1440, 1920)')).toBe('no-face');
});

test('a worker that crashes is replaced', async () => {
  await ask('steer({ idle: false })');
  const [worker] = face.page.workers();
  const replaced = face.page.waitForEvent('worker');
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error('crash on purpose');
    });
  });
  await replaced;
  expect(await seen({}, isGood)).toMatchObject({ faces: 1, mandatoryMet: true });
});
