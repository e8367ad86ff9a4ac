import { expect, onTestFinished, test } from 'vitest';
import { ManualClock, SteerableClock } from '../../../domain/clock.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import { fakeGphoto2 } from '../../../tests/support/fake-gphoto2.ts';
import { noMoreHandlesThan, openHandles } from '../../../tests/support/open-handles.ts';
import { describePictureContract } from '../picture-contract.ts';
import { openGphoto2 } from './source.ts';

const never = new AbortController().signal;

async function opened() {
  const fake = fakeGphoto2();
  const camera = await openGphoto2({ clock: new SteerableClock(), program: fake.program, model: 'EOS' })(
    never,
  );
  if (!camera.ok) throw new Error(camera.failure.code);
  onTestFinished(() => camera.value.close());
  return { ...fake, camera: camera.value };
}

describePictureContract('gphoto2', async () => {
  const { camera } = await opened();
  return { source: camera, tick: () => new Promise((resolve) => setTimeout(resolve, 15)) };
});

test('finds the camera, shows its live view, takes a still in between, and shows on', async () => {
  const before = openHandles();
  const { camera } = await opened();
  expect(camera.id).toBe('gphoto2 Fake EOS 90D');
  const frames: Uint8Array[] = [];
  camera.startPreview((jpeg) => frames.push(jpeg));
  await eventually(async () => frames.length > 2, 'live pictures');
  const still = await camera.still(never);
  expect(still.ok && still.value.length).toBeGreaterThan(frames[0]?.length ?? 0);
  const shown = frames.length;
  await eventually(async () => frames.length > shown, 'live pictures again');
  await camera.stopPreview();
  const last = frames.length;
  await camera.close();
  expect(frames.length).toBe(last);
  await noMoreHandlesThan(before);
});

test.each([
  ['no camera', 'no-camera'],
  ['another model', 'none'],
] as const)('%s: not found', async (_, fault) => {
  const fake = fakeGphoto2();
  fake.setFault(fault);
  const model = fault === 'none' ? 'Nikon' : '';
  const camera = await openGphoto2({ clock: new SteerableClock(), program: fake.program, model })(never);
  expect(camera).toEqual({ ok: false, failure: { code: 'not-found' } });
});

test('without the program: not found', async () => {
  const camera = await openGphoto2({ clock: new SteerableClock(), program: '/nowhere/gphoto2' })(never);
  expect(camera).toEqual({ ok: false, failure: { code: 'not-found' } });
});

test('the camera goes during the live view: down, and the next opening finds it again', async () => {
  const { camera, setFault } = await opened();
  const before = openHandles();
  camera.startPreview(() => {});
  setFault('dies-in-movie');
  await eventually(async () => camera.condition().state === 'down', 'lost');
  expect(camera.condition().code).toBe('disconnected');
  await camera.close();
  await noMoreHandlesThan(before);
  setFault('none');
  expect((await opened()).camera.condition().state).toBe('ok');
});

test('the camera refuses the still: a typed failure', async () => {
  const { camera, setFault } = await opened();
  setFault('no-still');
  expect(await camera.still(never)).toEqual({ ok: false, failure: { code: 'disconnected' } });
});

test('a program that hangs is ended: by time, and when nobody waits any more', async () => {
  const fake = fakeGphoto2();
  fake.setFault('hangs');
  const before = openHandles();
  const clock = new ManualClock(0);
  const late = openGphoto2({ clock, program: fake.program })(never);
  clock.advance(10_000);
  expect(await late).toEqual({ ok: false, failure: { code: 'timeout' } });
  const abort = new AbortController();
  const unwanted = openGphoto2({ clock, program: fake.program })(abort.signal);
  abort.abort();
  expect(await unwanted).toEqual({ ok: false, failure: { code: 'cancelled' } });
  await noMoreHandlesThan(before);
});
