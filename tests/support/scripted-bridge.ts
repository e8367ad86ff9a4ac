import { encodeFrame, FrameReader } from '../../drivers/fingerprint/bridge/frame.ts';

/**
 * A bridge that misbehaves as it is told: `node scripted-bridge.ts MOMENT DEED`. Moments: hello, capture, place, hold,
 * frame, lift, reset. Deeds: die, rubbish, silent, wrong-message, short-frame, version, unavailable, stubborn.
 */
const [moment = '', deed = ''] = process.argv.slice(2);
const say = (json: unknown, binary?: Uint8Array) => process.stdout.write(encodeFrame(json, binary));
const reader = new FrameReader();
let silent = false;

/** True when the bridge goes on as usual. */
function misbehave(now: string, id = 1): boolean {
  if (silent) return false;
  if (now !== moment) return true;
  switch (deed) {
    case 'die':
      process.kill(process.pid, 'SIGKILL');
      return false;
    case 'rubbish':
      process.stdout.write(Buffer.alloc(64, 0xff));
      return false;
    case 'wrong-message':
      say({ type: 'event', id, event: { kind: 'prompt', prompt: 'jump' } });
      return false;
    case 'short-frame': {
      const frame = {
        kind: 'frame',
        transaction: 't',
        finger: 2,
        width: 64,
        height: 64,
        ppi: 500,
        capturedAt: 0,
      };
      say({ type: 'event', id, event: frame }, new Uint8Array(100));
      return false;
    }
    case 'version':
      hello(2);
      return false;
    case 'unavailable':
      say({ type: 'unavailable', code: 'no-licence' });
      return false;
    default:
      silent = true;
      return false;
  }
}

function hello(version: number): void {
  const areaMm = { width: 20, height: 20 };
  const shared = { fingersAtOnce: 1, ppi: 500, bitDepth: 8, areaMm, autoCapture: false, certificates: [] };
  const capabilities = { ...shared, presentationAttackDetection: false };
  say({ type: 'hello', version, scanner: { id: 'scripted', capabilities }, quality: null });
}

function capture(id: number, transaction: string): void {
  const event = (what: object, binary?: Uint8Array) => say({ type: 'event', id, event: what }, binary);
  for (const prompt of ['place', 'hold'] as const) {
    event({ kind: 'prompt', prompt });
    if (!misbehave(prompt, id)) return;
  }
  const frame = { kind: 'frame', transaction, finger: 2, width: 64, height: 64, ppi: 500, capturedAt: 0 };
  event(frame, new Uint8Array(64 * 64));
  if (!misbehave('frame', id)) return;
  event({ kind: 'prompt', prompt: 'lift' });
  if (misbehave('lift', id)) event({ kind: 'done' });
}

process.stdin.on('data', (bytes) => {
  const frames = reader.push(Buffer.from(bytes));
  if (frames === 'broken') process.exit(1);
  for (const { json } of frames) {
    if (typeof json !== 'object' || json === null || !('type' in json)) process.exit(1);
    const id = 'id' in json ? Number(json.id) : 0;
    if (json.type === 'hello' && misbehave('hello')) hello(1);
    if (json.type === 'capture' && misbehave('capture', id))
      capture(id, 'transaction' in json ? String(json.transaction) : '');
    if (json.type === 'cancel' && !silent)
      say({ type: 'event', id, event: { kind: 'failed', code: 'cancelled' } });
    if (json.type === 'reset' && misbehave('reset', id)) say({ type: 'reset', id, works: true });
  }
});
if (deed === 'stubborn') {
  // Neither the end of its input nor a request to stop impresses it.
  process.on('SIGTERM', () => {});
  setInterval(() => {}, 1000);
} else process.stdin.on('end', () => process.exit(0));
