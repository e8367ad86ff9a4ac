import { expect, test } from 'vitest';
import { attackIntake } from './intake-requests.ts';

// The short form; `npm run fuzz -- --only intake` sends 10,000.
test('the intake takes 500 hostile requests made from its own description, and none does harm', async () => {
  const answers = await attackIntake(500, 20_261_125);
  // They get as far as every check: some are right, some are stopped where they should be.
  const seen = [
    '200',
    '400 malformed',
    '401 not-enrolled',
    '401 signature',
    '401 stale-request',
    '401 replayed-request',
  ];
  for (const kind of seen) expect(Object.keys(answers)).toContain(kind);
});
