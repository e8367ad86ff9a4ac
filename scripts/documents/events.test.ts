import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventsDocument } from './events.ts';

/** After a change of a catalogue: `npx vitest run scripts/documents -u`. */
test('docs/events.md is made of the catalogues as they are', async () => {
  await expect(eventsDocument()).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/events.md'));
});
