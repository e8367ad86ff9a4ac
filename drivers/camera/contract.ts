import type { Page } from 'playwright';
import { describe, expect, onTestFinished, test, vi } from 'vitest';

/** A page of `tests/support/camera-page` that has created a camera, and the means to pull its cable and to plug it in. */
export type CameraUnderTest = {
  page: Page;
  /** Of its stills, the largest that it has. */
  still: { width: number; height: number };
  pullOut: () => Promise<unknown>;
  plugIn: () => Promise<unknown>;
};

const patience = { timeout: 10_000, interval: 50 };
const disconnected = { state: 'down', code: 'disconnected' };

/** What every driver of a camera in the screen must do, in a real browser. */
export function describeCameraContract(name: string, open: () => Promise<CameraUnderTest>): void {
  const opened = async () => {
    const under = await open();
    const { page } = under;
    onTestFinished(() => page.close());
    const isOk = () => page.waitForFunction(() => window.cameraPage.condition().state === 'ok');
    /** A camera that was just plugged in is not there at once. */
    const shows = () =>
      vi.waitUntil(
        async () => typeof (await page.evaluate(() => window.cameraPage.show())) === 'object',
        patience,
      );
    return { ...under, isOk, shows };
  };

  describe(`camera contract: ${name}`, () => {
    test('stills with and without a live picture, which is one for all; closed, it leaves nothing behind', async () => {
      const { page, still, isOk } = await opened();
      expect(await page.evaluate(() => window.cameraPage.still())).toEqual(still);
      const cancelled = page.evaluate(() => {
        const taken = window.cameraPage.still();
        window.cameraPage.cancelStill();
        return taken;
      });
      expect(await cancelled).toBe('cancelled');
      const live = { width: expect.any(Number), height: expect.any(Number) };
      expect(await page.evaluate(() => window.cameraPage.show())).toEqual(live);
      await isOk();
      expect(await page.evaluate(() => window.cameraPage.stillWidth())).toBe(still.width);
      await page.evaluate(() => window.cameraPage.frames(2));
      expect(await page.evaluate(() => window.cameraPage.still())).toEqual(still);
      await page.evaluate(() => window.cameraPage.frames(2));

      // A viewer who stops the picture gets a new one.
      await page.evaluate(() => window.cameraPage.stopTrack());
      expect(await page.evaluate(() => window.cameraPage.show())).toEqual(live);
      await page.evaluate(() => window.cameraPage.frames(2));
      expect(await page.evaluate(() => window.cameraPage.liveTracks())).toBe(1);

      await page.evaluate(() => window.cameraPage.close());
      await page.evaluate(() => window.cameraPage.close());
      expect(await page.evaluate(() => window.cameraPage.condition())).toEqual({
        state: 'down',
        code: 'closed',
      });
      expect(await page.evaluate(() => window.cameraPage.liveTracks())).toBe(0);
      expect(await page.evaluate(() => window.cameraPage.listeners())).toBe(0);
      expect(await page.evaluate(() => window.cameraPage.show())).toBe('closed');
      expect(await page.evaluate(() => window.cameraPage.still())).toBe('closed');
    });

    test('lost while it is shown, takes a still, opens: typed failures, nothing hangs or stays on, and it returns', async () => {
      const { page, isOk, shows, still, pullOut, plugIn } = await opened();
      await page.evaluate(() => window.cameraPage.show());
      await pullOut();
      await page.waitForFunction(() => window.cameraPage.ended());
      expect(await page.evaluate(() => window.cameraPage.condition())).toEqual(disconnected);
      expect(await page.evaluate(() => window.cameraPage.liveTracks())).toBe(0);
      await plugIn();
      await shows();
      await page.evaluate(() => window.cameraPage.frames(2));
      await isOk();
      expect(await page.evaluate(() => window.cameraPage.liveTracks())).toBe(1);

      const taking = page.evaluate(() => window.cameraPage.still());
      await pullOut();
      // It may just have been taken.
      expect([still, 'disconnected', 'in-use']).toContainEqual(await taking);
      await page.waitForFunction(() => window.cameraPage.ended());
      const opening = page.evaluate(() => window.cameraPage.show());
      await plugIn();
      await opening;
      await shows();
      expect(await page.evaluate(() => window.cameraPage.still())).toEqual(still);

      await page.evaluate(() => window.cameraPage.stopTrack());
      const closing = page.evaluate(() => {
        const shown = window.cameraPage.show();
        void window.cameraPage.close();
        return shown;
      });
      expect(await closing).toBe('closed');
      await page.waitForFunction(() => window.cameraPage.liveTracks() === 0);
    });
  });
}
