import { expect, test } from 'vitest';
import { SteerableClock } from '../../../domain/clock.ts';
import { aMoment, obediently } from '../../../tests/support/obedient-finger.ts';
import { zfmRig } from '../../../tests/support/zfm-rig.ts';
import { recorded } from '../../transport/record.ts';
import { parseRecording } from '../../transport/recording.ts';
import { Replay } from '../../transport/replay.ts';
import { readCapture } from '../contract.ts';
import type { CaptureEvent } from '../port.ts';
import { openZfm } from './open.ts';

const never = new AbortController().signal;

test('a session that was recorded is the same when it is replayed, without the device', async () => {
  const { emulator, person, plugIn, clock } = await zfmRig();
  const lines: string[] = [];
  const { transport } = await plugIn();
  const live = await openZfm({
    transport: recorded(transport, clock, (line) => lines.push(line)),
    clock,
    pollMs: 20,
  })(never);
  if (!live.ok) throw new Error('does not open');
  const seen = await readCapture({ scanner: obediently(live.value, person), tick: aMoment });
  await live.value.close();
  expect(seen.at(-1)).toEqual({ kind: 'done' });
  expect(emulator.commands.length).toBeGreaterThan(10);

  const replayClock = new SteerableClock();
  const replay = new Replay(parseRecording(lines.join('\n')), replayClock);
  const again = await openZfm({ transport: replay.open, clock: replayClock, pollMs: 20 })(never);
  if (!again.ok) throw new Error('the recording does not open');
  const replayed = await readCapture({ scanner: again.value, tick: aMoment });
  const frames = (events: CaptureEvent[]) =>
    events.flatMap((event) => (event.kind === 'frame' ? [event.image] : []));
  expect(frames(replayed)).toEqual(frames(seen));
  expect(replayed.at(-1)).toEqual({ kind: 'done' });
  expect(replay.left).toBe(0);
});
