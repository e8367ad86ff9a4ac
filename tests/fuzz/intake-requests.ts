import fc, { type Arbitrary } from 'fast-check';
import type { InjectOptions } from 'fastify';
import { z } from 'zod';
import { intakeFailure, type RequestStatement } from '../../domain/sync/protocol.ts';
import { firstBrokenAuditEntry } from '../../intake/store/audit.ts';
import type { Store } from '../../intake/store/store.ts';
import { startIntake, TestTerminal } from '../support/intake-harness.ts';
import { sampleApplication, sampleCase } from '../support/sample-case.ts';
import { signedInAs } from '../support/staff.ts';
import { hostileText, jsonSchema, valuesOf } from './request-values.ts';

const operation = z.looseObject({
  parameters: z.array(z.looseObject({ in: z.string(), name: z.string(), schema: jsonSchema })).default([]),
  requestBody: z
    .looseObject({ content: z.record(z.string(), z.looseObject({ schema: jsonSchema })) })
    .optional(),
});
const description = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(z.enum(['get', 'put', 'post', 'delete', 'patch']), operation).or(z.unknown()),
  ),
});

type Attack = {
  method: 'GET' | 'PUT' | 'POST';
  url: string;
  headers: Record<string, string>;
  payload: string | Buffer;
  /** How it introduces itself: not at all, with nonsense, rightly, for another path, with a spent nonce, or by a wrong clock. */
  as: 'nobody' | 'nonsense' | 'terminal' | 'elsewhere' | 'replay' | 'yesterday' | 'tomorrow';
};
const dayMs = 86_400_000;

/**
 * Sends `count` requests made from the description of an intake on the empty `store`, right but for hostile values here and there, and
 * throws when one is answered with a fault of the intake, without a code, or does harm: the one case that is there
 * must stay, alone and unread. The same seed makes the same requests.
 */
export async function attackIntake(
  store: Store,
  count: number,
  seed: number,
): Promise<Record<string, number>> {
  const intake = await startIntake(store);
  const terminal = await TestTerminal.enrol(intake);
  const one = await sampleCase();
  await terminal.deliver(one);
  const { paths } = description.parse((await intake.app.inject('/openapi.json')).json());
  const attacks = fc.sample(attacksOn(paths), { seed, numRuns: count });
  const answers: Record<string, number> = {};
  let cookie = '';
  for (const [number, attack] of attacks.entries()) {
    // Without the limits of tries and of requests, which would answer for the rest.
    if (number % 20 === 0) await store.db.deleteFrom('desk_attempt').execute();
    if (number % 100 === 0)
      ({ cookie } = await signedInAs(intake, 'clerk', 'lead', 'technician', 'administrator'));
    if (number % 500 === 0) await store.db.deleteFrom('used_nonce').execute();
    const authorization = await introduce(terminal, attack, intake.clock.now());
    const known = attack.as === 'nobody' ? {} : { cookie };
    const headers = {
      ...attack.headers,
      ...known,
      ...(authorization === undefined ? {} : { authorization }),
    };
    const { method, url, payload } = attack;
    const request: InjectOptions = { method, url, headers, ...(method === 'GET' ? {} : { payload }) };
    const answer = await intake.app.inject(request);
    const kind = `${answer.statusCode} ${answer.statusCode >= 400 ? intakeFailure.parse(answer.json()).code : ''}`;
    answers[kind.trim()] = (answers[kind.trim()] ?? 0) + 1;
    if (answer.statusCode >= 500)
      throw new Error(`${kind} at request ${number} of seed ${seed}: ${method} ${url}`);
  }
  const metas = await store.db.selectFrom('case_meta').select(['id', 'state']).execute();
  const harmed = metas.length !== 1 || metas[0]?.id !== one.caseId || metas[0]?.state !== 'received';
  if (harmed) throw new Error(`The case was harmed by seed ${seed}`);
  if ((await firstBrokenAuditEntry(store.db)) !== undefined) throw new Error('The audit chain is broken');
  const logged = intake.logged();
  for (const personal of [sampleApplication.familyName, 'jndi', '/etc/passwd'])
    if (logged.includes(personal)) throw new Error('What was sent or kept is in the log');
  return answers;
}

function attacksOn(paths: z.infer<typeof description>['paths']): Arbitrary<Attack> {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(z.record(z.string(), z.unknown()).parse(methods)).flatMap(([name, found]) => {
      const method = z.enum(['GET', 'PUT', 'POST']).safeParse(name.toUpperCase()).data;
      return method ? [attackOn(path, method, operation.parse(found))] : [];
    }),
  );
  return fc.oneof(...operations);
}

function attackOn(
  path: string,
  method: Attack['method'],
  { parameters, requestBody }: z.infer<typeof operation>,
) {
  const inPath = parameters.filter((one) => one.in === 'path');
  const inHeader = parameters.filter((one) => one.in === 'header');
  const body = Object.values(requestBody?.content ?? {})[0]?.schema;
  return fc.record<Attack>({
    method: fc.constant(method),
    url: fc
      .tuple(...inPath.map(({ schema }) => valuesOf(schema)))
      .map((values) =>
        inPath.reduce((url, { name }, at) => url.replace(`{${name}}`, encodable(values[at])), path),
      ),
    headers: fc
      .tuple(
        fc.constantFrom('application/json', 'application/json', 'text/plain', 'application/octet-stream'),
        ...inHeader.map(({ schema }) => valuesOf(schema)),
      )
      .map(([type, ...values]) => ({
        'content-type': String(type),
        ...Object.fromEntries(inHeader.map(({ name }, at) => [name, headerSafe(values[at])])),
      })),
    payload: fc.oneof(
      { weight: 6, arbitrary: (body ? valuesOf(body) : fc.constant({})).map(asJson) },
      { weight: 1, arbitrary: hostileText },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
    ),
    as: fc.constantFrom(
      'nobody',
      'nonsense',
      'terminal',
      'terminal',
      'terminal',
      'elsewhere',
      'replay',
      'yesterday',
      'tomorrow',
    ),
  });
}

async function introduce(
  terminal: TestTerminal,
  { as, method, url }: Attack,
  now: number,
): Promise<string | undefined> {
  const sign = (statement: Partial<RequestStatement>) => terminal.authorization(method, url, { statement });
  if (as === 'nobody') return undefined;
  if (as === 'nonsense') return `Terminal ${url.length}.e30.e30`;
  if (as === 'replay') return sign({ nonce: 'again' });
  if (as === 'elsewhere') return sign({ path: '/v1/keys' });
  const off = { terminal: 0, yesterday: -dayMs, tomorrow: dayMs }[as];
  return sign({ at: new Date(now + off).toISOString() });
}

const encodable = (value: unknown): string => encodeURIComponent(String(value).toWellFormed());
const headerSafe = (value: unknown): string => String(value).replace(/[^\x20-\x7e]/g, '?');
const asJson = (value: unknown): string => JSON.stringify(value) ?? '';
