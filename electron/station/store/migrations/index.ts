import { first } from './001-first.ts';
import { checks } from './002-checks.ts';
import { counters } from './003-counters.ts';

/** In order; the position is the schema version. Never change one that was released. */
export const migrations: readonly string[] = [first, checks, counters];
