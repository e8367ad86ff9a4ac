import type { DeviceKind } from '../../../domain/devices/condition.ts';
import { type AutomaticCheckId, automaticCheckId, deviceOfCheck } from '../../../domain/technician/check.ts';
import { rateMeasured } from '../../camera/camera-facts.ts';
import { camera, releaseCamera } from '../../camera/camera-provider.ts';
import { call } from '../../station/client.ts';
import { refreshOverview } from '../overview.ts';

const stillPatienceMs = 10_000;

/** The camera's figures are measured here, where its picture is, before the station judges them. */
async function measureCamera(): Promise<void> {
  const opened = await camera();
  const stream = await opened.previewStream();
  if (stream.ok) {
    const still = await opened.captureStill(AbortSignal.timeout(stillPatienceMs));
    if (still.ok) still.value.close();
    await rateMeasured();
  }
  await releaseCamera();
}

/** Runs one automatic check. */
export async function runCheck(id: AutomaticCheckId): Promise<void> {
  if (deviceOfCheck[id] === 'camera') await measureCamera();
  await call('technician.check', { id });
  await refreshOverview();
}

/** Runs all that this terminal has. */
export async function runAllChecks(): Promise<void> {
  await measureCamera();
  await call('technician.check', { id: null });
  await refreshOverview();
}

/** Runs those of one device. */
export async function runChecksOf(kind: DeviceKind): Promise<void> {
  if (kind === 'camera') await measureCamera();
  for (const id of automaticCheckId.options)
    if (deviceOfCheck[id] === kind) await call('technician.check', { id });
  await refreshOverview();
}
