import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { sample } from './shared-samples.ts';

/** Pixels across of a film that is to be accepted: portraits have 210 px between the eyes at 1350, the rule asks for 300. */
const largeEnough = 2400;

/**
 * Launch arguments that make Chromium's fake camera show a sample portrait, out of a file in `folder`: a Motion JPEG file is
 * JPEGs one after the other. The picture is enlarged, which the control may notice.
 */
export async function filmOf(portrait: string, folder: string, size = largeEnough): Promise<string[]> {
  const picture = await loadImage(Buffer.from(sample(portrait)));
  const canvas = createCanvas(size, size);
  canvas.getContext('2d').drawImage(picture, 0, 0, size, size);
  const frame = await canvas.encode('jpeg', 95);
  const file = join(folder, 'camera.mjpeg');
  writeFileSync(file, Buffer.concat([frame, frame]));
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`];
}
