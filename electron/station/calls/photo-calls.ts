import { photoHeight, photoWidth, producerHeight, producerWidth } from '../../../domain/captures/photo.ts';
import type { Clock } from '../../../domain/clock.ts';
import type { PhotoRules } from '../../../domain/photo/guidance/rules.ts';
import { ok } from '../../../domain/result.ts';
import { jp2Size } from '../session/jp2-size.ts';
import { jpegSize } from '../session/jpeg-size.ts';
import type { Session } from '../session/session.ts';
import { advance, onPage } from './question-calls.ts';
import { type Handlers, refuse } from './router.ts';

/** The photo: every burst is counted before it begins; the chosen picture is kept encrypted with its report. */
export function photoCalls(session: Session, clock: Clock, rules: PhotoRules) {
  return {
    'photo.try': () => {
      const head = onPage(session);
      if (head?.page !== 'photo') return refuse('not-now');
      if (head.photoTries >= rules.tries) return refuse('nothing-there');
      session.update({ photoTries: head.photoTries + 1 });
      session.send({ type: 'TOUCH' });
      return ok(null);
    },
    'photo.refused': ({ reasons }) => {
      const head = onPage(session);
      if (head?.page !== 'photo' || head.photoTries === 0) return refuse('not-now');
      session.update({ photoRefusals: [...new Set([...head.photoRefusals, ...reasons])] });
      return ok(null);
    },
    'photo.store': ({ jpeg, jp2, ...record }) => {
      const head = onPage(session);
      // A picture without a try of its own is not the work of this terminal's camera page.
      if (head?.page !== 'photo' || head.photoTries === 0) return refuse('not-now');
      const fits =
        isOfSize(jpegSize(jpeg), photoWidth, photoHeight) &&
        isOfSize(jp2Size(jp2), producerWidth, producerHeight);
      if (!fits) return refuse('image-refused');
      const capturedAt = new Date(clock.now()).toISOString();
      advance(
        session,
        { photo: { state: 'taken', record: { ...record, capturedAt, tries: head.photoTries } } },
        new Map([
          ['photo.jpg', jpeg],
          ['photo.jp2', jp2],
        ]),
      );
      return ok(null);
    },
    'photo.get': () => {
      const jpeg = session.draft?.parts.get('photo.jpg');
      return jpeg ? ok({ jpeg: new Uint8Array(jpeg) }) : refuse('nothing-there');
    },
  } satisfies Partial<Handlers>;
}

const isOfSize = (size: { width: number; height: number } | undefined, width: number, height: number) =>
  size?.width === width && size.height === height;
