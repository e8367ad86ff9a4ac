import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const face = /@font-face\{[^}]*\}/g;

/** Those that a browser applies of itself; the letters that others lead to (small capitals, old figures) are never asked for. */
const keepFeatures = 'calt ccmp clig fina init isol kern liga locl mark medi mkmk rlig'.split(' ');

/**
 * A style sheet whose fonts stand within it, cut to the `text` that is written with them: nothing that it draws has to
 * wait for a file, or is drawn with a substitute first.
 *
 * @param css minified; its addresses are relative to `folder`
 * @param weights by family; the other faces are left out
 */
export async function withFontsWithin(
  css: string,
  text: string,
  weights: Record<string, readonly number[]>,
  folder: string,
): Promise<string> {
  const within = new Map<string, string>();
  for (const [rule] of css.matchAll(face)) {
    const family = /font-family:([^;}]*)/.exec(rule)?.[1] ?? '';
    const weight = Number(/font-weight:(\d+)/.exec(rule)?.[1]);
    const file = /url\(([^)]*\.woff2)\)/.exec(rule)?.[1];
    if (!file || !weights[family]?.includes(weight)) continue;
    const font = await subsetFont(readFileSync(join(folder, file)), text, {
      targetFormat: 'woff2',
      keepFeatures,
    });
    const source = `url(data:font/woff2;base64,${font.toString('base64')})`;
    within.set(rule, `@font-face{font-family:${family};font-weight:${weight};src:${source}}`);
  }
  if (within.size < Object.values(weights).flat().length) throw new Error('the style sheet lacks a font');
  return css.replaceAll(face, (rule) => within.get(rule) ?? '');
}
