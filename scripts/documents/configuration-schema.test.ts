import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { configuration } from '../../electron/station/configuration.ts';

/** After a change of the configuration: `npx vitest run scripts/documents -u`. */
test('docs/terminal.schema.json, for editors, is the schema as it is', async () => {
  const schema = z.toJSONSchema(configuration, { io: 'input' });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, '../../docs/terminal.schema.json'),
  );
});
