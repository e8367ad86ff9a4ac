import { expect, test } from 'vitest';
import { adult } from '../../tests/support/citizens.ts';
import { samplePhoto } from '../../tests/support/sample-photo.ts';
import { startTerminal } from '../../tests/support/station-harness.ts';

test('six tries in a session: neither Back nor a crash gives new ones', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'photo');
  for (let used = 1; used <= 2; used += 1) await station.must('photo.try', null);
  await station.must('session.back', null);
  await station.walkTo(adult, 'photo');
  for (let used = 3; used <= 4; used += 1) await station.must('photo.try', null);
  await station.stop();
  await station.start();
  expect(await station.session()).toMatchObject({ page: 'photo', photoTries: 4 });
  for (let used = 5; used <= 6; used += 1) await station.must('photo.try', null);
  expect(await station.call('photo.try', null)).toMatchObject({ failure: { code: 'nothing-there' } });

  // The case is kept: the citizen goes on with the rest.
  await station.must('session.atCounter', { page: 'photo', reason: 'tries-used-up' });
  expect(await station.session()).toMatchObject({ page: 'fingerprints', photoTries: 6 });
  await station.walkTo(adult, 'review');
  await station.confirm();
  expect((await station.session()).slip?.content.todo.map(({ kind }) => kind)).toContain('photo-at-counter');
});

test('the next citizen has all tries again', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'photo');
  await station.must('photo.try', null);
  await station.must('session.cancel', null);
  await station.untilState('attract');
  await station.walkTo(adult, 'photo');
  expect((await station.session()).photoTries).toBe(0);
});

test('the record says what the page told and what the station knows', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'photo');
  await station.must('photo.try', null);
  await station.must('photo.try', null);
  const photo = await samplePhoto();
  await station.must('photo.store', {
    ...photo,
    flags: ['released-after-time-out', 'several-people-detected'],
    headCovering: 'religious',
    pad: { state: 'not-performed' },
  });
  const { jpeg: _, jp2: __, ...told } = photo;
  expect((await station.session()).photo).toEqual({
    state: 'taken',
    record: {
      ...told,
      flags: ['released-after-time-out', 'several-people-detected'],
      headCovering: 'religious',
      pad: { state: 'not-performed' },
      tries: 2,
      capturedAt: new Date(station.clock.now()).toISOString(),
    },
  });
  expect((await station.must('photo.get', null)).jpeg).toEqual(photo.jpeg);
});
