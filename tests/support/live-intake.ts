import { resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { SteerableClock } from '../../domain/clock.ts';
import { startJobs } from '../../intake/jobs.ts';
import { createKeys } from '../../intake/keys/intake-keys.ts';
import { createIntake } from '../../intake/server/intake.ts';
import { simulatedOffice } from '../../intake/services/simulated.ts';
import { openEmbedded, type Store } from '../../intake/store/store.ts';
import { addEnrolmentCode } from '../../intake/store/terminals.ts';

/** The intake on a real socket, with its jobs and the built desk page, on a clock that a test may push forward. */
export class LiveIntake {
  readonly url: string;
  readonly store: Store;
  readonly clock: SteerableClock;
  readonly #app: FastifyInstance;
  readonly #jobs: { stop(): Promise<void> };

  private constructor(
    url: string,
    store: Store,
    clock: SteerableClock,
    app: FastifyInstance,
    jobs: { stop(): Promise<void> },
  ) {
    this.url = url;
    this.store = store;
    this.clock = clock;
    this.#app = app;
    this.#jobs = jobs;
  }

  static async start(): Promise<LiveIntake> {
    const store = await openEmbedded();
    const clock = new SteerableClock();
    const log = pino({ level: 'silent' });
    const deskDirectory = resolve(import.meta.dirname, '../../dist/desk');
    const pagesDirectory = resolve(import.meta.dirname, '../../dist/pages');
    const app = createIntake({
      store,
      keys: await createKeys(),
      clock,
      log,
      config: { deskDirectory, pagesDirectory, office: simulatedOffice },
    });
    const jobs = startJobs({ store, clock, log });
    return new LiveIntake(await app.listen({ port: 0, host: '127.0.0.1' }), store, clock, app, jobs);
  }

  /** A one-time code for one more terminal. */
  async code(): Promise<string> {
    const code = `code-${crypto.randomUUID()}`;
    await addEnrolmentCode(this.store, code, this.clock.now());
    return code;
  }

  /** How many cases have arrived, and how many of them still have their content. */
  async cases(): Promise<{ arrived: number; kept: number }> {
    const arrived = await this.store.db.selectFrom('case_meta').select('id').execute();
    const kept = await this.store.db.selectFrom('case_package').select('case_id').execute();
    return { arrived: arrived.length, kept: kept.length };
  }

  async stop(): Promise<void> {
    await this.#jobs.stop();
    await this.#app.close();
    await this.store.close();
  }
}
