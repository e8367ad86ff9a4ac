import { randomBytes } from 'node:crypto';
import { fastify } from 'fastify';
import { sql } from 'kysely';
import { Pool } from 'pg';
import { openPostgres, type Store } from '../../intake/store/store.ts';
import { startIntake, TestTerminal } from '../support/intake-harness.ts';
import { startPostgres } from '../support/postgres.ts';
import { sampleCase } from '../support/sample-case.ts';
import { signedInAs } from '../support/staff.ts';
import { alternate, type Benchmark, time } from './benchmark.ts';

/** Photo, copy for the producer, two prints and a signature; a third more when sealed. */
const caseBytes = 1_900_000;
const atOnce = 4;
const rounds = 8;
const warmUp = 2;

/** Each case has a code of its own, as drawn ones nearly always are. */
let codes = 4_000_000;

type Upload = {
  id: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
  caseCode: string;
};

/**
 * The intake on a real, durable PostgreSQL, four uploads at once: against the least that anybody would do with the
 * same bytes, and with a million cases against a thousand.
 */
export const intakeCases: Benchmark = {
  name: 'intake-cases',
  value:
    'a case of 2.5 MB checked, stored and receipted; one fetched at the desk with 1,000,000 stored cases',
  baseline: 'bare Fastify and a bare insert of the same bytes; the same intake with 1,000 stored cases',
  run: async () => {
    const postgres = await startPostgres({ durable: true });
    const small = await intakeWith(postgres.createDatabase('small'), 1_000);
    const large = await intakeWith(postgres.createDatabase('large'), 1_000_000);
    const bare = await startBare(postgres.createDatabase('bare'));
    try {
      const against = await alternate(
        rounds,
        warmUp,
        async () => small.put(await small.uploads()),
        async () => bare.put(await small.uploads()),
      );
      const grown = await alternate(
        rounds,
        warmUp,
        async () => large.put(await large.uploads()),
        async () => small.put(await small.uploads()),
      );
      const fetched = await alternate(3 * rounds, warmUp, large.fetchOne, small.fetchOne);
      const wrong = await alternate(10 * rounds, warmUp, large.refuseOne, small.refuseOne);
      return [
        { name: 'intake-upload', ...against, goal: 1.5 },
        { name: 'intake-upload-1m', ...grown, goal: 1.1 },
        { name: 'desk-fetch-1m', ...fetched, goal: 1.1 },
        { name: 'desk-unknown-1m', ...wrong, goal: 1.1 },
      ];
    } finally {
      await small.close();
      await large.close();
      await bare.close();
      await postgres.stop();
    }
  },
};

async function intakeWith(databaseUrl: string, stored: number) {
  const store = await openPostgres(databaseUrl);
  const intake = await startIntake(store);
  const terminal = await TestTerminal.enrol(intake);
  const clerk = await signedInAs(intake, 'clerk');
  await fill(store, terminal.id, stored, intake.clock.now());
  const url = await intake.app.listen({ port: 0, host: '127.0.0.1' });
  let last: Upload | undefined;
  const desk = (caseCode: string) =>
    intake.app.inject({
      method: 'POST',
      url: '/desk/api/fetch',
      payload: { caseCode, day: 12, month: 8 },
      headers: clerk,
    });
  return {
    async uploads(): Promise<Upload[]> {
      const made: Upload[] = [];
      for (let i = 0; i < atOnce; i += 1) made.push(await upload(intake.clock.now(), terminal));
      return made;
    },
    put: (uploads: readonly Upload[]) => {
      last = uploads.at(-1);
      return putAll(uploads, (id) => `${url}/v1/cases/${id}`);
    },
    fetchOne: () =>
      time(async () => {
        const answer = await desk(last?.caseCode ?? '');
        if (answer.statusCode !== 200) throw new Error(`the desk answers ${answer.statusCode}`);
      }),
    refuseOne: async () => {
      const spent = await time(() => desk('10000007'));
      await store.db.deleteFrom('desk_attempt').execute();
      return spent;
    },
    async close() {
      await intake.app.close();
      await store.close();
    },
  };
}

async function upload(now: number, terminal: TestTerminal): Promise<Upload> {
  const images = { 'photo.jpg': new Uint8Array(randomBytes(caseBytes)) };
  codes += 1;
  const one = await sampleCase({ capturedAt: now, code: String(codes), images });
  const { sealed, statement } = await terminal.seal(one);
  const id = statement.caseId;
  const headers = {
    'content-type': 'application/octet-stream',
    authorization: await terminal.authorization('PUT', `/v1/cases/${id}`),
    'x-case-seal': await terminal.signSeal(statement),
  };
  return { id, headers, body: new Uint8Array(sealed), caseCode: statement.caseCode };
}

/** Milliseconds per case, all sent at once. */
async function putAll(uploads: readonly Upload[], address: (id: string) => string): Promise<number> {
  const spent = await time(() =>
    Promise.all(
      uploads.map(async ({ id, headers, body }) => {
        const answer = await fetch(address(id), { method: 'PUT', headers, body });
        if (!answer.ok) throw new Error(`answered ${answer.status}`);
        await answer.json();
      }),
    ),
  );
  return spent / uploads.length;
}

/** Records as the intake would have them; their packages are a few bytes. */
async function fill({ db }: Store, terminalId: string, count: number, now: number): Promise<void> {
  const at = new Date(now);
  await sql`insert into case_meta (id, case_code, terminal_id, digest, bytes, key_id, captured_at, received_at, state, fetched_at, purge_at)
    select gen_random_uuid(), lpad((20000000 + i)::text, 8, '0'), ${terminalId}::uuid, md5(i::text) || md5((-i)::text), 100, 'key',
      ${at}::timestamptz, ${at}::timestamptz, 'received', null, ${at}::timestamptz + interval '96 hours'
    from generate_series(1, ${count}::int) as i`.execute(db);
  await sql`insert into case_package (case_id, sealed) select id, decode(digest, 'hex') from case_meta`.execute(
    db,
  );
  await sql`insert into audit (seq, at, event, case_id, terminal_id, previous_hash, hash)
    select (select max(seq) from audit) + row_number() over (), received_at, 'received', id, terminal_id, digest, digest from case_meta`.execute(
    db,
  );
  await sql`update audit_head set (seq, hash) = (select seq, hash from audit order by seq desc limit 1)`.execute(
    db,
  );
  await sql`analyze`.execute(db);
}

async function startBare(databaseUrl: string) {
  const pool = new Pool({ connectionString: databaseUrl, max: 10 });
  await pool.query('create table bare (id uuid primary key, sealed bytea not null)');
  await pool.query('alter table bare alter column sealed set storage external');
  const app = fastify({ bodyLimit: 4 * caseBytes });
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) => body);
  app.put<{ Params: { id: string } }>('/:id', async ({ params, body }) => {
    await pool.query('insert into bare (id, sealed) values ($1, $2)', [params.id, body]);
    return {};
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    put: (uploads: readonly Upload[]) => putAll(uploads, (id) => `${url}/${id}`),
    async close() {
      await app.close();
      await pool.end();
    },
  };
}
