import { pageValues, type QuestionPage } from '../../domain/pages/page-values.ts';
import { pagePlan } from '../../domain/pages/plan.ts';
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

/** A call by its name, with what it takes. */
export type NamedCall = { [C in CallName]: { name: C; params: CallParams<C> } }[CallName];

/** What one page asks for, as calls; null where they are not known beforehand, or there are none. */
async function callsOf(
  citizen: Citizen,
  page: string,
  fingers: FingersOfWalk,
): Promise<readonly NamedCall[] | null> {
  if (isQuestion(page))
    return [{ name: 'session.submit', params: { page, value: citizen[page], confirmed: true } }];
  if (page === 'photo')
    return [
      { name: 'photo.try', params: null },
      { name: 'photo.store', params: await samplePhoto() },
    ];
  if (page === 'signature') return [{ name: 'signature.store', params: signature }];
  if (page === 'fingerprints' && fingers === 'counter')
    return [{ name: 'fingers.atCounter', params: { fingers: [2], reason: 'not-possible' } }];
  return null;
}

/** All calls from where the session stands to `target`, or to the first page whose calls are not known beforehand. */
export async function callsAhead(
  { state, page }: SessionSnapshot,
  citizen: Citizen,
  target: string,
  fingers: FingersOfWalk = 'counter',
): Promise<NamedCall[]> {
  const plan: string[] = pagePlan(citizen, new Date().toISOString().slice(0, 10));
  const from = state === 'attract' ? 0 : plan.indexOf(page ?? '');
  const ahead: NamedCall[] =
    state === 'attract' ? [{ name: 'session.start', params: { language: 'de' } }] : [];
  for (const open of from < 0 ? [] : plan.slice(from, Math.max(from, plan.indexOf(target)))) {
    const calls = await callsOf(citizen, open, fingers);
    if (!calls) break;
    ahead.push(...calls);
  }
  return ahead;
}

/** Does what one page asks for, and leaves it; not for the review. */
export async function answerPage(
  station: Caller,
  citizen: Citizen,
  page: string,
  fingers: FingersOfWalk = 'counter',
): Promise<void> {
  const calls = await callsOf(citizen, page, fingers);
  for (const { name, params } of calls ?? []) await station.must(name, params);
  if (page === 'fingerprints' && fingers === 'captured') {
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
