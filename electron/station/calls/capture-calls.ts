import { fingerParts } from '../../../domain/captures/fingerprint.ts';
import type { CounterReason } from '../../../domain/captures/photo.ts';
import { signatureSizes, signatureStrokes } from '../../../domain/captures/signature.ts';
import { endedByClash } from '../../../domain/finger/capture-policy.ts';
import { leaveToCounter } from '../../../domain/finger/leave-to-counter.ts';
import { ok } from '../../../domain/result.ts';
import type { FingerCapture } from '../fingers/finger-capture.ts';
import type { Session } from '../session/session.ts';
import { renderSignature } from '../signature/render-signature.ts';
import { advance, onPage } from './question-calls.ts';
import { type Handlers, refuse } from './router.ts';

/** Fingerprints and signature: taken over, kept encrypted, shown again on request; any capture left to the counter. */
export function captureCalls(session: Session, fingers: FingerCapture) {
  return {
    'fingers.start': () => {
      const head = onPage(session);
      if (head?.page !== 'fingerprints' || endedByClash(head.fingers)) return refuse('not-now');
      return fingers.start() ? ok(null) : refuse('device');
    },
    'fingers.stop': () => {
      fingers.stop();
      return ok(null);
    },
    'fingers.understood': () => {
      fingers.understood();
      return ok(null);
    },
    'fingers.atCounter': ({ fingers: affected, reason }) => {
      const head = onPage(session);
      if (head?.page !== 'fingerprints') return refuse('not-now');
      fingers.stop();
      advance(session, { fingers: leaveToCounter(head.fingers, affected, reason) });
      return ok(null);
    },
    'fingers.image': ({ finger }) => {
      const bmp = session.draft?.parts.get(fingerParts(finger).bmp);
      return bmp ? ok({ bmp: new Uint8Array(bmp) }) : refuse('nothing-there');
    },
    'signature.store': async (strokes) => {
      if (onPage(session)?.page !== 'signature') return refuse('not-now');
      const idCard = await renderSignature(strokes, signatureSizes['id-card']);
      const passport = await renderSignature(strokes, signatureSizes.passport);
      if (onPage(session)?.page !== 'signature') return refuse('not-now');
      advance(
        session,
        { signature: { state: 'signed' } },
        new Map([
          ['signature.json', Buffer.from(JSON.stringify(strokes))],
          ['signature-id-card.jpg', idCard],
          ['signature-passport.jpg', passport],
        ]),
      );
      return ok(null);
    },
    'signature.get': () => {
      const json = session.draft?.parts.get('signature.json');
      return json
        ? ok(signatureStrokes.parse(JSON.parse(Buffer.from(json).toString('utf8'))))
        : refuse('nothing-there');
    },
    'session.atCounter': ({ page, reason }) => {
      if (onPage(session)?.page !== page) return refuse('not-now');
      if (page === 'photo') leavePhotoToCounter(session, reason);
      if (page === 'signature')
        advance(
          session,
          { signature: { state: 'counter', reason } },
          removed('signature.json', 'signature-id-card.jpg', 'signature-passport.jpg'),
        );
      return ok(null);
    },
  } satisfies Partial<Handlers>;
}

/** Leaves the photo to the counter; one that was taken before is removed. */
export const leavePhotoToCounter = (session: Session, reason: CounterReason): void =>
  advance(session, { photo: { state: 'counter', reason } }, removed('photo.jpg', 'photo.jp2'));

const removed = (...names: string[]) => new Map(names.map((name) => [name, null]));
