import type { CheckedThing } from '../../domain/technician/check.ts';
import { thingTitles } from '../../domain/technician/titles.ts';

/** A device's name without what it is made of: "Säule" for "Säule: Lift, Licht, Tasten". */
export const shortTitle = (thing: CheckedThing): string => thingTitles[thing].split(':', 1)[0] ?? thing;
