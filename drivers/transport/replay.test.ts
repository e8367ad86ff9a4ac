import { expect, test } from 'vitest';
import { ManualClock } from '../../domain/clock.ts';
import type { Transport } from './port.ts';
import { parseRecording, recordingHead } from './recording.ts';
import { Replay } from './replay.ts';

const never = new AbortController().signal;

async function play(...lines: string[]) {
  const clock = new ManualClock(0);
  const replay = new Replay(parseRecording([recordingHead, ...lines].join('\n')), clock);
  const opened = await replay.open(never);
  if (!opened.ok) throw new Error('does not open');
  const heard: string[] = [];
  opened.value.onBytes((bytes) => heard.push(`${clock.now()} ${Buffer.from(bytes).toString('hex')}`));
  opened.value.onEnd(({ code }) => heard.push(`${clock.now()} ${code}`));
  return { clock, replay, transport: opened.value, heard };
}

const write = (transport: Transport, hex: string) => transport.write(Buffer.from(hex, 'hex'));

test('the device speaks when it did, after what was written to it', async () => {
  const { clock, replay, transport, heard } = await play(
    '5 < 00',
    '10 > 0102',
    '30 < 03',
    '35 < 04',
    '99 ! disconnected',
  );
  clock.advance(100);
  expect(heard).toEqual(['5 00']);
  await write(transport, '01');
  clock.advance(100);
  await write(transport, '02');
  clock.advance(20);
  clock.advance(5);
  expect(heard).toEqual(['5 00', '220 03', '225 04']);
  clock.advance(64);
  expect(heard.at(-1)).toBe('289 disconnected');
  expect(await write(transport, '05')).toEqual({ ok: false, failure: { code: 'disconnected' } });
  expect(replay.left).toBe(0);
});

test('another write than the recorded one, or one too many, throws', async () => {
  const { transport } = await play('0 > 01');
  await expect(write(transport, '02')).rejects.toThrow('another write');
  await write(transport, '01');
  await expect(write(transport, '01')).rejects.toThrow('another write');
});

test('changes of the line speed are played, where there are any', async () => {
  const { transport } = await play('0 = 115200', '5 > 01');
  await expect(transport.setBaudRate?.(9600)).rejects.toThrow('line speed');
  expect(await transport.setBaudRate?.(115_200)).toEqual({ ok: true, value: null });
  expect((await play('0 > 01')).transport.setBaudRate).toBeUndefined();
});

test('nothing comes after close; an aborted signal opens nothing', async () => {
  const { clock, transport, heard, replay } = await play('50 < 01');
  await transport.close();
  clock.advance(100);
  expect(heard).toEqual(['0 closed']);
  expect(await replay.open(AbortSignal.abort())).toEqual({ ok: false, failure: { code: 'cancelled' } });
});
