import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PurgeCSS } from 'purgecss';
import { build } from 'vite';
import { withFontsWithin } from './fonts-within.ts';

const screen = join(import.meta.dirname, '../../renderer');

/**
 * Of the fonts that the start page is written with. Together they keep start.html below 64 KiB: what is larger main hands
 * to the page in two pieces, the second when it comes to it.
 */
const weights = { 'Fira Sans': [400, 500, 600], 'Noto Sans Arabic': [500] };

/** By which the content security policy knows what stands within the page. */
export type WithinPage = { style: string; script: string };

/**
 * Writes start.html into the built `folder`: index.html with the start page `drawn` in it. The rules of its style sheet that
 * this page needs, their fonts, and the program that takes touches (renderer/first-screen/within-page.ts) stand in the page
 * itself: a file more would be one more question to a process that is just starting. All rules and whole fonts come with the
 * page's program, and show the same picture.
 */
export async function writeStartPage(folder: string, drawn: string): Promise<WithinPage> {
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  const needed = await neededBy(index + drawn, join(folder, 'assets/main-*.css'));
  const style = await withFontsWithin(needed, textOf(drawn), weights, folder);
  const script = await withinPage();
  const start = index
    .replace('</title>', () => `</title><style>${style}</style><script>${script}</script>`)
    .replace('<div id="root">', () => `<div id="root" data-drawn-ahead>${drawn}`);
  for (const part of ['</style>', 'data-drawn-ahead'])
    if (!start.includes(part)) throw new Error(`index.html has no place for ${part}`);
  writeFileSync(join(folder, 'start.html'), start);
  return { style: hashOf(style), script: hashOf(script) };
}

/** The rules of a style sheet in assets/ that have something to do in this page beside it. */
async function neededBy(html: string, sheet: string): Promise<string> {
  const [file, ...more] = globSync(sheet);
  if (!file || more.length > 0) throw new Error(`${sheet} is not one file`);
  const [needed] = await new PurgeCSS().purge({
    content: [{ raw: html, extension: 'html' }],
    css: [{ raw: readFileSync(file, 'utf8') }],
    // Set by the program within the page.
    dynamicAttributes: ['data-layout', 'data-pressed'],
    keyframes: true,
    variables: true,
  });
  if (!needed) throw new Error(`${file} has nothing for the start page`);
  return needed.css.replaceAll('url(./', 'url(./assets/');
}

/** Those between the tags, and those that React writes as entities. */
const textOf = (html: string) => `${html.replaceAll(/<[^>]*>/g, '')}&<>"'`;

async function withinPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: join(screen, 'first-screen/within-page.ts'), formats: ['iife'], name: 'withinPage' },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  const [program] = output?.output ?? [];
  if (program?.type !== 'chunk') throw new Error('no program for the start page');
  return program.code.trim();
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
