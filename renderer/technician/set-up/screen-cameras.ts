import type { FoundPlace } from '../../../domain/technician/device-set-up.ts';

/** The cameras that the screen's browser sees, by their names; empty as long as it tells none. */
export async function screenCameras(): Promise<FoundPlace[]> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  const labels = devices.flatMap(({ kind, label }) => (kind === 'videoinput' && label !== '' ? [label] : []));
  // The configuration takes 80 characters, and a part of the name is enough.
  return [...new Set(labels)].map((label) => ({
    form: 'name',
    place: label.slice(0, 80),
    words: label.slice(0, 200),
  }));
}
