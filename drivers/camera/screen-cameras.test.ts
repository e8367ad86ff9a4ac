import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { SteerableClock } from '../../domain/clock.ts';
import { cameraCalls } from '../../electron/station/calls/camera-calls.ts';
import { Supervised } from '../../electron/station/devices/supervised.ts';
import { launchBrowser } from '../../tests/support/browser.ts';
import { fakeGphoto2 } from '../../tests/support/fake-gphoto2.ts';
import { servePage } from '../../tests/support/served-page.ts';
import type { OpenDriver } from '../driver.ts';
import { describeCameraContract } from './contract.ts';
import { openGphoto2 } from './gphoto2/source.ts';
import type { PictureSource } from './picture-source.ts';

/** The cameras of the screen in Debian's Chromium. Its own fake device is the USB camera and shows a film. */
const film = { width: 1600, height: 1600 };
let folder: string;
let served: Awaited<ReturnType<typeof servePage>>;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'camera-film-'));
  const canvas = createCanvas(film.width, film.height);
  const frames = ['#667', '#776'].map((colour) => {
    const context = canvas.getContext('2d');
    context.fillStyle = colour;
    context.fillRect(0, 0, film.width, film.height);
    return canvas.toBuffer('image/jpeg');
  });
  writeFileSync(join(folder, 'film.mjpeg'), Buffer.concat(frames));
  served = await servePage('camera-page', {
    citizens: resolve(import.meta.dirname, '../../fixtures/citizens'),
  });
  browser = await launchBrowser([
    '--use-fake-device-for-media-stream=device-count=2',
    `--use-file-for-fake-video-capture=${join(folder, 'film.mjpeg')}`,
  ]);
});
afterAll(async () => {
  await browser?.close();
  served?.close();
  rmSync(folder, { recursive: true });
});

async function pageWith(prepare: (page: Page) => Promise<unknown> = async () => {}): Promise<Page> {
  const page = await browser.newPage();
  await page.context().grantPermissions(['camera']);
  await prepare(page);
  await page.goto(served.url);
  await page.waitForFunction(() => 'cameraPage' in window);
  return page;
}

describeCameraContract('simulated', async () => {
  const page = await pageWith();
  await page.evaluate(() => window.cameraPage.create('simulated'));
  return {
    page,
    still: { width: 1440, height: 1920 },
    pullOut: () => page.evaluate(() => window.cameraPage.setFaults(['unplugged'])),
    plugIn: () => page.evaluate(() => window.cameraPage.setFaults([])),
  };
});

describeCameraContract('uvc', async () => {
  const page = await pageWith();
  await page.evaluate(() => window.cameraPage.create('uvc'));
  return { page, still: film, pullOut: async () => killCapture(), plugIn: async () => {} };
});

/** The camera goes with Chromium's process that reads it; Chromium starts that again for the next picture. */
function killCapture(): void {
  const found = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  for (const line of found)
    if (line.includes('video_capture.mojom.VideoCaptureService') && line.includes(folder))
      process.kill(Number.parseInt(line, 10), 'SIGKILL');
}

describeCameraContract('in the station, gphoto2', async () => {
  const { program, setFault } = fakeGphoto2();
  const under = await inStation(openGphoto2({ clock: new SteerableClock(), program }));
  return {
    ...under,
    still: { width: 1440, height: 1440 },
    pullOut: async () => setFault('pulled-out'),
    plugIn: async () => {
      setFault('none');
      under.arrive();
    },
  };
});

/** The screen's side of a camera in the station, and the station's own supervisor and calls behind it. */
async function inStation(open: OpenDriver<PictureSource>): Promise<{ page: Page; arrive: () => void }> {
  let arrive = () => {};
  const pictures = new Supervised<PictureSource>({
    open,
    clock: new SteerableClock(),
    record: () => {},
    arrivals: (listener) => {
      arrive = listener;
      return () => {};
    },
  });
  onTestFinished(() => pictures.close());
  let page: Page | undefined;
  const toPage = async (act: (shown: Page) => Promise<unknown>) => {
    if (page && !page.isClosed()) await act(page).catch(() => {});
  };
  const calls = cameraCalls(
    { pictures },
    () => true,
    (jpeg) => {
      const base64 = Buffer.from(jpeg).toString('base64');
      void toPage((shown) => shown.evaluate((frame) => window.cameraPage.stationFrame(frame), base64));
    },
  );
  page = await pageWith(async (fresh) => {
    await fresh.exposeFunction(
      'setPreview',
      async (on: boolean) => (await calls['camera.preview']({ on })).ok,
    );
    await fresh.exposeFunction('stationStill', async () => {
      const still = await calls['camera.still']();
      return still.ok ? Buffer.from(still.value.jpeg).toString('base64') : null;
    });
  });
  const tell = () =>
    toPage((shown) => shown.evaluate((told) => window.cameraPage.setCondition(told), pictures.condition()));
  pictures.onCondition(() => void tell());
  await tell();
  await page.waitForFunction(() => window.cameraPage.stationCondition().state === 'ok');
  await page.evaluate(() => window.cameraPage.create('remote'));
  return { page, arrive: () => arrive() };
}
