import { expect, test } from 'vitest';
import { adult } from '../../tests/support/citizens.ts';
import { startTerminal } from '../../tests/support/station-harness.ts';

test('"Ändern" opens one page and comes back to the review', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'review');
  await station.must('session.goTo', { page: 'given-names' });
  expect(await station.session()).toMatchObject({ page: 'given-names', fromReview: true });
  await station.must('session.submit', {
    page: 'given-names',
    value: { givenNames: ' Änne  Maria ' },
    confirmed: false,
  });
  expect(await station.session()).toMatchObject({
    page: 'review',
    answers: { 'given-names': { givenNames: 'Änne Maria' } },
  });
});

test('Back from "Ändern" leaves the old answer', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'review');
  await station.must('session.goTo', { page: 'given-names' });
  await station.must('session.back', null);
  expect(await station.session()).toMatchObject({
    page: 'review',
    answers: { 'given-names': adult['given-names'] },
  });
});

test('a birth date changed to a child’s asks for representatives and drops what is not captured at that age', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'review', 'captured');
  await station.must('session.goTo', { page: 'birth-date' });
  await station.must('session.submit', {
    page: 'birth-date',
    value: { birthDate: '2022-01-01' },
    confirmed: true,
  });
  const changed = await station.session();
  expect(changed).toMatchObject({ page: 'representatives', fromReview: true, fingers: [], signature: null });
  expect(changed.steps.filter((step) => step.state === 'skipped').map((step) => step.step)).toEqual([
    'fingerprints',
    'signature',
  ]);
  const representatives = [
    { role: 'father', familyName: 'Quastenflosser', givenNames: 'Jörg', birthDate: '1985-01-01' },
  ] as const;
  await station.must('session.submit', {
    page: 'representatives',
    value: { representatives: [...representatives], custody: 'sole' },
    confirmed: true,
  });
  expect(await station.session()).toMatchObject({ page: 'review' });
  await station.confirm();
});

test('back again to an adult’s: the captures are asked for before the review', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'review');
  for (const birthDate of ['2022-01-01', '1983-08-12']) {
    if ((await station.session()).page !== 'review') await station.must('session.back', null);
    await station.must('session.goTo', { page: 'birth-date' });
    await station.must('session.submit', { page: 'birth-date', value: { birthDate }, confirmed: true });
  }
  expect(await station.session()).toMatchObject({ page: 'fingerprints', fromReview: true });
});

test('a review with something missing is not sealed', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'review');
  await station.must('session.goTo', { page: 'birth-date' });
  await station.must('session.submit', {
    page: 'birth-date',
    value: { birthDate: '2022-01-01' },
    confirmed: true,
  });
  await station.must('session.back', null);
  expect(await station.call('session.confirm', null)).toMatchObject({
    ok: false,
    failure: { code: 'answers-incomplete' },
  });
});
