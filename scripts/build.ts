import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { z } from 'zod';
import { modelsFromPackages } from '../biometrics/face/models/from-packages.ts';
import { origins } from '../renderer/i18n/review.ts';
import { fontFiles } from './support/font-files.ts';
import { writeStartPage } from './support/start-page.ts';
import { addVoice } from './voice/add-voice.ts';

/**
 * Builds everything into dist/: renderer and desk (pages), main, preload, station, intake and browser host
 * (programs), and the assets that the programs read. `--package` leaves out what only developers may have,
 * `--without-voice` the spoken clips (scripts/voice.ts).
 */
const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const forPackage = process.argv.includes('--package');

const page = (name: string, folder: string): InlineConfig => ({
  configFile: false,
  root: join(root, folder),
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  define: { 'import.meta.env.VITE_BROWSER_DOOR': JSON.stringify(forPackage ? 'off' : 'on') },
  // Fonts stay files: the content security policy allows data: fonts to the start page only (scripts/support/start-page.ts).
  build: {
    outDir: join(dist, name),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    // What the first screen needs is one file: each file more is one more question to a process that is just starting.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
});

/** Several small pages that share their parts. */
const pages = (name: string, folder: string, entries: readonly string[]): InlineConfig => ({
  ...page(name, folder),
  build: {
    outDir: join(dist, name),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    assetsDir: 'pages',
    rollupOptions: { input: entries.map((entry) => join(root, folder, entry, 'index.html')) },
  },
});

/** They bring native code, and find it from where they lie. */
const native = ['better-sqlite3', 'node-hid', 'serialport'];
const builtin = ['electron', ...builtinModules, ...builtinModules.map((module) => `node:${module}`)];

/** `inside`: the packages it uses become part of its file, for reading hundreds of theirs takes most of a start. */
const program = (
  name: string,
  entry: string,
  packages: 'inside' | 'outside',
  format: 'es' | 'cjs' = 'es',
): InlineConfig => ({
  configFile: false,
  root,
  logLevel: 'warn',
  ...(packages === 'inside' ? { ssr: { noExternal: true } } : {}),
  build: {
    ssr: join(root, entry),
    outDir: join(dist, name),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: {
      external: [...native, ...builtin],
      output: { format, entryFileNames: `${name}.${format === 'cjs' ? 'cjs' : 'js'}` },
    },
  },
});

/** What draws the start page, see below. */
const drawing = join(root, 'node_modules/.cache/draw-ahead');

rmSync(dist, { recursive: true, force: true });
const targets = [
  page('renderer', 'renderer'),
  page('desk', 'intake/desk'),
  pages('pages', 'intake/pages', ['wait', 'fleet', 'office', 'office/plan']),
  program('preload', 'electron/preload/preload.ts', 'inside', 'cjs'),
  program('station', 'electron/station/main.ts', 'inside'),
  program('finger-worker', 'electron/station/fingers/worker.ts', 'inside'),
  program('intake', 'intake/main.ts', 'outside'),
  ...(forPackage ? [] : [program('browser-host', 'electron/browser-host/main.ts', 'outside')]),
];
for (const target of targets) await build(target);

// The terminal's first picture needs no program: its start page, drawn here, stands in the HTML (renderer/first-screen).
await build({
  ...program('draw-ahead', 'renderer/first-screen/draw-ahead.tsx', 'outside'),
  plugins: [react()],
  build: { ssr: join(root, 'renderer/first-screen/draw-ahead.tsx'), outDir: drawing, emptyOutDir: true },
});
const { drawAhead } = z
  .object({ drawAhead: z.custom<() => Promise<string>>((given) => typeof given === 'function') })
  .parse(await import(join(drawing, 'draw-ahead.js')));
const withinStartPage = await writeStartPage(join(dist, 'renderer'), await drawAhead());
await build({
  ...program('main', 'electron/main/main.ts', 'inside'),
  define: { withinStartPage: JSON.stringify(withinStartPage) },
});

const copy = (from: string, to: string) => {
  const source = join(root, from);
  if (!existsSync(source)) throw new Error(`${from} is missing`);
  mkdirSync(join(dist, to, '..'), { recursive: true });
  cpSync(source, join(dist, to), { recursive: true });
};
copy('fixtures/citizens', 'renderer/citizens');
copy('fixtures/prints', 'assets/prints');
copy('drivers/fingerprint/libfprint/sidecar.py', 'assets/libfprint/sidecar.py');
for (const [place, file] of Object.entries(fontFiles)) copy(`node_modules/${file}`, `assets/${place}`);
// The photo control: models, and the programs that run them and write JPEG 2000.
for (const program of ['js', 'wasm'])
  copy(
    `node_modules/@litertjs/core/wasm/litert_wasm_internal.${program}`,
    `renderer/face/litert/litert_wasm_internal.${program}`,
  );
copy('node_modules/@cornerstonejs/codec-openjpeg/dist/openjpegwasm.wasm', 'renderer/face/openjpegwasm.wasm');
for (const [name, content] of Object.entries(modelsFromPackages()))
  writeFileSync(join(dist, 'renderer/face', name), content);

if (!process.argv.includes('--without-voice')) await addVoice(dist, forPackage);

const unread = Object.entries(origins).flatMap(([language, origin]) =>
  origin === 'machine' ? [language] : [],
);
if (unread.length > 0)
  console.log(`Texts that no native speaker has read yet (renderer/i18n/review.ts): ${unread.join(', ')}`);
