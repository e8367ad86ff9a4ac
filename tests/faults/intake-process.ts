import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import type { KeyLike } from '../../domain/package/seal.ts';
import { testCaseCode } from '../../domain/package/test-case.ts';
import { IntakeKeys } from '../../intake/keys/intake-keys.ts';
import { keyFile } from '../../intake/keys/key-source.ts';
import { type OpenedCase, openSealed } from '../../intake/server/sealed-case.ts';
import { openPostgres, type Store } from '../../intake/store/store.ts';
import { addEnrolmentCode } from '../../intake/store/terminals.ts';
import { freePort, untilReady } from '../support/intake-process.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';

const program = resolve(import.meta.dirname, 'steered-intake.ts');

const databaseName = 'intake';

/** A real intake process on a real PostgreSQL; whatever ends it, it is started anew. */
export class IntakeProcess {
  readonly folder: string;
  readonly port: number;
  readonly store: Store;
  readonly #postgres: TestPostgres;
  readonly #databaseUrl: string;
  #child: ChildProcess | undefined;
  #ahead = 0;
  #over = false;

  private constructor(
    folder: string,
    port: number,
    postgres: TestPostgres,
    databaseUrl: string,
    store: Store,
  ) {
    this.folder = folder;
    this.port = port;
    this.#postgres = postgres;
    this.#databaseUrl = databaseUrl;
    this.store = store;
    this.#start();
  }

  static async open(folder: string): Promise<IntakeProcess> {
    mkdirSync(folder, { recursive: true });
    const postgres = await startPostgres();
    const databaseUrl = postgres.createDatabase(databaseName);
    const intake = new IntakeProcess(
      folder,
      await freePort(),
      postgres,
      databaseUrl,
      await openPostgres(databaseUrl),
    );
    await untilReady(intake.port);
    return intake;
  }

  /** Where its database lies; searched for what must not be readable. */
  get databaseFolder(): string {
    return this.#postgres.directory;
  }

  /** A one-time code for one more terminal. */
  async code(): Promise<string> {
    const code = `code-${crypto.randomUUID()}`;
    await addEnrolmentCode(this.store, code, Date.now());
    return code;
  }

  /** How far its clock is ahead of this process's. */
  setAhead(milliseconds: number): void {
    this.#ahead = milliseconds;
    this.#child?.send(milliseconds, () => {});
  }

  kill(): void {
    this.#child?.kill('SIGKILL');
  }

  /** Its database takes nothing more, as when its disk is full; connections that are open know it otherwise: they end. */
  async setReadOnly(on: boolean): Promise<void> {
    await this.store.db.connection().execute(async (own) => {
      await sql`set default_transaction_read_only = off`.execute(own);
      await sql`alter database ${sql.raw(databaseName)} set default_transaction_read_only = ${sql.raw(on ? 'on' : 'off')}`.execute(
        own,
      );
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(own);
    });
  }

  /** What of these codes has arrived: one row for each case. */
  async casesWith(codes: readonly string[]) {
    return this.store.db
      .selectFrom('case_meta')
      .leftJoin('case_package', 'case_package.case_id', 'case_meta.id')
      .selectAll('case_meta')
      .select('case_package.sealed')
      .where('case_code', 'in', [...codes, ''])
      .execute();
  }

  /** Opened as for a clerk, with the keys from the intake's folder; undefined when that is not possible. */
  async opened(
    row: Awaited<ReturnType<IntakeProcess['casesWith']>>[number],
  ): Promise<OpenedCase | undefined> {
    const { sealed } = row;
    return sealed === null ? undefined : openSealed(await this.#keys(), { ...row, sealed });
  }

  /** With which it signs receipts. */
  async signingKey(): Promise<KeyLike> {
    return (await this.#keys()).newest.signing;
  }

  #keys(): Promise<IntakeKeys> {
    return IntakeKeys.load(keyFile(join(this.folder, 'keys.json'), Date.now));
  }

  /** Every case is taken over, and a terminal may ask again: its nonces are forgotten, which a job does each minute. */
  async deliverAll(): Promise<void> {
    await this.fetchAll();
    await this.store.db.deleteFrom('used_nonce').execute();
  }

  /** As if a clerk had taken every case over. */
  async fetchAll(): Promise<void> {
    const taken = { state: 'fetched', fetched_at: new Date() } as const;
    await this.store.db.updateTable('case_meta').set(taken).where('state', '=', 'received').execute();
    await this.store.db.deleteFrom('case_package').execute();
  }

  /** Without the terminals' own test cases, which the morning's report sends. */
  async caseIds(): Promise<Set<string>> {
    const rows = await this.store.db
      .selectFrom('case_meta')
      .select('id')
      .where('case_code', '!=', testCaseCode)
      .execute();
    return new Set(rows.map(({ id }) => id));
  }

  async stop(): Promise<void> {
    this.#over = true;
    this.kill();
    await this.store.close();
    await this.#postgres.stop();
  }

  #start(): void {
    const output = openSync(join(this.folder, 'output'), 'a');
    const child = fork(program, [], {
      execArgv: ['--no-warnings'],
      stdio: ['ignore', output, output, 'ipc'],
      env: {
        ...process.env,
        INTAKE_PORT: String(this.port),
        INTAKE_DATA_DIR: this.folder,
        INTAKE_AHEAD: String(this.#ahead),
        DATABASE_URL: this.#databaseUrl,
      },
    });
    closeSync(output);
    child.on('error', () => {});
    child.once('exit', () => {
      if (!this.#over) this.#start();
    });
    this.#child = child;
  }
}
