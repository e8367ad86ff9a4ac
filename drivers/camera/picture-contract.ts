import { describe, expect, onTestFinished, test } from 'vitest';
import type { PictureSource } from './picture-source.ts';

/** A source of pictures under test, and the means to let its time pass. */
export type SourceUnderTest = { source: PictureSource; tick: () => Promise<void> };

const never = new AbortController().signal;
const mostTicks = 2_000;

/** What every driver of a camera in the station must do. */
export function describePictureContract(name: string, open: () => Promise<SourceUnderTest>): void {
  const opened = async () => {
    const { source, tick } = await open();
    onTestFinished(() => source.close());
    let frames = 0;
    const onFrame = (jpeg: Uint8Array) => {
      expect(jpeg.length).toBeGreaterThan(0);
      frames += 1;
    };
    const more = async () => {
      const before = frames;
      for (let turn = 0; frames === before; turn += 1) {
        if (turn > mostTicks) throw new Error('no live picture comes');
        await tick();
      }
    };
    return { source, tick, onFrame, more, frames: () => frames };
  };

  describe(`camera contract: ${name}`, () => {
    test('it is there; live pictures come when they are wanted, and none after that', async () => {
      const { source, tick, onFrame, more, frames } = await opened();
      expect(source.condition()).toEqual({ state: 'ok', code: null });
      source.startPreview(onFrame);
      await more();
      await more();
      await source.stopPreview();
      const shown = frames();
      for (let turn = 0; turn < 20; turn += 1) await tick();
      expect(frames()).toBe(shown);
    });

    test('a still is taken with and without live pictures, which go on after it', async () => {
      const { source, onFrame, more } = await opened();
      const first = await source.still(never);
      expect(first.ok && first.value.length).toBeGreaterThan(0);
      source.startPreview(onFrame);
      await more();
      expect((await source.still(never)).ok).toBe(true);
      await more();
    });

    test('a still that nobody waits for any more is cancelled', async () => {
      const { source } = await opened();
      const cancelled = { ok: false, failure: { code: 'cancelled' } };
      expect(await source.still(AbortSignal.abort())).toEqual(cancelled);
      expect((await source.still(never)).ok).toBe(true);
    });

    test('closed: down, no picture of either kind, and close may be repeated', async () => {
      const { source, tick, onFrame, more, frames } = await opened();
      source.startPreview(onFrame);
      await more();
      await source.close();
      await source.close();
      const shown = frames();
      for (let turn = 0; turn < 20; turn += 1) await tick();
      expect(frames()).toBe(shown);
      expect(source.condition()).toEqual({ state: 'down', code: 'closed' });
      expect(await source.still(never)).toEqual({ ok: false, failure: { code: 'closed' } });
    });
  });
}
