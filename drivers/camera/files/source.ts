import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Clock, TimerId } from '../../../domain/clock.ts';
import { fail, ok } from '../../../domain/result.ts';
import { ConditionSource } from '../../condition-source.ts';
import type { OpenDriver } from '../../driver.ts';
import type { PictureSource } from '../picture-source.ts';

const frameMs = 200;
/** Each picture is shown so long before the next one comes. */
const framesPerPicture = 10;

/** A folder of JPEG pictures as a camera, in the order of their names, over and over: for tests and demonstrations. */
export const openPictureFiles =
  ({ folder, clock }: { folder: string; clock: Clock }): OpenDriver<PictureSource> =>
  async () => {
    const names = (await readdir(folder).catch(() => []))
      .filter((name) => ['.jpg', '.jpeg'].includes(extname(name).toLowerCase()))
      .sort();
    if (names.length === 0) return fail({ code: 'not-found' });
    const condition = new ConditionSource({ state: 'ok', code: null });
    let frames = 0;
    let closed = false;
    let timer: TimerId | undefined;
    const read = async () => {
      const name = names[Math.floor(frames / framesPerPicture) % names.length] ?? '';
      const bytes = await readFile(join(folder, name)).catch(() => null);
      if (!bytes) condition.set({ state: 'down', code: 'disconnected' });
      return bytes && Uint8Array.from(bytes);
    };
    const stop = () => {
      if (timer !== undefined) clock.clearTimeout(timer);
      timer = undefined;
    };
    const source: PictureSource = {
      id: 'picture-files',
      condition: () => condition.get(),
      onCondition: (listener) => condition.on(listener),
      startPreview: (onFrame) => {
        stop();
        const next = () => {
          timer = clock.setTimeout(async () => {
            const jpeg = await read();
            if (timer === undefined) return;
            if (jpeg) onFrame(jpeg);
            frames += 1;
            next();
          }, frameMs);
        };
        next();
      },
      stopPreview: async () => stop(),
      still: async (signal) => {
        if (closed) return fail({ code: 'closed' });
        if (signal.aborted) return fail({ code: 'cancelled' });
        const jpeg = await read();
        return jpeg ? ok(jpeg) : fail({ code: 'disconnected' });
      },
      close: async () => {
        closed = true;
        stop();
        condition.set({ state: 'down', code: 'closed' });
      },
    };
    return ok(source);
  };
