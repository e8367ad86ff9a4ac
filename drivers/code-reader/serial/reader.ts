import type { Clock, TimerId } from '../../../domain/clock.ts';
import { ok } from '../../../domain/result.ts';
import { ConditionSource } from '../../condition-source.ts';
import type { OpenDriver } from '../../driver.ts';
import type { OpenTransport } from '../../transport/port.ts';
import type { CodeReader } from '../port.ts';
import { ScanLine } from '../scan-line.ts';

/** A reader sends a code in one go; after such a pause it is over. */
const pauseMs = 500;

/** A code reader on a serial line that sends each code with an end of line, as every one of them can. */
export const openSerialReader =
  ({ transport, clock }: { transport: OpenTransport; clock: Clock }): OpenDriver<CodeReader> =>
  async (signal) => {
    const opened = await transport(signal);
    if (!opened.ok) return opened;
    const pipe = opened.value;
    const condition = new ConditionSource({ state: 'ok', code: null });
    const listeners = new Set<() => void>();
    const line = new ScanLine();
    let pause: TimerId = 0;
    pipe.onBytes((bytes) => {
      clock.clearTimeout(pause);
      pause = clock.setTimeout(() => line.reset(), pauseMs);
      for (const byte of bytes)
        if (line.take(String.fromCharCode(byte))) for (const listener of [...listeners]) listener();
      bytes.fill(0);
    });
    pipe.onEnd(({ code }) => condition.set({ state: 'down', code }));
    return ok({
      id: 'serial-code-reader',
      condition: () => condition.get(),
      onCondition: (listener) => condition.on(listener),
      onPhotoCode: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: async () => {
        clock.clearTimeout(pause);
        await pipe.close();
      },
    });
  };
