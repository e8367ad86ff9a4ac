import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contrasts } from '../../domain/session/display.ts';

const css = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');

/** The colour tokens of one rule. */
function tokens(text: string, selector: string): Map<string, string> {
  const start = text.indexOf(`${selector} {`);
  const rule = text.slice(start, text.indexOf('}', start));
  return new Map(
    [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const digits =
    hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.match(/[0-9a-f]{2}/g) ?? []);
  const [red = 0, green = 0, blue = 0] = digits
    .map((pair) => Number.parseInt(pair, 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const standard = tokens(css('tokens.css'), ':root');
const palettes = Object.fromEntries(
  contrasts.map((name) => [
    name,
    name === 'standard'
      ? standard
      : new Map([...standard, ...tokens(css('contrasts.css'), `[data-contrast="${name}"]`)]),
  ]),
);

/** Words and what they stand on. */
const pairs = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'key-other'],
  ['ink', 'selected'],
  ['ink-muted', 'paper'],
  ['ink-muted', 'surface'],
  ['action', 'surface'],
  ['action', 'paper'],
  ['action', 'hint-soft'],
  ['on-action', 'action'],
  ['attention', 'attention-soft'],
  ['failure', 'failure-soft'],
  ['done-ink', 'paper'],
] as const;

/** At least this, and for the soft one also not more (product anchors §4.2). */
const wanted = {
  standard: [10, 21],
  'black-on-white': [20, 21],
  'white-on-black': [20, 21],
  soft: [4.5, 9],
} as const;

test.each(contrasts)('%s has the contrast that it promises', (name) => {
  const palette = palettes[name] ?? new Map<string, string>();
  const [least, most] = wanted[name];
  for (const [words, ground] of pairs) {
    const measured = ratio(palette.get(words) ?? '', palette.get(ground) ?? '');
    expect(measured, `${words} on ${ground}`).toBeGreaterThanOrEqual(least);
    expect(measured, `${words} on ${ground}`).toBeLessThanOrEqual(most);
  }
});

test.each(contrasts)('%s: the focus ring stands out 3:1', (name) => {
  const palette = palettes[name] ?? new Map<string, string>();
  for (const ground of ['paper', 'surface', 'board'])
    expect(ratio(palette.get('action-soft') ?? '', palette.get(ground) ?? '')).toBeGreaterThanOrEqual(3);
});
