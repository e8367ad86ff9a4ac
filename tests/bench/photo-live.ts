import { FacePage } from '../support/face-page.ts';
import { alternate, type Benchmark } from './benchmark.ts';

/** Below ten frames a second guidance lags behind the person. */
const limitMs = 100;
/** The simulated camera's preview. */
const frameMs = 1000 / 15;
const framesPerRun = 30;
/** With those of the plateau ten minutes of the preview, at twelve frames a second. */
const framesOfMemory = 5600;
/**
 * Until then memory grows and then no more: V8 lets the pixels of some hundred frames lie before it collects them, and keeps
 * each function in a slow and in a fast form.
 */
const framesOfPlateau = 1600;

/** What the photo control costs while the simulated camera is drawn in software beside it. */
export const photoLive: Benchmark = {
  name: 'photo-live',
  value:
    'one frame of the preview, from the picture to the finding, once the program is warm; memory after ten minutes of frames',
  baseline: 'ten frames a second; the bare networks; the camera’s rate; memory after two minutes of them',
  run: async () => {
    const face = await FacePage.open();
    const number = async (expression: string) => Number(await face.page.evaluate(`face.${expression}`));
    try {
      await number(`look(${framesOfPlateau}).then(({ msPerFrame }) => msPerFrame)`);
      const frame = () => number(`look(${framesPerRun}).then(({ msPerFrame }) => msPerFrame)`);
      const medians = await alternate(7, 2, frame, () => number(`bare(${framesPerRun})`));
      const preview = await number('shown(5000).then((count) => 5000 / count)');
      const watched = await number('shownWhileLooking(5000).then((count) => 5000 / count)');
      const before = await face.residentMegabytes();
      await number(`look(${framesOfMemory}).then(({ msPerFrame }) => msPerFrame)`);
      const after = await face.residentMegabytes();
      return [
        { name: 'photo-frame-limit', value: medians.value, baseline: limitMs, goal: 1 },
        { name: 'photo-frame-bare-networks', ...medians, goal: 1.25 },
        { name: 'photo-preview-rate', value: watched, baseline: Math.max(preview, frameMs), goal: 1.25 },
        { name: 'photo-memory', unit: 'MB', value: after, baseline: before, goal: 1.05 },
      ];
    } finally {
      await face.close();
    }
  },
};
