import { parseArgs } from 'node:util';
import { SteerableClock } from '../../domain/clock.ts';
import { type CheckedThing, checkedThing } from '../../domain/technician/check.ts';
import { checkTitles } from '../../domain/technician/titles.ts';
import { StationHost } from '../host/station-host.ts';
import type { SpawnStation } from '../host/station-process.ts';
import { hashPin } from '../station/technician/access.ts';
import { askTerminal } from './ask-terminal.ts';
import type { DiagnoseAnswer } from './protocol.ts';

const usage = `usage: diagnose [--json] [--watch] [--device DEVICE]
       diagnose hash-pin PIN        prints the hash for technician.pinHash
devices: ${checkedThing.options.flatMap((one) => one.options).join(', ')}`;

const watchMs = 5_000;
const startMs = 30_000;

type Means = {
  dataDir: string;
  /** Starts a station when no terminal is running. */
  spawn: SpawnStation;
  print: (text: string) => void;
};

/**
 * `npm run diagnose`, and the packaged app with `--diagnose`: the terminal's own checks as a table or as JSON. Exit
 * code 0 when all are in order, 1 when one is not, 2 for a wrong call.
 */
export async function diagnose(args: readonly string[], means: Means): Promise<number> {
  const wish = read(args);
  if (!wish) {
    means.print(usage);
    return 2;
  }
  if (wish.pin !== undefined) {
    means.print(await hashPin(wish.pin));
    return 0;
  }
  for (;;) {
    const answer = await checks(wish.device, means);
    if (!answer) {
      means.print('Das Terminal antwortet nicht.');
      return 1;
    }
    means.print(wish.json ? JSON.stringify(answer) : table(answer));
    if (!wish.watch) return answer.ok ? 0 : 1;
    await new Promise((resolve) => new SteerableClock().setTimeout(() => resolve(null), watchMs));
  }
}

type Wish = { json: boolean; watch: boolean; device: CheckedThing | null; pin?: string };

function read(args: readonly string[]): Wish | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
        device: { type: 'string' },
      },
    });
    const [command, pin = ''] = positionals;
    const { json, watch } = values;
    if (command === 'hash-pin')
      return /^\d{4,12}$/.test(pin) ? { json, watch, device: null, pin } : undefined;
    const device = values.device === undefined ? null : checkedThing.safeParse(values.device).data;
    return command !== undefined || device === undefined ? undefined : { json, watch, device };
  } catch {
    return undefined;
  }
}

/** Of the running terminal; without one a station is started for the checks and stopped again. */
async function checks(device: CheckedThing | null, means: Means): Promise<DiagnoseAnswer | undefined> {
  const running = await askTerminal(means.dataDir, device);
  if (running.ok) return running.value;
  if (running.failure.code === 'nonsense') return undefined;
  const clock = new SteerableClock();
  const host = new StationHost({ spawn: means.spawn, clock, onEvent: () => {} });
  try {
    const until = clock.now() + startMs;
    while (clock.now() < until) {
      const answer = await host.call('snapshot.get', null);
      if (answer.ok) break;
      await new Promise((resolve) => clock.setTimeout(() => resolve(null), 100));
    }
    const answer = await askTerminal(means.dataDir, device);
    return answer.ok ? answer.value : undefined;
  } finally {
    await host.stop();
  }
}

function table({ ok, checks: runs }: DiagnoseAnswer): string {
  const lines = runs.map(
    ({ id, device, ok: passed, detail, ms }) =>
      `${passed ? 'ok    ' : 'FEHLER'}  ${device.padEnd(20)} ${checkTitles[id].padEnd(28)} ${detail} (${Math.round(ms)} ms)`,
  );
  return [...lines, ok ? 'Bereit.' : 'Nicht in Ordnung.'].join('\n');
}
