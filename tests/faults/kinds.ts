import type { PageId } from '../../domain/pages/page-values.ts';
import { pagePlan } from '../../domain/pages/plan.ts';
import { adult, bornYearsAgo, type Citizen, child } from '../support/citizens.ts';

/** Where in the citizen's way a fault comes: at a page, while the case is sealed, with the slip, while it is sent. */
export type Moment = PageId | 'sealing' | 'slip' | 'sending';

/** Between them they pass every page: one has other names, the other has parents. */
const citizens = [adult, adult, child(bornYearsAgo(12))] as const;

type Moments = (typed: Citizen) => readonly Moment[];
const at =
  (...moments: Moment[]): Moments =>
  () =>
    moments;
const afterReview: readonly Moment[] = [
  'sealing',
  'sealing',
  'sealing',
  'slip',
  'slip',
  'sending',
  'sending',
];
/** Each page that this citizen passes; the few moments at which the case changes hands more often than one page. */
const anywhere: Moments = (typed) => [
  ...pagePlan(typed, new Date().toISOString().slice(0, 10)),
  ...afterReview,
];
const onTheWay = at('review', 'sealing', 'slip', 'sending');
/** An intake that lies has lied about the upload before it stops. */
const beforeUpload = at('review', 'sealing');

/** Every fault of the suite, with the moments at which it is injected. */
export const faultKinds = {
  'station-killed': anywhere,
  'station-frozen': anywhere,
  'power-cut': anywhere,
  'power-cut-unsynced-tail-lost': anywhere,
  'power-cut-torn-log': anywhere,
  'power-cut-torn-page': anywhere,
  'database-truncated': anywhere,
  'database-overwritten': anywhere,
  'disk-full': anywhere,
  'disk-refuses-writes': anywhere,
  'disk-read-only-at-start': anywhere,
  'clock-days-ahead': anywhere,
  'clock-days-behind': anywhere,
  'scanner-program-killed': at('fingerprints'),
  'voice-program-killed': anywhere,
  'intake-killed': onTheWay,
  'intake-refuses-to-write': onTheWay,
  'intake-down-24-hours': onTheWay,
  'intake-slow': onTheWay,
  'intake-half-open': onTheWay,
  'intake-errors': onTheWay,
  'intake-answer-lost': onTheWay,
  'intake-asked-twice': onTheWay,
  'intake-lies-receipt-of-another': beforeUpload,
  'intake-lies-wrong-digest': beforeUpload,
  'intake-lies-foreign-signature': beforeUpload,
  'intake-lies-unsigned': beforeUpload,
  'intake-certificate-expired': onTheWay,
  'intake-key-wrong': onTheWay,
} satisfies Record<string, Moments>;

/** Faults that need the whole terminal in Electron; a run of these takes longer. */
export const screenKinds = {
  'screen-killed': anywhere,
  'main-killed': anywhere,
} satisfies Record<string, Moments>;

export type ScreenKind = keyof typeof screenKinds;
export type FaultKind = keyof typeof faultKinds | ScreenKind;

/** One run: who comes, what happens, where, and how many milliseconds after the citizen got there. */
export type Plan<K extends FaultKind = FaultKind> = {
  kind: K;
  typed: Citizen;
  moment: Moment;
  delayMs: number;
  random: () => number;
};

/** Every kind equally often, one after the other; citizen, moment and delay by chance. */
export const planRun = (number: number, random: () => number) => plan(faultKinds, number, random);
export const planScreenRun = (number: number, random: () => number) => plan(screenKinds, number, random);

function plan<K extends FaultKind>(kinds: Record<K, Moments>, number: number, random: () => number): Plan<K> {
  const names = Object.keys(kinds).filter((name): name is K => Object.hasOwn(kinds, name));
  const kind = names[number % names.length];
  if (kind === undefined) throw new Error('no kinds');
  const typed = oneOf(citizens, random) ?? adult;
  const moment = oneOf(kinds[kind](typed), random) ?? 'review';
  return { kind, typed, moment, delayMs: Math.floor(random() * 80), random };
}

const oneOf = <T>(all: readonly T[], random: () => number): T | undefined =>
  all[Math.floor(random() * all.length)];
