import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { producerHeight, producerWidth } from '../../domain/captures/photo.ts';
import type { CallParams } from '../../domain/station-api/calls.ts';
import { secretsOfAdult } from '../support/citizens.ts';
import { hollowJp2, samplePhoto } from '../support/sample-photo.ts';

const photoCanary = randomBytes(48);
const prints = resolve(import.meta.dirname, '../../fixtures/prints');

/** Stretches from the middle of the pictures that the simulated scanner gives. */
const printCanaries = ['person-1-right-index', 'person-1-left-index'].map((name) => {
  const picture = gunzipSync(readFileSync(`${prints}/${name}.pgm.gz`));
  const middle = Math.floor(picture.length / 2);
  return picture.subarray(middle, middle + 48);
});

/** What must be readable nowhere: names and other answers, and bytes of photo and prints. */
export const canaries: readonly (string | Uint8Array)[] = [...secretsOfAdult, photoCanary, ...printCanaries];

/** A photo whose files both hold the canary: a comment segment (JPEG), the code stream (JPEG 2000). */
export async function photoWithCanary(): Promise<CallParams<'photo.store'>> {
  const photo = await samplePhoto();
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, photoCanary.length + 2]), photoCanary]);
  const jpeg = Buffer.concat([photo.jpeg.subarray(0, 2), comment, photo.jpeg.subarray(2)]);
  const jp2 = hollowJp2(producerWidth, producerHeight, photoCanary);
  return { ...photo, jpeg: new Uint8Array(jpeg), jp2 };
}
