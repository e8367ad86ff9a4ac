import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../intake/store/store.ts';
import { openEmptyDatabase } from '../support/embedded-database.ts';
import { attackIntake } from './intake-requests.ts';

let store: Store;
beforeAll(async () => {
  store = await openEmptyDatabase();
});
afterAll(() => store.close());

// The short form; `npm run fuzz -- --only intake` sends 10,000.
test('the intake takes 300 hostile requests made from its own description, and none does harm', async () => {
  const answers = await attackIntake(store, 300, 20_261_125);
  // They get as far as every check: some are right, some are stopped where they should be.
  const seen = [
    ...['200', '400 malformed', '401 not-enrolled', '401 signature', '401 stale-request'],
    '401 replayed-request',
  ];
  for (const kind of seen) expect(Object.keys(answers)).toContain(kind);
});
