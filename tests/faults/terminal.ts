import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { SteerableClock } from '../../domain/clock.ts';
import type { SessionSnapshot } from '../../domain/session/snapshot.ts';
import {
  type CallName,
  type CallParams,
  type CallResult,
  callSchemas,
} from '../../domain/station-api/calls.ts';
import type { Answer } from '../../domain/station-api/messages.ts';
import { forkStation } from '../../electron/host/fork-station.ts';
import { StationHost } from '../../electron/host/station-host.ts';
import type { Caller } from '../support/walk.ts';
import { type LogMark, markLog } from './spoil-database.ts';

const dist = resolve(import.meta.dirname, '../../dist');

/** What a citizen of the suite has before them. */
export interface FaultyTerminal extends Caller {
  /** In which it keeps all that it writes. */
  readonly folder: string;
  ask(name: string, params: unknown): Promise<Answer>;
  start(): void | Promise<void>;
  stop(): Promise<void>;
  /** How far its clock is ahead; another terminal may have set the intake's clock meanwhile. */
  tellAhead(): void;
}

/** A station process as in production, with its host, without a window. */
export class Terminal implements FaultyTerminal {
  readonly folder: string;
  #host: StationHost | undefined;
  #fileLimit: number | null = null;
  #output = -1;
  #ahead = 0;
  readonly #onAhead: (milliseconds: number) => void;
  #clock = new SteerableClock();
  /** How far the database's log was written when the station answered last. */
  acknowledged: LogMark | undefined;

  readonly #marksLog: boolean;
  readonly #dataDir: string;
  /** Called before each start of a station, also when its host starts it anew. */
  beforeStart: () => void = () => {};

  /**
   * `onAhead`: how far the station's clock is ahead of this process's; a new station begins at zero. `marksLog`: `acknowledged`
   * is kept, for whom spoils the database; it reads the log after each answer. `dataDir`: where its data lies, when not in the folder itself.
   */
  constructor(
    folder: string,
    configuration: object,
    onAhead: (milliseconds: number) => void,
    { marksLog = true, dataDir = folder } = {},
  ) {
    this.#dataDir = dataDir;
    this.#marksLog = marksLog;
    this.#onAhead = onAhead;
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'terminal.yaml'), stringify(configuration));
  }

  get database(): string {
    return join(this.#dataDir, 'terminal.db');
  }

  start(): void {
    this.#output = openSync(join(this.folder, 'output'), 'a');
    const spawn = forkStation(
      join(dist, 'station/station.js'),
      process.execPath,
      [
        `--data-dir=${this.#dataDir}`,
        `--assets=${join(dist, 'assets')}`,
        `--config=${join(this.folder, 'terminal.yaml')}`,
      ],
      this.#output,
    );
    this.#host = new StationHost({
      clock: this.#clock,
      spawn: () => {
        this.#goAhead(0);
        this.beforeStart();
        const station = spawn();
        if (this.#fileLimit !== null) this.#limit(station.pid);
        return station;
      },
      onEvent: () => {},
    });
  }

  async stop(): Promise<void> {
    this.limitFiles(null);
    await this.#host?.stop();
    this.#host = undefined;
    closeSync(this.#output);
  }

  pid(): number {
    const pid = this.#host?.pid;
    if (pid === undefined) throw new Error('no station runs');
    return pid;
  }

  kill(): void {
    const pid = this.#host?.pid;
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  }

  /** It computes for ever, as far as anybody can see; time passes for its host. */
  freeze(): void {
    const pid = this.#host?.pid;
    if (pid !== undefined) process.kill(pid, 'SIGSTOP');
    this.#clock.advance(20_000);
  }

  /** The plug is pulled: nobody may tidy up, and the session's key is gone with the host. */
  async cutPower(): Promise<void> {
    const host = this.#host;
    this.#host = undefined;
    const pid = host?.pid;
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    await host?.stop();
    closeSync(this.#output);
  }

  /** Ends the programs that the station has started for its devices; how many there were. */
  killPrograms(): number {
    const pid = this.#host?.pid;
    if (pid === undefined) return 0;
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    const children = text.split(' ').filter(Boolean).map(Number);
    for (const child of children) process.kill(child, 'SIGKILL');
    return children.length;
  }

  /** No file may become longer than this: the system refuses every write beyond. Null = no limit. */
  limitFiles(bytes: number | null): void {
    this.#fileLimit = bytes;
    this.#limit(this.#host?.pid);
  }

  tellAhead(): void {
    this.#onAhead(this.#ahead);
  }

  async ask(name: string, params: unknown): Promise<Answer> {
    const answer = (await this.#host?.call(name, params)) ?? away;
    if (answer.ok && this.#host && this.#marksLog) this.acknowledged = markLog(this.database);
    if (answer.ok && name === 'dev.advance')
      this.#goAhead(this.#ahead + callSchemas[name].params.parse(params).milliseconds);
    return answer;
  }

  async must<C extends CallName>(name: C, params: CallParams<C>): Promise<CallResult<C>> {
    const answer = await this.ask(name, params);
    if (!answer.ok) throw new Refused(`${name}: ${answer.failure.code}`);
    return callSchemas[name].result.parse(answer.value);
  }

  /** Undefined while no station answers. */
  async session(): Promise<SessionSnapshot | undefined> {
    const answer = await this.ask('snapshot.get', null);
    return answer.ok ? callSchemas['snapshot.get'].result.parse(answer.value).session : undefined;
  }

  #goAhead(milliseconds: number): void {
    this.#ahead = milliseconds;
    this.#onAhead(milliseconds);
  }

  #limit(pid: number | undefined): void {
    if (pid === undefined) return;
    const limit = this.#fileLimit === null ? 'unlimited' : String(this.#fileLimit);
    execFileSync('prlimit', ['--pid', String(pid), `--fsize=${limit}:`]);
  }
}

/** The station did not do what it was asked for: it is away, or elsewhere by now. */
export class Refused extends Error {}

const away: Answer = { ok: false, failure: { code: 'station-away', issues: [] } };
