import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { photoReason } from '../../../../domain/photo/reason.ts';
import { pictograms } from './pictogram.tsx';

test('every reason has a pictogram of its own, hidden from screen readers', () => {
  const drawn = photoReason.options.map((reason) => renderToStaticMarkup(pictograms[reason]()));
  for (const svg of drawn) expect(svg).toMatch(/^<svg[^>]* aria-hidden="true"[\s\S]*pictogram__(mark|area)/);
  expect(new Set(drawn).size).toBe(photoReason.options.length);
});
