import { z } from 'zod';
import { fingerOutcome } from '../../../domain/captures/fingerprint.ts';
import { counterReason, photoRecord } from '../../../domain/captures/photo.ts';
import { answers, pageId } from '../../../domain/pages/page-values.ts';
import { display } from '../../../domain/session/display.ts';
import { language } from '../../../domain/session/language.ts';

/** What a citizen has given so far; images are parts beside it. */
export const draftHead = z.strictObject({
  sessionId: z.uuid(),
  startedAt: z.number().int(),
  language,
  display,
  page: pageId,
  fromReview: z.boolean(),
  answers,
  photo: z
    .discriminatedUnion('state', [
      z.strictObject({ state: z.literal('taken'), record: photoRecord }),
      z.strictObject({ state: z.literal('counter'), reason: counterReason }),
    ])
    .nullable(),
  /** Bursts used in this session: neither Back nor a crash gives new ones. */
  photoTries: z.number().int().min(0),
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
  display: DraftHead['display'];
}): Draft {
  return {
    head: {
      ...options,
      page: 'product',
      fromReview: false,
      answers: {},
      photo: null,
      photoTries: 0,
      fingers: [],
      signature: null,
    },
    parts: new Map(),
  };
}
