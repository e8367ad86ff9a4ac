import { ok } from '../../../domain/result.ts';
import type { Devices } from '../devices/devices.ts';
import { type Handlers, refuse } from './router.ts';

/** Pictures of a camera that lives in the station; only while somebody is to be photographed, or the technician looks. */
export function cameraCalls(
  devices: Pick<Devices, 'pictures'>,
  allowed: () => boolean,
  show: (jpeg: Uint8Array<ArrayBuffer>) => void,
) {
  const source = () => devices.pictures?.current();
  return {
    'camera.preview': async ({ on }) => {
      if (!on) {
        await source()?.stopPreview();
        return ok(null);
      }
      const camera = source();
      if (!camera) return refuse('device');
      if (!allowed()) return refuse('not-now');
      camera.startPreview((jpeg) => {
        // Whoever left the page is not filmed on.
        if (allowed()) show(jpeg);
        else void camera.stopPreview();
      });
      return ok(null);
    },
    'camera.still': async () => {
      if (!allowed()) return refuse('not-now');
      const still = await source()?.still(AbortSignal.timeout(stillMs));
      return still?.ok ? ok({ jpeg: still.value }) : refuse('device');
    },
  } satisfies Partial<Handlers>;
}

const stillMs = 30_000;
