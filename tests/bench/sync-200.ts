import { join } from 'node:path';
import { fastify } from 'fastify';
import { SteerableClock } from '../../domain/clock.ts';
import { loadTerminalKey } from '../../electron/station/sealing/terminal-key.ts';
import { Audit } from '../../electron/station/store/audit.ts';
import { Copies } from '../../electron/station/store/copies.ts';
import { openDatabase } from '../../electron/station/store/database.ts';
import { Outbox } from '../../electron/station/store/outbox.ts';
import { Settings } from '../../electron/station/store/settings.ts';
import { IntakeClient } from '../../electron/station/sync/intake-client.ts';
import { Sync } from '../../electron/station/sync/sync.ts';
import { LiveIntake } from '../support/live-intake.ts';
import { alternate, type Benchmark, time } from './benchmark.ts';
import { randomPictures, sealRandomCase } from './seal-random-case.ts';

/** Small enough for an embedded database in memory. */
const caseBytes = 500_000;
const rounds = 10;
const casesPerRound = 20;

type Case = Awaited<ReturnType<typeof sealRandomCase>>;

/** After an outage: how fast do 200 waiting cases arrive, believed on both sides? Milliseconds for one of them. */
export const sync200: Benchmark = {
  name: 'sync-200',
  value: `${rounds * casesPerRound} cases of 0.5 MB sent, checked, stored (PGlite) and receipted; one of them`,
  baseline: 'PUT of the same bytes to a bare Fastify that stores nothing',
  run: async (folder) => {
    const intake = await LiveIntake.start();
    const bare = await startBareServer();
    const terminal = await enrol(intake, folder);
    try {
      const batches: Case[][] = [];
      for (let i = 0; i < rounds; i += 1) batches.push(await terminal.sealCases());
      const medians = await alternate(
        rounds,
        0,
        async (round) => (await terminal.sync(batches[round] ?? [])) / casesPerRound,
        async (round) => (await bare.put(batches[round] ?? [])) / casesPerRound,
      );
      const { arrived } = await intake.cases();
      if (arrived !== rounds * casesPerRound) throw new Error(`${arrived} cases arrived`);
      return [{ name: 'sync-200', ...medians, goal: 15 }];
    } finally {
      await terminal.close();
      await bare.close();
      await intake.stop();
    }
  },
};

/** The terminal's store and sync, enrolled with this intake. */
async function enrol(intake: LiveIntake, folder: string) {
  const clock = new SteerableClock();
  const db = openDatabase(join(folder, 'terminal.db'));
  const outbox = new Outbox(db);
  const key = await loadTerminalKey(join(folder, 'terminal-key.json'));
  const sync = new Sync({
    client: new IntakeClient({ url: intake.url, key, clock, send: fetch }),
    outbox,
    settings: new Settings(db),
    audit: new Audit(db),
    copies: new Copies(join(folder, 'copies')),
    clock,
    random: () => 0,
    enrolmentCode: await intake.code(),
    key,
  });
  await sync.pull();
  const { enrolment } = sync;
  if (!enrolment) throw new Error('the intake did not enrol the terminal');
  const pictures = randomPictures(caseBytes);
  return {
    async sealCases(): Promise<Case[]> {
      const cases: Case[] = [];
      for (let i = 0; i < casesPerRound; i += 1)
        cases.push(await sealRandomCase(pictures, enrolment, key, clock.now()));
      return cases;
    },
    sync(cases: readonly Case[]): Promise<number> {
      for (const one of cases) outbox.insert(one);
      return time(() => sync.upload());
    },
    async close(): Promise<void> {
      await sync.stop();
      db.close();
    },
  };
}

async function startBareServer() {
  const app = fastify({ bodyLimit: 2 * caseBytes });
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) => body);
  app.put('/:id', async () => ({}));
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const headers = { 'content-type': 'application/octet-stream' };
  return {
    put: (cases: readonly Case[]) =>
      time(async () => {
        for (const { id, sealed } of cases) {
          const body = new Uint8Array(sealed);
          const answer = await fetch(`${url}/${id}`, { method: 'PUT', headers, body });
          if (!answer.ok) throw new Error(`the bare server answers ${answer.status}`);
          await answer.json();
        }
      }),
    close: () => app.close(),
  };
}
