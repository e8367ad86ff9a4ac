import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { openEmptyDatabase } from '../../tests/support/embedded-database.ts';
import { startIntake, type TestIntake } from '../../tests/support/intake-harness.ts';

const operation = z.looseObject({ security: z.array(z.unknown()).optional(), responses: z.looseObject({}) });
const document = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), operation)),
});

let intake: TestIntake;
beforeAll(async () => {
  intake = await startIntake(await openEmptyDatabase());
});
afterAll(() => intake.store.close());

const described = async () => document.parse((await intake.app.inject('/openapi.json')).json());

/** They answer in their own way. */
const forMonitoring = ['/readyz', '/metrics'];

it('describes every route that is not hidden, with its failures', async () => {
  const { paths } = await described();
  expect(Object.keys(paths['/v1/cases/{id}'] ?? {})).toEqual(['put']);
  for (const [path, methods] of Object.entries(paths).filter(([path]) => !forMonitoring.includes(path)))
    for (const [method, { responses }] of Object.entries(methods))
      expect(Object.keys(responses), `${method} ${path}`).toEqual(expect.arrayContaining(['200', '4XX']));
});

it('only the enrolment asks terminals for no signature', async () => {
  const { paths } = await described();
  const open = Object.entries(paths)
    .filter(([path]) => path.startsWith('/v1/'))
    .flatMap(([path, methods]) => Object.values(methods).map(({ security }) => ({ path, security })))
    .filter(({ security }) => security === undefined);
  expect(open.map(({ path }) => path)).toEqual(['/v1/terminals']);
});

/** After a change of the exchange: `npx vitest run intake/server/openapi.test.ts -u`. */
it('the copy in docs/ is this description', async () => {
  const text = `${JSON.stringify(await described(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/openapi.json'));
});
