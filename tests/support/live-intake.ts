import { resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { SteerableClock } from '../../domain/clock.ts';
import { testCaseCode } from '../../domain/package/test-case.ts';
import { startJobs } from '../../intake/jobs.ts';
import { createKeys } from '../../intake/keys/intake-keys.ts';
import type { ServerConfig } from '../../intake/server/context.ts';
import { createIntake } from '../../intake/server/intake.ts';
import { simulatedOffice } from '../../intake/services/simulated.ts';
import { startDevelopmentProvider } from '../../intake/staff/development-provider.ts';
import type { Store } from '../../intake/store/store.ts';
import { addEnrolmentCode } from '../../intake/store/terminals.ts';
import { openEmptyDatabase } from './embedded-database.ts';

/** The intake on a real socket, with its jobs and the built desk page, on a clock that a test may push forward. */
export class LiveIntake {
  readonly url: string;
  readonly store: Store;
  readonly clock: SteerableClock;
  readonly app: FastifyInstance;
  readonly #beside: readonly { stop(): Promise<void> }[];

  private constructor(
    url: string,
    store: Store,
    clock: SteerableClock,
    app: FastifyInstance,
    beside: readonly { stop(): Promise<void> }[],
  ) {
    this.url = url;
    this.store = store;
    this.clock = clock;
    this.app = app;
    this.#beside = beside;
  }

  static async start(more: ServerConfig = {}): Promise<LiveIntake> {
    const store = await openEmptyDatabase();
    const clock = new SteerableClock();
    const log = pino({ level: 'silent' });
    const deskDirectory = resolve(import.meta.dirname, '../../dist/desk');
    const pagesDirectory = resolve(import.meta.dirname, '../../dist/pages');
    const provider = await startDevelopmentProvider();
    const pages = { deskDirectory, pagesDirectory };
    const config = { ...pages, office: simulatedOffice, openId: provider.settings, ...more };
    const keys = await createKeys(clock.now());
    const app = createIntake({ store, keys, clock, log, config });
    const jobs = startJobs({ store, keys, clock, log });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    return new LiveIntake(url, store, clock, app, [jobs, provider]);
  }

  /** A one-time code for one more terminal. */
  async code(): Promise<string> {
    const code = `code-${crypto.randomUUID()}`;
    await addEnrolmentCode(this.store, code, this.clock.now());
    return code;
  }

  /** How many cases have arrived, and how many of them still have their content. */
  async cases(): Promise<{ arrived: number; kept: number }> {
    const arrived = await this.store.db
      .selectFrom('case_meta')
      .leftJoin('case_package', 'case_package.case_id', 'case_meta.id')
      .select('case_package.case_id as kept')
      // A terminal proves every morning with a case of its own that the way is open.
      .where('case_code', '!=', testCaseCode)
      .execute();
    return { arrived: arrived.length, kept: arrived.filter(({ kept }) => kept !== null).length };
  }

  async stop(): Promise<void> {
    for (const one of this.#beside) await one.stop();
    await this.app.close();
    await this.store.close();
  }
}
