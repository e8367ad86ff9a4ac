import { pageValues, type QuestionPage } from '../../domain/pages/page-values.ts';
import type { Citizen } from './citizens.ts';
import { greyPortrait, type TestStation } from './station-harness.ts';

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

/** Goes through the station's pages like a citizen who knows every answer, until `page` is open. */
export async function walkTo(station: TestStation, citizen: Citizen, page: string): Promise<void> {
  for (;;) {
    const { state, page: open } = await station.session();
    if (state === 'attract') await station.must('session.start', { language: 'de' });
    else if (open === page) return;
    else if (!open) throw new Error(`in ${state} on the way to ${page}`);
    else await answer(station, citizen, open);
  }
}

/** Confirms on the review and waits for the slip. */
export async function confirm(station: TestStation): Promise<void> {
  await station.must('session.confirm', null);
  await station.untilState('slip');
}

async function answer(station: TestStation, citizen: Citizen, page: string): Promise<void> {
  if (isQuestion(page)) {
    await station.must('session.submit', { page, value: citizen[page], confirmed: true });
  } else if (page === 'photo') {
    await station.must('photo.store', { jpeg: await greyPortrait(), cameraId: 'test', shots: 1 });
  } else if (page === 'signature') {
    await station.must('signature.store', signature);
  } else if (page === 'fingerprints') {
    await station.must('fingers.start', null);
    await station.until(async () => (await station.session()).fingers.length === 2, 'two fingers');
    await station.must('session.next', null);
  }
}
