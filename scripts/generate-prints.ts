// Grows the ridge patterns of fixtures/prints anew: node scripts/generate-prints.ts
import { writeFile } from 'node:fs/promises';
import { encodePattern } from '../drivers/fingerprint/simulated/pattern-file.ts';
import { patternFileName, peoplesSeeds } from '../drivers/fingerprint/simulated/prints.ts';
import { growRidges } from '../drivers/fingerprint/simulated/ridge-pattern.ts';

const folder = new URL('../fixtures/prints/', import.meta.url);
for (const [person, seeds] of peoplesSeeds.entries()) {
  for (const hand of ['right', 'left'] as const) {
    const name = patternFileName(person, hand);
    await writeFile(new URL(name, folder), encodePattern(growRidges(seeds[hand])));
    console.log(name);
  }
}
