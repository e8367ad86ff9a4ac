import { expect, test } from 'vitest';
import { mostPeople } from '../../domain/session/family.ts';
import { adult, type Citizen, child, secretsOfAdult } from '../../tests/support/citizens.ts';
import { filesContaining } from '../../tests/support/files-containing.ts';
import { startTerminal, type TestStation } from '../../tests/support/station-harness.ts';

const kid = child('2020-11-23');

/** The whole way of one person; the slip they get. */
async function finish(station: TestStation, citizen: Citizen) {
  await station.walkTo(citizen, 'review');
  await station.confirm();
  await station.until(async () => (await station.session()).slip?.printing === 'printed', 'printed');
  return (await station.session()).slip;
}

test('a parent, then two children: each has a case and a slip, and finds what the others have said', async () => {
  const { station } = await startTerminal();
  const first = await finish(station, adult);
  expect(first).toMatchObject({ another: true, content: { together: [] } });
  await station.must('session.language', { language: 'tr' });

  await station.must('session.another', null);
  expect(await station.session()).toMatchObject({
    state: 'page',
    page: 'product',
    language: 'tr',
    answers: {},
    photo: null,
    fingers: [],
    signature: null,
    slip: null,
    family: {
      codes: [first?.content.caseCode],
      address: adult.address,
      guardian: { familyName: 'Quastenflosser', givenNames: 'Änne Zoë', birthDate: '1983-08-12' },
      representatives: null,
    },
  });
  const second = await finish(station, kid);
  expect(second?.content).toMatchObject({ together: [first?.content.caseCode] });
  expect(second?.content.caseCode).not.toBe(first?.content.caseCode);

  await station.must('session.another', null);
  expect((await station.session()).family).toMatchObject({
    codes: [first?.content.caseCode, second?.content.caseCode],
    representatives: kid.representatives,
  });
  await finish(station, kid);
  expect(filesContaining(station.dataDir, secretsOfAdult)).toEqual([]);
  await station.must('slip.acknowledge', null);
  await station.untilState('attract');
  expect(await station.session()).toMatchObject({ family: null, language: 'de' });
  expect(station.sessionKey).toBeNull();
  expect((await station.must('dev.state', null)).outbox).toHaveLength(3);
});

test('a crash while the second one is at the screen loses nothing of the family', async () => {
  const { station } = await startTerminal();
  await finish(station, adult);
  await station.must('session.another', null);
  await station.walkTo(kid, 'address');
  const before = await station.session();
  await station.stop();
  await station.start();
  expect(await station.session()).toMatchObject({ page: 'address', family: before.family });
  expect(filesContaining(station.dataDir, secretsOfAdult)).toEqual([]);
});

test('nobody else comes: the slip leaves by itself, a touch gives more time, and the next person finds nothing', async () => {
  const { station } = await startTerminal();
  await finish(station, kid);
  for (let time = 0; time < 12; time += 1) {
    station.clock.advance(15_000);
    await station.must('session.touch', null);
    expect((await station.session()).slip?.secondsLeft).toBe(20);
  }
  station.clock.advance(20_000);
  await station.untilState('attract');
  expect(await station.call('session.another', null)).toMatchObject({ failure: { code: 'not-now' } });
  await station.must('session.start', { language: 'de' });
  expect((await station.session()).family).toBeNull();
  expect(await station.call('session.another', null)).toMatchObject({ failure: { code: 'not-now' } });
});

test.each(['cancelled', 'gone'])(
  'the second one is %s: the first case stays, nothing else does',
  async (how) => {
    const { station } = await startTerminal();
    await finish(station, kid);
    await station.must('session.another', null);
    await station.walkTo(kid, 'photo');
    if (how === 'cancelled') await station.must('session.cancel', null);
    else station.clock.advance(90_000 + 45_000);
    await station.untilState('attract');
    expect((await station.must('dev.state', null)).outbox).toHaveLength(1);
    expect((await station.session()).family).toBeNull();
    expect(station.sessionKey).toBeNull();
    expect(filesContaining(station.dataDir, secretsOfAdult)).toEqual([]);
  },
);

test('a child that will not is left out, and the next one goes on', async () => {
  const { station } = await startTerminal();
  await finish(station, kid);
  await station.must('session.another', null);
  await station.walkTo(kid, 'photo');
  const { family } = await station.session();
  await station.must('session.another', null);
  expect(await station.session()).toMatchObject({ page: 'product', answers: {}, photo: null, family });
});

test('a power cut: the draft of the second one is unreadable and goes, the first case stays', async () => {
  const { station } = await startTerminal();
  await finish(station, kid);
  await station.must('session.another', null);
  await station.walkTo(kid, 'photo');
  await station.stop();
  station.sessionKey = null;
  await station.start();
  expect(await station.session()).toMatchObject({ state: 'attract', family: null });
  expect((await station.must('dev.state', null)).outbox).toHaveLength(1);
});

test(`after ${mostPeople} people it is somebody else's turn`, async () => {
  const { station } = await startTerminal();
  for (let person = 1; person <= mostPeople; person += 1) {
    const slip = await finish(station, kid);
    expect(slip?.another).toBe(person < mostPeople);
    if (person < mostPeople) await station.must('session.another', null);
  }
  expect((await station.session()).slip?.content.together).toHaveLength(mostPeople - 1);
  expect(await station.call('session.another', null)).toMatchObject({ failure: { code: 'not-now' } });
});
