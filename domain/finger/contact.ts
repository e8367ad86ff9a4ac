import type { FingerHint } from '../captures/finger-attempt.ts';

/** What a glance at one live frame tells; measured in biometrics/finger/contact.ts. */
export type Contact = {
  /** Area with ridges, square millimetres. */
  areaMm2: number;
  /** Median difference of ridge and valley there, grey levels. */
  contrast: number;
  /** How dark the skin prints, 0…1: dry fingers print little, wet ones everywhere. */
  ink: number;
  /** Middle of the contact from the middle of the glass, millimetres; y grows downwards. */
  offsetMm: { x: number; y: number };
  /** Degrees by which the finger is turned from upright, clockwise positive; 0 when it is too round to tell. */
  tilt: number;
  /** Area of the whole glass, square millimetres. */
  glassMm2: number;
};

/** Nothing smaller is a finger. */
const fingerAreaMm2 = 25;
/** A fingertip that lies well covers more; on a small glass, the better part of it. */
const fullArea = { mm2: 230, share: 0.6 };
const leastContrast = 80;
const ink = { dry: 0.25, wet: 0.5 };
/** So far off, a finger of full area is led to the middle; a smaller contact must be further off to tell a direction. */
const far = { full: 3, partial: 5 };
const mostTilt = 14;
/** Between two frames a still finger moves less. */
const stillMm = 0.6;

export type Glance = {
  present: boolean;
  /** Good enough that the picture is worth taking. */
  qualified: boolean;
  hint: FingerHint;
  /** 0–3, for the bars on the screen. */
  bars: number;
};

/** Pre-qualification of a frame (TR-03121-3.2 §4.8); `before` is the frame before it, if a finger was on it. */
export function glance(contact: Contact, before: Contact | null): Glance {
  if (contact.areaMm2 < fingerAreaMm2) return { present: false, qualified: false, hint: 'nothing', bars: 0 };
  const hint = weakness(contact, before);
  const reached = [covers(contact), contact.contrast >= leastContrast, hint === 'none'];
  return { present: true, qualified: hint === 'none', hint, bars: reached.filter(Boolean).length };
}

function weakness(contact: Contact, before: Contact | null): FingerHint {
  if (before && movedMm(contact, before) > stillMm) return 'moved';
  if (contact.contrast < leastContrast) return 'light';
  if (contact.ink < ink.dry) return 'dry';
  if (contact.ink > ink.wet) return 'wet';
  if (!covers(contact)) return direction(contact, far.partial) ?? 'partial';
  if (Math.abs(contact.tilt) > mostTilt) return 'rotated';
  return direction(contact, far.full) ?? 'none';
}

const covers = ({ areaMm2, glassMm2 }: Contact) =>
  areaMm2 >= Math.min(fullArea.mm2, fullArea.share * glassMm2);

/** Where the finger should move to; undefined when it lies near enough to the middle. */
function direction({ offsetMm }: Contact, farMm: number): FingerHint | undefined {
  const { x, y } = offsetMm;
  if (Math.abs(y) > farMm && Math.abs(y) >= Math.abs(x)) return y > 0 ? 'up' : 'down';
  if (Math.abs(x) > farMm) return x > 0 ? 'left' : 'right';
  return undefined;
}

const movedMm = (a: Contact, b: Contact) =>
  Math.hypot(a.offsetMm.x - b.offsetMm.x, a.offsetMm.y - b.offsetMm.y);
