import type { PageId } from '../../domain/pages/page-values.ts';

/** Where in the citizen's way a fault comes: at a page, while the case is sealed, with the slip, while it is sent. */
export type Moment = PageId | 'sealing' | 'slip' | 'sending';

const early: readonly Moment[] = ['product', 'notice', 'family-name', 'birth-place', 'delivery'];
const captures: readonly Moment[] = ['photo', 'fingerprints', 'signature'];
const late: readonly Moment[] = ['review', 'sealing', 'sealing', 'slip', 'sending'];
const anywhere = [...early, ...captures, ...late];
/** An intake that lies has lied about the upload before it stops. */
const beforeUpload: readonly Moment[] = ['review', 'sealing'];
const onTheWay: readonly Moment[] = ['review', 'sealing', 'slip', 'sending'];

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
  'disk-read-only': anywhere,
  'clock-days-ahead': anywhere,
  'clock-days-behind': anywhere,
  'scanner-program-killed': ['fingerprints'],
  'intake-killed': onTheWay,
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
} satisfies Record<string, readonly Moment[]>;

/** Faults that need the whole terminal in Electron; a run of these takes longer. */
export const screenKinds = {
  'screen-killed': anywhere,
  'main-killed': anywhere,
} satisfies Record<string, readonly Moment[]>;

export type ScreenKind = keyof typeof screenKinds;
export type FaultKind = keyof typeof faultKinds | ScreenKind;

/** One run: what happens, where, and how many milliseconds after the citizen got there. */
export type Plan<K extends FaultKind = FaultKind> = {
  kind: K;
  moment: Moment;
  delayMs: number;
  random: () => number;
};

/** Every kind equally often, one after the other; moment and delay by chance. */
export const planRun = (number: number, random: () => number) => plan(faultKinds, number, random);
export const planScreenRun = (number: number, random: () => number) => plan(screenKinds, number, random);

function plan<K extends FaultKind>(
  kinds: Record<K, readonly Moment[]>,
  number: number,
  random: () => number,
): Plan<K> {
  const names = Object.keys(kinds).filter((name): name is K => Object.hasOwn(kinds, name));
  const kind = names[number % names.length];
  if (kind === undefined) throw new Error('no kinds');
  const moments = kinds[kind];
  const moment = moments[Math.floor(random() * moments.length)] ?? 'review';
  return { kind, moment, delayMs: Math.floor(random() * 80), random };
}
