import { spawn } from 'node:child_process';
import type { Clock } from '../../domain/clock.ts';
import { fail, ok } from '../../domain/result.ts';
import { PipeEvents } from './pipe-events.ts';
import type { OpenTransport, Transport } from './port.ts';
import { systemFailure } from './system-failure.ts';
import { within } from './within.ts';

export type ProgramOptions = {
  /** An absolute path, or a name that is looked for in PATH. */
  program: string;
  args: readonly string[];
  clock: Clock;
  /** Added to the own environment. */
  env?: Readonly<Record<string, string>>;
  openTimeoutMs?: number;
  writeTimeoutMs?: number;
  /** From the end of its input until it is told to stop, and again until it is killed. */
  stopMs?: number;
};

/**
 * A program of its own as the peer, over its standard input and output. It has to end when its input ends, so that
 * it does not outlive even a terminal that is killed. What it writes to standard error is thrown away: nobody knows
 * whether personal data is in it.
 */
export const openProgram =
  ({
    program,
    args,
    clock,
    env = {},
    openTimeoutMs = 3_000,
    writeTimeoutMs = 3_000,
    stopMs = 1_000,
  }: ProgramOptions): OpenTransport =>
  async (signal) => {
    if (signal.aborted) return fail({ code: 'cancelled' });
    const child = spawn(program, [...args], {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const gone = new Promise<void>((resolve) => {
      child.once('error', () => resolve());
      child.once('close', () => resolve());
    });
    const stop = async () => {
      child.stdin.end();
      const timers = [
        clock.setTimeout(() => child.kill('SIGTERM'), stopMs),
        clock.setTimeout(() => child.kill('SIGKILL'), stopMs * 2),
      ];
      await gone;
      for (const timer of timers) clock.clearTimeout(timer);
    };
    const opened = await within<Transport>(clock, openTimeoutMs, signal, (settle) => {
      child.on('error', (error) => settle(fail(systemFailure(error))));
      child.once('spawn', () => {
        const events = new PipeEvents();
        child.stdout.on('data', (bytes: Uint8Array) => events.bytes(bytes));
        child.stdin.on('error', () => {});
        child.once('close', () => events.end({ code: 'disconnected' }));
        settle(
          ok({
            onBytes: (listener) => events.onBytes(listener),
            onEnd: (listener) => events.onEnd(listener),
            write: (bytes) =>
              events.write(clock, writeTimeoutMs, (done) => {
                child.stdin.write(bytes, (error) => done(error ? fail({ code: 'disconnected' }) : ok(null)));
              }),
            close: async () => {
              events.end({ code: 'closed' });
              await stop();
            },
          }),
        );
      });
    });
    if (!opened.ok && child.pid !== undefined) await stop();
    return opened;
  };
