import type { PhotoReason } from '../reason.ts';
import { hintsAgainst, type PhotoHint, photoHint } from './hint.ts';
import type { PhotoRules } from './rules.ts';

/** What one analysed frame says; `biometrics/face` gives more than this. */
export type Sight = { faces: number; reasons: readonly PhotoReason[]; mandatoryMet: boolean };

/**
 * The guidance's memory between two frames. Times are milliseconds of one clock. Everything is plain data: the same
 * frames at the same times always give the same instructions.
 */
export type Guidance = {
  /** When the first image with a face came: the budget runs from here. */
  startedAt: number | null;
  /** When the last frame was seen, and when the last one with a face. */
  seenAt: number;
  faceSeenAt: number;
  /** Since when each cause has been there in every frame. */
  causes: Partial<Record<PhotoHint, number>>;
  /** The one instruction on the screen, and since when; null = "keep still". */
  hint: PhotoHint | null;
  hintSince: number;
  /** When the cause of the hint was last seen. */
  causeSeenAt: number;
  /** Since when nothing at all, or nothing mandatory, has been wrong. */
  cleanSince: number | null;
  mandatorySince: number | null;
  severalPeople: boolean;
  /** Something was asked, or all was right, at least once: before that nothing can be said yet. */
  begun: boolean;
};

export const noGuidance: Guidance = {
  startedAt: null,
  seenAt: Number.NEGATIVE_INFINITY,
  faceSeenAt: Number.NEGATIVE_INFINITY,
  causes: {},
  hint: null,
  hintSince: Number.NEGATIVE_INFINITY,
  causeSeenAt: Number.NEGATIVE_INFINITY,
  cleanSince: null,
  mandatorySince: null,
  severalPeople: false,
  begun: false,
};

/** Measured so surely that two frames are proof enough, or one where frames come slower than half of `confirmMs`. */
const sureHints: ReadonlySet<PhotoHint> = new Set([
  'alone',
  'closer',
  'further',
  'left',
  'right',
  'up',
  'down',
  'upright',
  'mouth-closed',
]);

/**
 * Takes in one frame that was seen at `now`. One instruction at a time: the most urgent cause that lasts longer than
 * `confirmMs`. It stays until its cause is gone for `releaseMs`, or until, after `dwellMs`, a more urgent one comes; two
 * changes are never closer together than `calmMs`. Whoever was away for `awayMs` begins anew.
 */
export function guide(before: Guidance, sight: Sight, now: number, rules: PhotoRules): Guidance {
  const reasons = sight.reasons.filter((reason) => reason !== 'head-covering');
  const causes = Object.fromEntries(
    hintsAgainst(reasons).map((hint) => [hint, before.causes[hint] ?? now] as const),
  );
  const hint = nextHint(before, causes, now, rules);
  const clean = reasons.length === 0 && sight.faces > 0;
  const away = sight.faces === 0 && now - before.faceSeenAt >= rules.awayMs;
  return {
    startedAt: away ? null : (before.startedAt ?? (sight.faces > 0 ? now : null)),
    seenAt: now,
    faceSeenAt: sight.faces > 0 ? now : before.faceSeenAt,
    causes,
    hint,
    hintSince: hint === before.hint ? before.hintSince : now,
    causeSeenAt: hint !== before.hint || (hint && causes[hint] !== undefined) ? now : before.causeSeenAt,
    cleanSince: clean ? (before.cleanSince ?? now) : null,
    mandatorySince: sight.mandatoryMet && sight.faces === 1 ? (before.mandatorySince ?? now) : null,
    severalPeople: before.severalPeople || sight.faces > 1,
    begun: before.begun || clean || hint !== null,
  };
}

function nextHint(
  before: Guidance,
  causes: Guidance['causes'],
  now: number,
  { calmMs, dwellMs, confirmMs, releaseMs }: PhotoRules,
): PhotoHint | null {
  const { hint: shown, hintSince, causeSeenAt } = before;
  const shownFor = now - hintSince;
  if (shownFor < calmMs) return shown;
  const lasts = (hint: PhotoHint) => {
    const since = causes[hint];
    if (since === undefined) return false;
    if (sureHints.has(hint) && (since < now || now - before.seenAt >= confirmMs / 2)) return true;
    return now - since >= confirmMs;
  };
  const urgent = photoHint.options.find(lasts) ?? null;
  if (shown === null) return urgent;
  // A cause that flickers must not make its hint flicker.
  const isGone = causes[shown] === undefined && now - causeSeenAt >= releaseMs;
  if (isGone) return urgent;
  const isMoreUrgent =
    urgent !== null && photoHint.options.indexOf(urgent) < photoHint.options.indexOf(shown);
  return isMoreUrgent && shownFor >= dwellMs ? urgent : shown;
}

/** When the shutter fires, and why. */
export type Shutter = 'wait' | 'good' | 'time-out';

/** `time-out`: the best that can be had is taken and flagged (TR-03121-3.2 §4.1), however it looks. */
export function shutter(guidance: Guidance, now: number, rules: PhotoRules): Shutter {
  const { startedAt, cleanSince, mandatorySince } = guidance;
  if (startedAt !== null && now - startedAt >= rules.budgetSeconds * 1000) return 'time-out';
  if (cleanSince !== null && now - cleanSince >= rules.holdMs) return 'good';
  return mandatorySince !== null && now - mandatorySince >= rules.settleMs ? 'good' : 'wait';
}

/** 0…1: how far the picture is from being taken by itself; for the oval that fills. */
export const holdProgress = ({ cleanSince }: Guidance, now: number, { holdMs }: PhotoRules): number =>
  cleanSince === null ? 0 : Math.min(1, (now - cleanSince) / holdMs);

/** Whole seconds until the best picture is taken anyway; null before the first image. */
export const secondsLeft = ({ startedAt }: Guidance, now: number, rules: PhotoRules): number | null =>
  startedAt === null ? null : Math.max(0, Math.ceil(rules.budgetSeconds - (now - startedAt) / 1000));
