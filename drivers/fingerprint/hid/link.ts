import type { Clock } from '../../../domain/clock.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Transport } from '../../transport/port.ts';
import { encodeCommand, type HidAnswer, type HidCommand, parseReport, reportLength } from './reports.ts';

export type HidFailure = { code: 'silent' | 'protocol' | 'disconnected' | 'closed' };
/** Takes an answer; returns true when it was the last one, 'wrong' when it does not belong there. */
type Take = (answer: HidAnswer) => boolean | 'wrong';

/** One command at a time over a transport of reports. Each answer gives the scanner as much time again. */
export class HidLink {
  readonly #transport: Transport;
  readonly #clock: Clock;
  #tag = 0;
  #waiting:
    | { tag: number; take: (answer: HidAnswer) => void; fail: (failure: HidFailure) => void }
    | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(transport: Transport, clock: Clock) {
    this.#transport = transport;
    this.#clock = clock;
    transport.onBytes((bytes) => {
      // Some systems hand over several reports at once when they were not fetched in time.
      for (let at = 0; at < bytes.length; at += reportLength)
        this.#hear(bytes.subarray(at, at + reportLength));
      bytes.fill(0);
    });
    transport.onEnd(({ code }) =>
      this.#waiting?.fail({ code: code === 'closed' ? 'closed' : 'disconnected' }),
    );
  }

  /** Sends a command and hands its answers to `take` until the last one. */
  run(command: HidCommand, timeoutMs: number, take: Take): Promise<Result<null, HidFailure>> {
    const turn = this.#last.then(() => this.#run(command, timeoutMs, take));
    this.#last = turn;
    return turn;
  }

  #hear(report: Uint8Array): void {
    const answer = parseReport(report);
    if (!answer) this.#waiting?.fail({ code: 'protocol' });
    else if (answer.tag === this.#waiting?.tag) this.#waiting.take(answer);
  }

  async #run(command: HidCommand, timeoutMs: number, take: Take): Promise<Result<null, HidFailure>> {
    const { promise, resolve } = Promise.withResolvers<Result<null, HidFailure>>();
    const arm = () => this.#clock.setTimeout(() => resolve(fail({ code: 'silent' })), timeoutMs);
    let timer = arm();
    this.#tag = (this.#tag % 255) + 1;
    this.#waiting = {
      tag: this.#tag,
      take: (answer) => {
        this.#clock.clearTimeout(timer);
        timer = arm();
        const last = take(answer);
        if (last === 'wrong') resolve(fail({ code: 'protocol' }));
        else if (last) resolve(ok(null));
      },
      fail: (failure) => resolve(fail(failure)),
    };
    const written = await this.#transport.write(encodeCommand(this.#tag, command));
    if (!written.ok) {
      const { code } = written.failure;
      resolve(fail({ code: code === 'closed' || code === 'disconnected' ? code : 'silent' }));
    }
    const result = await promise;
    this.#waiting = undefined;
    this.#clock.clearTimeout(timer);
    return result;
  }
}
