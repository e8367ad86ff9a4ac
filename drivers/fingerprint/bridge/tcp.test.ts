import { expect, onTestFinished, test } from 'vitest';
import { SteerableClock } from '../../../domain/clock.ts';
import { bridgeServer } from '../../../tests/support/bridge-server.ts';
import { noMoreHandlesThan, openHandles } from '../../../tests/support/open-handles.ts';
import type { OpenTransport } from '../../transport/port.ts';
import { recorded } from '../../transport/record.ts';
import { parseRecording } from '../../transport/recording.ts';
import { Replay } from '../../transport/replay.ts';
import { openTcp } from '../../transport/tcp.ts';
import { describeScannerContract, readCapture } from '../contract.ts';
import type { CaptureEvent } from '../port.ts';
import { openBridge } from './open.ts';

const never = new AbortController().signal;

async function bridgeAt(transport: OpenTransport, clock = new SteerableClock()) {
  const opened = await openBridge({ transport, clock })(never);
  if (!opened.ok) throw new Error(`bridge does not open: ${opened.failure.code}`);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

async function rig() {
  const { place, tick, hangUp } = await bridgeServer();
  const transport = openTcp({ ...place, clock: new SteerableClock() });
  return { transport, tick, hangUp };
}

describeScannerContract('reference bridge over TCP', async () => {
  const { transport, tick } = await rig();
  return { scanner: await bridgeAt(transport), tick };
});

test('the line breaks in the middle of a press: disconnected, no handle; the next connection works', async () => {
  const { transport, tick, hangUp } = await rig();
  const before = openHandles();
  const scanner = await bridgeAt(transport);
  const events = await readCapture({ scanner, tick }, undefined, undefined, (event) => {
    if (event.kind === 'frame') hangUp();
  });
  expect(events.at(-1)).toEqual({ kind: 'failed', code: 'disconnected' });
  expect(scanner.condition()).toEqual({ state: 'down', code: 'disconnected' });
  await scanner.close();
  await noMoreHandlesThan(before);
  const again = await bridgeAt(transport);
  expect((await readCapture({ scanner: again, tick })).at(-1)).toEqual({ kind: 'done' });
});

test('a session that was recorded is the same when it is replayed, without the bridge', async () => {
  const { transport, tick } = await rig();
  const lines: string[] = [];
  const live = await bridgeAt(recorded(transport, new SteerableClock(), (line) => lines.push(line)));
  const seen = await readCapture({ scanner: live, tick });
  expect(seen.at(-1)).toEqual({ kind: 'done' });
  await live.close();

  const clock = new SteerableClock();
  const replay = new Replay(parseRecording(lines.join('\n')), clock);
  const again = await bridgeAt(replay.open, clock);
  const replayed = await readCapture({ scanner: again, tick });
  const frames = (events: CaptureEvent[]) =>
    events.flatMap((event) => (event.kind === 'frame' ? [event.image] : []));
  expect(frames(replayed).length).toBeGreaterThan(0);
  expect(frames(replayed)).toEqual(frames(seen));
  expect(replayed.at(-1)).toEqual({ kind: 'done' });
  expect(replay.left).toBe(0);
});
