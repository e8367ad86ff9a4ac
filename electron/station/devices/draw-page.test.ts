import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { samplePdf } from '../../../tests/support/sample-pdf.ts';
import { drawPage } from './draw-page.ts';

test('the page comes out of the pipe as PNG, and no file of it is left where the program ran', async () => {
  const before = readdirSync('.');
  const png = await drawPage(await samplePdf());
  expect(
    Buffer.from(png ?? [])
      .subarray(0, 8)
      .toString('latin1'),
  ).toBe('\x89PNG\r\n\x1a\n');
  expect(readdirSync('.').filter((name) => !before.includes(name) && name.endsWith('.png'))).toEqual([]);
});

test('what is no PDF has no page', async () => {
  expect(await drawPage(new TextEncoder().encode('no PDF'))).toBeNull();
});
