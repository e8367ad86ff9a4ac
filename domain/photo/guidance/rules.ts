import { z } from 'zod';

/**
 * How the live picture leads to a photo: the `photo:` section of terminal.yaml. 30 s are the most that
 * TR-03121-3.2 §4.1 allows for the whole process; six tries are the best practice of other terminals.
 */
export const photoRules = z.strictObject({
  /** From the first image to the release of the best one, whatever the control says of it. */
  budgetSeconds: z.number().int().min(10).max(30).default(30),
  /** Bursts in one session, also over Back and crashes; then a person helps. */
  tries: z.number().int().min(1).max(12).default(6),
  stillsPerTry: z.number().int().min(1).max(5).default(3),
  /** Everything is right for so long: the shutter fires. */
  holdMs: z.number().int().min(100).max(3000).default(600),
  /** Only what is mandatory is right, for so long: it fires as well. */
  settleMs: z.number().int().min(500).max(20_000).default(4000),
  /** Nobody in the picture for so long: the next person begins anew (TR-03121-3.2 §4.1). */
  awayMs: z.number().int().min(1000).max(20_000).default(5000),
  /** A cause lasts so long before its hint comes: shorter ones are a blink, or noise of the measure. */
  confirmMs: z.number().int().min(0).max(250).default(120),
  /** What is asked is right for so long: the hint goes, so that nobody goes on too far. */
  releaseMs: z.number().int().min(0).max(1000).default(150),
  /** Between two changes of the hint at least. */
  calmMs: z.number().int().min(200).max(1000).default(400),
  /** A hint whose cause lasts stays at least so long before a more urgent one takes its place. */
  dwellMs: z.number().int().min(200).max(3000).default(800),
});
export type PhotoRules = z.infer<typeof photoRules>;

/** Under ten the official photo board allows small deviations: children do not hold still on demand. */
const childUnder = 10;

/** A child's picture is taken in the moment that offers itself: sooner, and from twice as many stills. */
export function rulesFor(rules: PhotoRules, age: number | null): PhotoRules {
  if (!isChild(age)) return rules;
  return {
    ...rules,
    stillsPerTry: rules.stillsPerTry * 2,
    holdMs: rules.holdMs / 2,
    settleMs: rules.settleMs / 2,
  };
}

export const isChild = (age: number | null): boolean => age !== null && age < childUnder;
