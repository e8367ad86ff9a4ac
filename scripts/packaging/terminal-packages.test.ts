import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { importedPackages, terminalPackages } from './terminal-packages.ts';

test('of a built program the packages count, not Node, Electron or its own files', () => {
  const program = [
    'import { app } from "electron";',
    'import { join } from "node:path";',
    'import fs from "fs";',
    'import { z } from "zod";',
    "import { X509 } from '@peculiar/x509/deep/file.js';",
    'import "reflect-metadata";',
    'import { own } from "./own.js";',
    'const later = await import("pdfkit");',
    'var http = () => require$1("undici");',
  ].join('\n');
  expect(importedPackages(program).sort()).toEqual([
    '@peculiar/x509',
    'pdfkit',
    'reflect-metadata',
    'undici',
    'zod',
  ]);
});

test('what a package depends on comes along, what nobody loads stays away', () => {
  const folder = temporaryFolder();
  const modules = join(folder, 'node_modules');
  const install = (place: string, manifest: object) => {
    mkdirSync(join(modules, place), { recursive: true });
    writeFileSync(join(modules, place, 'package.json'), JSON.stringify(manifest));
  };
  install('printer', {
    dependencies: { codec: '1' },
    optionalDependencies: { 'codec-win32': '1', 'codec-linux': '1' },
  });
  install('printer/node_modules/codec', { dependencies: { bits: '1' } });
  install('codec-linux', {});
  install('bits', { dependencies: { printer: '1' } });
  install('pg', {});
  writeFileSync(join(folder, 'station.js'), 'import "printer";');
  expect([...terminalPackages(modules, [join(folder, 'station.js')])].sort()).toEqual([
    'bits',
    'codec',
    'codec-linux',
    'printer',
  ]);
});
