import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { SteerableClock } from '../../../domain/clock.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import { aMoment } from '../../../tests/support/obedient-finger.ts';
import { noMoreHandlesThan, openHandles } from '../../../tests/support/open-handles.ts';
import { ownChildren } from '../../../tests/support/running-programs.ts';
import { openProgram } from '../../transport/program.ts';
import { readCapture } from '../contract.ts';
import { openBridge } from './open.ts';

const scripted = fileURLToPath(new URL('../../../tests/support/scripted-bridge.ts', import.meta.url));
const noChildBut = (before: number[]) =>
  eventually(async () => ownChildren().every((id) => before.includes(id)), 'the bridge has ended');

function bridge(moment = '', deed = '') {
  const clock = new SteerableClock();
  const transport = openProgram({
    program: process.execPath,
    args: [scripted, moment, deed],
    clock,
    stopMs: 200,
  });
  return { clock, open: () => openBridge({ transport, clock })(new AbortController().signal) };
}

async function opened(moment = '', deed = '') {
  const { clock, open } = bridge(moment, deed);
  const scanner = await open();
  if (!scanner.ok) throw new Error(`does not open: ${scanner.failure.code}`);
  const { value } = scanner;
  onTestFinished(() => value.close());
  return { clock, scanner: value };
}

test.each([
  ['die', 'disconnected'],
  ['rubbish', 'protocol'],
  ['wrong-message', 'protocol'],
  ['version', 'version'],
  ['unavailable', 'no-licence'],
])('at the hello: %s → %s, no orphan, no handle', async (deed, code) => {
  const [children, handles] = [ownChildren(), openHandles()];
  expect(await bridge('hello', deed).open()).toEqual({ ok: false, failure: { code } });
  await noChildBut(children);
  await noMoreHandlesThan(handles);
});

test('a bridge that says nothing is silent', async () => {
  const { clock, open } = bridge('hello', 'silent');
  const children = ownChildren();
  const opening = open();
  await eventually(async () => ownChildren().length > children.length, 'the bridge has started');
  await aMoment();
  clock.advance(15_000);
  expect(await opening).toEqual({ ok: false, failure: { code: 'silent' } });
  await noChildBut(children);
});

test.each(['capture', 'place', 'hold', 'frame', 'lift'])(
  'a bridge that dies at %s: disconnected, no orphan, no handle; the next one works',
  async (moment) => {
    const [children, handles] = [ownChildren(), openHandles()];
    const { scanner } = await opened(moment, 'die');
    const events = await readCapture({ scanner, tick: aMoment });
    expect(events.at(-1)).toEqual({ kind: 'failed', code: 'disconnected' });
    expect(events.filter(({ kind }) => kind === 'failed')).toHaveLength(1);
    expect(scanner.condition()).toEqual({ state: 'down', code: 'disconnected' });
    expect(await readCapture({ scanner, tick: aMoment })).toEqual([{ kind: 'failed', code: 'disconnected' }]);
    await scanner.close();
    await noChildBut(children);
    await noMoreHandlesThan(handles);
    const { scanner: next } = await opened();
    expect((await readCapture({ scanner: next, tick: aMoment })).at(-1)).toEqual({ kind: 'done' });
  },
);

test.each(['rubbish', 'wrong-message', 'short-frame'])(
  'a bridge that breaks the rules with %s is cut off',
  async (deed) => {
    const children = ownChildren();
    const { scanner } = await opened('hold', deed);
    const events = await readCapture({ scanner, tick: aMoment });
    expect(events.at(-1)).toEqual({ kind: 'failed', code: 'disconnected' });
    await noChildBut(children);
  },
);

test('dies during a reset: false', async () => {
  const { scanner } = await opened('reset', 'die');
  expect(await scanner.softReset()).toBe(false);
  expect(scanner.condition()).toEqual({ state: 'down', code: 'disconnected' });
});

test('one that stopped in a capture and does not even end it when cancelled: protocol, degraded', async () => {
  const { scanner, clock } = await opened('hold', 'silent');
  const abort = new AbortController();
  const first = await readCapture({ scanner, tick: aMoment }, undefined, abort.signal, () => abort.abort());
  expect(first.at(-1)).toEqual({ kind: 'failed', code: 'cancelled' });
  const tick = async () => {
    await aMoment();
    clock.advance(100);
  };
  expect(await readCapture({ scanner, tick })).toEqual([{ kind: 'failed', code: 'protocol' }]);
  expect(scanner.condition()).toEqual({ state: 'degraded', code: 'protocol' });
});

test('one that will not end by itself is ended', async () => {
  const children = ownChildren();
  const { scanner } = await opened('', 'stubborn');
  expect(ownChildren().length).toBeGreaterThan(children.length);
  await scanner.close();
  await noChildBut(children);
});
