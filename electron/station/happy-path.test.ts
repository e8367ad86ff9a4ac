import { expect, test } from 'vitest';
import { application } from '../../domain/application/application.ts';
import { unpackCase } from '../../domain/package/case-package.ts';
import { decryptCase } from '../../domain/package/seal.ts';
import { adult, child, secretsOfAdult } from '../../tests/support/citizens.ts';
import { filesContaining } from '../../tests/support/files-containing.ts';
import { signedInAs } from '../../tests/support/staff.ts';
import { startTerminal } from '../../tests/support/station-harness.ts';

test('an adult goes the whole way; the intake opens exactly what was entered', async () => {
  const { intake, station } = await startTerminal();
  await station.walkTo(adult, 'review', 'captured');
  expect(filesContaining(station.dataDir, secretsOfAdult)).toEqual([]);
  await station.confirm();
  await station.until(async () => (await station.session()).slip?.printing === 'printed', 'printed');
  const { slip } = await station.session();
  expect(slip?.content).toMatchObject({
    done: ['base-data', 'photo', 'fingerprints', 'signature'],
    products: ['passport'],
  });
  expect(JSON.stringify(slip?.content)).not.toMatch(new RegExp(secretsOfAdult.join('|')));

  await station.until(
    async () => (await station.must('dev.state', null)).outbox[0]?.state === 'received',
    'received',
  );
  const row = await intake.store.db.selectFrom('case_package').select('sealed').executeTakeFirstOrThrow();
  const [key] = intake.keys.encryption;
  if (!key) throw new Error('the intake has no key');
  const opened = await unpackCase(await decryptCase(new Uint8Array(row.sealed), key));
  if (!opened.ok) throw new Error(opened.failure.code);
  const taken = application.parse(
    JSON.parse(Buffer.from(opened.value.parts.get('application.json') ?? []).toString()),
  );
  expect(taken).toMatchObject({
    familyName: 'Quastenflosser',
    birthName: 'Zwetschgenwasser',
    birthDate: '1983-08-12',
    feeCents: 7600,
    fingers: [
      { finger: 2, state: 'captured' },
      { finger: 7, state: 'captured' },
    ],
    signature: { state: 'signed' },
  });
  expect([...opened.value.parts.keys()].sort()).toEqual([
    'application.json',
    'finger-2.bmp',
    'finger-2.cbeff',
    'finger-7.bmp',
    'finger-7.cbeff',
    'photo.jp2',
    'photo.jpg',
    'signature-id-card.jpg',
    'signature-passport.jpg',
    'signature.json',
  ]);

  await station.untilState('attract');
  expect(station.sessionKey).toBeNull();
  expect(filesContaining(station.dataDir, secretsOfAdult)).toEqual([]);
});

test.each([
  { age: 5, birthDate: '2021-06-01', pages: ['photo', 'review'] },
  { age: 9, birthDate: '2017-06-01', pages: ['photo', 'fingerprints', 'review'] },
  { age: 15, birthDate: '2011-06-01', pages: ['photo', 'fingerprints', 'signature', 'review'] },
])('a child of $age: captures by age, representatives, a sealed case', async ({ birthDate, pages }) => {
  const { station } = await startTerminal();
  await station.walkTo(child(birthDate), 'review');
  const { pages: planned } = await station.session();
  expect(planned).toContain('representatives');
  expect(planned.slice(planned.indexOf('photo'))).toEqual(pages);
  await station.confirm();
  expect((await station.session()).slip?.content.todo.map((todo) => todo.kind)).toContain('representatives');
});

test('after the clerk has taken over, the terminal erases its copy', async () => {
  const { intake, station } = await startTerminal();
  await station.walkTo(adult, 'review');
  await station.confirm();
  const state = async () => (await station.must('dev.state', null)).outbox[0]?.state;
  await station.until(async () => (await state()) === 'received', 'received');
  const { slip } = await station.session();
  const headers = await signedInAs(intake, 'clerk');
  const fetched = await intake.app.inject({
    method: 'POST',
    url: '/desk/api/fetch',
    payload: { caseCode: slip?.content.caseCode, day: 12, month: 8 },
    headers,
  });
  expect(fetched.statusCode).toBe(200);
  const { caseId, handle } = fetched.json();
  const taken = await intake.app.inject({
    method: 'POST',
    url: `/desk/api/cases/${caseId}/take-over`,
    payload: { handle, verification: 'matched' },
    headers,
  });
  expect(taken.statusCode).toBeLessThan(300);
  await station.must('dev.sync', null);
  expect(await state()).toBe('deleted');
});
