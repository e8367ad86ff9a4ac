import { expect, test } from 'vitest';
import { SteerableClock } from '../../../domain/clock.ts';
import { hidAddress, hidRig } from '../../../tests/support/hid-rig.ts';
import { aMoment, obediently } from '../../../tests/support/obedient-finger.ts';
import { openHidReports } from '../../transport/hid.ts';
import { recorded } from '../../transport/record.ts';
import { parseRecording } from '../../transport/recording.ts';
import { Replay } from '../../transport/replay.ts';
import { readCapture } from '../contract.ts';
import type { CaptureEvent } from '../port.ts';
import { openHid } from './open.ts';

const never = new AbortController().signal;

test('reports that were recorded give the same pictures when they are replayed, without the device', async () => {
  const { clock, person } = await hidRig();
  const lines: string[] = [];
  const transport = recorded(openHidReports({ address: hidAddress, clock }), clock, (line) =>
    lines.push(line),
  );
  const live = await openHid({ transport, clock, pollMs: 20 })(never);
  if (!live.ok) throw new Error('does not open');
  const seen = await readCapture({ scanner: obediently(live.value, person), tick: aMoment });
  await live.value.close();
  expect(seen.at(-1)).toEqual({ kind: 'done' });
  const pieces = parseRecording(lines.join('\n'));
  // Whole reports; the made-up device may give several at once.
  for (const piece of pieces) if (piece.kind === 'heard') expect(piece.bytes.length % 64).toBe(0);

  const replayClock = new SteerableClock();
  const replay = new Replay(pieces, replayClock);
  const again = await openHid({ transport: replay.open, clock: replayClock, pollMs: 20 })(never);
  if (!again.ok) throw new Error('the recording does not open');
  const replayed = await readCapture({ scanner: again.value, tick: aMoment });
  const frames = (events: CaptureEvent[]) =>
    events.flatMap((event) => (event.kind === 'frame' ? [event.image] : []));
  expect(frames(replayed).length).toBeGreaterThan(0);
  expect(frames(replayed)).toEqual(frames(seen));
  expect(replayed.at(-1)).toEqual({ kind: 'done' });
  expect(replay.left).toBe(0);
});
