import { pageValues, type QuestionPage } from '../../domain/pages/page-values.ts';
import type { SessionSnapshot } from '../../domain/session/snapshot.ts';
import type { CallName, CallParams, CallResult } from '../../domain/station-api/calls.ts';
import type { Citizen } from './citizens.ts';
import { samplePhoto } from './sample-photo.ts';

/** Whoever can call a station: in this process, or through a real screen. */
export interface Caller {
  must<C extends CallName>(name: C, params: CallParams<C>): Promise<CallResult<C>>;
  session(): Promise<SessionSnapshot | undefined>;
}

const isQuestion = (page: string): page is QuestionPage => Object.hasOwn(pageValues, page);

export const signature = {
  widthMm: 180,
  heightMm: 60,
  strokes: [
    [
      { x: 20, y: 20, t: 0 },
      { x: 90, y: 40, t: 200 },
      { x: 150, y: 15, t: 400 },
    ],
  ],
};

/** Capturing two fingers takes seconds of judging: whoever does not need the prints leaves them to the counter. */
export type FingersOfWalk = 'captured' | 'counter';

/** Goes through the station's pages like a citizen who knows every answer, until `page` is open. */
export async function walkByCalls(
  station: Caller,
  citizen: Citizen,
  page: string,
  fingers: FingersOfWalk = 'counter',
): Promise<void> {
  for (;;) {
    const session = await station.session();
    const open = session?.page;
    if (session?.state === 'attract') await station.must('session.start', { language: 'de' });
    else if (open === page) return;
    else if (!open) throw new Error(`in ${session?.state} on the way to ${page}`);
    else await answerPage(station, citizen, open, fingers);
  }
}

/** Does what one page asks for, and leaves it; not for the review. */
export async function answerPage(
  station: Caller,
  citizen: Citizen,
  page: string,
  fingers: FingersOfWalk = 'counter',
): Promise<void> {
  if (isQuestion(page)) {
    await station.must('session.submit', { page, value: citizen[page], confirmed: true });
  } else if (page === 'photo') {
    await station.must('photo.try', null);
    await station.must('photo.store', await samplePhoto());
  } else if (page === 'signature') {
    await station.must('signature.store', signature);
  } else if (page === 'fingerprints' && fingers === 'counter') {
    await station.must('fingers.atCounter', { fingers: [2], reason: 'not-possible' });
  } else if (page === 'fingerprints') {
    await station.must('fingers.start', null);
    await untilFingersTaken(station);
    // Both taken: the station has gone on by itself.
    if ((await station.session())?.page === page) await station.must('session.next', null);
  }
}

/** Lets time jump while the scanner works, until both fingers have their outcome. */
export async function untilFingersTaken(station: Caller): Promise<void> {
  for (let turn = 0; (await atTheFingers(station)) < 2; turn += 1) {
    if (turn > 5000) throw new Error('the fingers were never captured');
    // While a print is judged, nobody moves: the thread that judges knows no other clock than the real one.
    if ((await station.session())?.fingersLive?.prompt !== 'judging')
      await station.must('dev.advance', { milliseconds: 250 });
  }
}

/** How many fingers have their outcome; two, when the page was left. */
async function atTheFingers(station: Caller): Promise<number> {
  const session = await station.session();
  return session?.page === 'fingerprints' ? session.fingers.length : 2;
}
