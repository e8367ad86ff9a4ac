import { z } from 'zod';
import { fingerOutcome } from '../../../domain/captures/fingerprint.ts';
import { counterReason, photoRecord } from '../../../domain/captures/photo.ts';
import { answers, type PageId, pageId } from '../../../domain/pages/page-values.ts';
import { pagePlan, returnPlan } from '../../../domain/pages/plan.ts';
import { photoReason } from '../../../domain/photo/reason.ts';
import { recaptureAnswer } from '../../../domain/recapture/recapture.ts';
import { display } from '../../../domain/session/display.ts';
import { type Family, family } from '../../../domain/session/family.ts';
import { language } from '../../../domain/session/language.ts';
import { voice } from '../../../domain/session/voice.ts';

/** What a citizen has given so far; images are parts beside it. */
export const draftHead = z.strictObject({
  sessionId: z.uuid(),
  startedAt: z.number().int(),
  language,
  display,
  voice,
  page: pageId,
  fromReview: z.boolean(),
  answers,
  /** Set when the citizen is back for parts that the clerk wants anew; `wanted` once the intake has told them. */
  recapture: z.strictObject({ wanted: recaptureAnswer.nullable() }).nullable(),
  /** Set for everybody but the first of several people in one session. */
  family: family.nullable(),
  photo: z
    .discriminatedUnion('state', [
      z.strictObject({ state: z.literal('taken'), record: photoRecord }),
      z.strictObject({ state: z.literal('counter'), reason: counterReason }),
    ])
    .nullable(),
  /** Bursts used in this session: neither Back nor a crash gives new ones. */
  photoTries: z.number().int().min(0),
  /** Why pictures of earlier bursts were refused, each reason once: for the counters. */
  photoRefusals: z.array(photoReason),
  fingers: z.array(fingerOutcome),
  signature: z
    .discriminatedUnion('state', [
      z.strictObject({ state: z.literal('signed') }),
      z.strictObject({ state: z.literal('counter'), reason: counterReason }),
    ])
    .nullable(),
});
export type DraftHead = z.infer<typeof draftHead>;

export type Draft = { head: DraftHead; parts: Map<string, Uint8Array> };

export function newDraft(options: {
  sessionId: string;
  startedAt: number;
  language: DraftHead['language'];
  returning?: boolean;
  display: DraftHead['display'];
  family: Family | null;
  voice: DraftHead['voice'];
}): Draft {
  const { returning = false, ...given } = options;
  return {
    head: {
      ...given,
      page: returning ? 'return' : 'product',
      recapture: returning ? { wanted: null } : null,
      fromReview: false,
      answers: {},
      photo: null,
      photoTries: 0,
      photoRefusals: [],
      fingers: [],
      signature: null,
    },
    parts: new Map(),
  };
}

/** The draft after a change; a part given as null is removed. */
export const changed = (
  { head, parts }: Draft,
  change: Partial<DraftHead>,
  changedParts: ReadonlyMap<string, Uint8Array | null>,
): Draft => {
  const after = new Map(parts);
  for (const [name, bytes] of changedParts) {
    if (bytes) after.set(name, bytes);
    else after.delete(name);
  }
  return { head: { ...head, ...change }, parts: after };
};

/** This citizen's pages in order. */
export const pagesOf = ({ recapture, answers }: DraftHead, today: string): PageId[] =>
  recapture ? returnPlan(recapture.wanted?.parts) : pagePlan(answers, today);
