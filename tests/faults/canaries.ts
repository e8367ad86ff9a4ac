import { randomBytes } from 'node:crypto';
import { producerHeight, producerWidth } from '../../domain/captures/photo.ts';
import type { CallParams } from '../../domain/station-api/calls.ts';
import { secretsOfAdult } from '../support/citizens.ts';
import { hollowJp2, samplePhoto } from '../support/sample-photo.ts';

/** Bytes that both files of the photo hold. */
export const photoCanary = randomBytes(48);
/** What must be readable nowhere: names and other answers, and bytes of photo and prints. */
export const canaries: (string | Uint8Array)[] = [...secretsOfAdult, photoCanary];

/** A stretch from the middle of a picture as the station has it. */
export function addPrintCanary(bmp: Uint8Array): void {
  const middle = Math.floor(bmp.length / 2);
  canaries.push(bmp.slice(middle, middle + 48));
}

/** A photo whose files both hold the canary: a comment segment (JPEG), the code stream (JPEG 2000). */
export async function photoWithCanary(): Promise<CallParams<'photo.store'>> {
  const photo = await samplePhoto();
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, photoCanary.length + 2]), photoCanary]);
  const jpeg = Buffer.concat([photo.jpeg.subarray(0, 2), comment, photo.jpeg.subarray(2)]);
  const jp2 = hollowJp2(producerWidth, producerHeight, photoCanary);
  return { ...photo, jpeg: new Uint8Array(jpeg), jp2 };
}
