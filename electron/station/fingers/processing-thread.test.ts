import { afterEach, describe, expect, test } from 'vitest';
import { decodeFingerTemplate } from '../../../biometrics/iso-19794/biometric-information-template.ts';
import { decodeWsq } from '../../../biometrics/wsq/decode.ts';
import { impression, touches } from '../../../drivers/fingerprint/simulated/impression.ts';
import { growRidges } from '../../../drivers/fingerprint/simulated/ridge-pattern.ts';
import { fingerWork } from './processing.ts';
import { ProcessingThread } from './processing-thread.ts';

const script = new URL('./worker.ts', import.meta.url);
const opened: ProcessingThread[] = [];
const open = () => {
  const thread = new ProcessingThread(script);
  opened.push(thread);
  return thread;
};
afterEach(() => Promise.all(opened.splice(0).map((thread) => thread.close())));

const image = impression(growRidges(11, { width: 256, height: 320 }), 1, touches.good);

describe('fingers in a thread of their own', () => {
  test('measures, compares and compresses as the work itself does', async () => {
    const thread = open();
    const analysis = await thread.analyse(image);
    expect(analysis).toEqual(fingerWork.analyse(image));
    expect(await thread.match(analysis.minutiae, analysis.minutiae)).toMatchObject({ same: true });
    expect(await thread.encode(2, 44, image)).toEqual(fingerWork.encode(2, 44, image));
  });

  test('the record holds a WSQ image of the finger with its quality, in 18 kB', () => {
    const { cbeff } = fingerWork.encode(7, 44.4, image);
    const record = decodeFingerTemplate(cbeff);
    if (!record.ok) throw new Error(record.failure.code);
    expect(record.value).toMatchObject({ finger: 7, ppi: 500, quality: 44, compression: 'wsq' });
    expect(record.value.data.length).toBeLessThanOrEqual(18_000);
    const decoded = decodeWsq(record.value.data);
    expect(decoded).toMatchObject({ ok: true, value: { width: 256, height: 320 } });
  });

  test('the image stays the caller’s', async () => {
    const before = Uint8Array.from(image.pixels);
    await open().analyse(image);
    expect(image.pixels).toEqual(before);
  });

  test('a task that breaks the thread rejects after a second try; the next one is done by a new thread', async () => {
    const thread = open();
    const broken = { ...image, pixels: new Uint8Array(7) };
    await expect(thread.analyse(broken)).rejects.toThrow('ended');
    expect((await thread.analyse(image)).minutiae.length).toBeGreaterThan(0);
  });

  test('nothing is taken on after closing', async () => {
    const thread = open();
    await thread.close();
    await expect(thread.analyse(image)).rejects.toThrow('closed');
  });
});
