import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callSchemas } from '../../domain/station-api/calls.ts';
import { adult } from '../../tests/support/citizens.ts';
import { hollowJp2, samplePhoto } from '../../tests/support/sample-photo.ts';
import { startTerminal } from '../../tests/support/station-harness.ts';
import { signature } from '../../tests/support/walk.ts';

test.each([
  ['family-name', { familyName: '' }, 'required'],
  ['family-name', { familyName: 'Ж' }, 'character'],
  ['family-name', { familyName: 'Аnna' }, 'character'], // Cyrillic А
  ['family-name', { familyName: 'Müller\u0007' }, 'character'],
  ['family-name', { familyName: 'Mül\u200bler' }, 'character'],
  ['family-name', { familyName: 'M'.repeat(187) }, 'too-long'],
  ['birth-date', { birthDate: '2026-02-30' }, 'impossible-date'],
  ['birth-date', { birthDate: '2031-01-01' }, 'future-date'],
  ['birth-date', { birthDate: '1876-01-01' }, 'too-long-ago'],
  ['address', { street: 'Weg 1', postalCode: '00000', town: 'Ort' }, 'postal-code'],
  ['height', { heightCm: 12, confirmed: true }, 'height-range'],
  ['old-document', { serialNumber: 'C01X00T471' }, 'serial-check-digit'],
  ['delivery', { delivery: 'post', email: null }, 'email-required'],
  ['delivery', { delivery: 'pick-up', email: 'not an address' }, 'email'],
] as const)('%s %j is refused with %s and the session stays', async (page, value, code) => {
  const { station } = await startTerminal();
  await station.walkTo(adult, page);
  const answer = await station.call('session.submit', { page, value, confirmed: false });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'answer-refused' } });
  expect(answer.ok ? [] : answer.failure.issues.map((issue) => issue.code)).toContain(code);
  expect(await station.session()).toMatchObject({ state: 'page', page });
});

test('a letter and its mark typed apart are kept as one (NFC)', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'family-name');
  await station.must('session.submit', {
    page: 'family-name',
    value: { familyName: 'Mu\u0308ller' },
    confirmed: false,
  });
  expect((await station.session()).answers['family-name']).toEqual({ familyName: 'M\u00fcller' });
});

test('pictures that are no portrait of the right size are refused', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'photo');
  const good = await samplePhoto();
  const store = (change: object) => station.call('photo.store', { ...good, ...change });
  expect(await store({})).toMatchObject({ failure: { code: 'not-now' } });
  await station.must('photo.try', null);
  for (const jpeg of [good.jpeg.subarray(0, 1000), new Uint8Array(100)])
    expect(await store({ jpeg })).toMatchObject({ failure: { code: 'image-refused' } });
  for (const jp2 of [hollowJp2(800, 622), good.jp2.subarray(0, -2), new Uint8Array(100), good.jpeg])
    expect(await store({ jp2 })).toMatchObject({ failure: { code: 'image-refused' } });
  for (const change of [
    { jpeg: new Uint8Array(7_000_000) },
    { report: { ...good.report, verdict: 'perfect' } },
    { pad: { state: 'performed', provider: 'test', score: 2 } },
    { flags: ['beautiful'] },
    { tries: 1 },
  ])
    expect(await store(change)).toMatchObject({ failure: { code: 'malformed' } });
  expect(await store({})).toMatchObject({ ok: true });
});

test('calls out of turn get "not-now" and change nothing', async () => {
  const { station } = await startTerminal();
  for (const [name, params] of [
    ['session.confirm', null],
    ['session.back', null],
    ['session.next', null],
    ['session.goTo', { page: 'review' }],
    ['session.cancel', null],
    ['photo.try', null],
    ['fingers.start', null],
    ['signature.store', signature],
    ['slip.acknowledge', null],
    ['slip.print', null],
    ['session.submit', { page: 'sex', value: { sex: '001' }, confirmed: false }],
  ] as const)
    expect(await station.call(name, params), name).toMatchObject({ ok: false, failure: { code: 'not-now' } });
  expect((await station.session()).state).toBe('attract');
});

test('whatever is sent to whatever call: a typed answer, never a crash', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'birth-name');
  const name = fc.oneof(fc.constantFrom(...Object.keys(callSchemas)), fc.string(), fc.constant('__proto__'));
  const params = fc.oneof(fc.anything(), fc.record({ page: fc.string(), value: fc.anything() }), fc.object());
  // Time and network are the test's own.
  const harmless = (called: string) => !called.startsWith('dev.') && called !== 'session.cancel';
  await fc.assert(
    fc.asyncProperty(name.filter(harmless), params, async (called, given) => {
      const answer = await station.call(called, given);
      expect(typeof answer.ok).toBe('boolean');
    }),
    { numRuns: 400 },
  );
  expect((await station.session()).answers['family-name']).toEqual(adult['family-name']);
});
