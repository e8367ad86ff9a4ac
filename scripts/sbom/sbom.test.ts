import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import type { Component } from './bill-of-materials.ts';
import { refusedLicences } from './licences.ts';
import { writeBillOfMaterials } from './write.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

test('every package of the product is in the bill with version and digest, under a licence that is allowed', () => {
  const folder = temporaryFolder();
  writeBillOfMaterials(root, folder);
  const text = readFileSync(join(folder, 'sbom.cdx.json'), 'utf8');
  const bill = z
    .object({
      bomFormat: z.literal('CycloneDX'),
      metadata: z.object({ component: z.object({ name: z.literal('ausweis-terminal') }) }),
      components: z.array(
        z.object({ name: z.string(), version: z.string(), hashes: z.array(z.unknown()).optional() }),
      ),
    })
    .parse(JSON.parse(text));
  const found = new Map(bill.components.map((one) => [one.name, one]));
  for (const [name, version] of Object.entries(packageJson.dependencies)) {
    expect(found.get(name)?.version, name).toBe(version);
    expect(found.get(name)?.hashes?.length, name).toBeGreaterThan(0);
  }
  expect(found.has('electron')).toBe(true);
  for (const tool of ['vitest', 'typescript', '@types/node']) expect(found.has(tool), tool).toBe(false);
  // The same packages give the same bill.
  expect(text).not.toMatch(/serialNumber|timestamp/);
  const licences = readFileSync(join(folder, 'licences.txt'), 'utf8');
  expect(licences).toContain('better-sqlite3 ');
  expect(licences).toContain('Permission is hereby granted, free of charge');
});

test('an unknown licence and one that is not allowed are named', () => {
  const one = (name: string, ...licenses: NonNullable<Component['licenses']>): Component => ({
    ...{ name, version: '1.0.0', purl: '', 'bom-ref': name },
    licenses,
  });
  const refused = refusedLicences([
    one('fine', { license: { id: 'MIT' } }),
    one('choice', { expression: '(GPL-3.0-only OR MIT)' }),
    one('both', { expression: '(MIT AND GPL-3.0-only)' }),
    one('viral', { license: { id: 'AGPL-3.0-only' } }),
    one('silent'),
  ]);
  expect(refused).toEqual([
    'both 1.0.0 is under (MIT AND GPL-3.0-only), which is not allowed.',
    'viral 1.0.0 is under AGPL-3.0-only, which is not allowed.',
    'silent 1.0.0 names no licence.',
  ]);
});

test('every package is pinned: exact versions, digests for everything that is installed, no registry named', () => {
  for (const [name, version] of Object.entries({
    ...packageJson.dependencies,
    ...packageJson.devDependencies,
  }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?(\.\d+)?$/);
  const lock = z
    .object({
      packages: z.record(
        z.string(),
        z.looseObject({
          version: z.string(),
          integrity: z.string().optional(),
          resolved: z.string().optional(),
          optional: z.boolean().optional(),
        }),
      ),
    })
    .parse(JSON.parse(read('package-lock.json')));
  const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
  expect(entries.length).toBeGreaterThan(200);
  for (const [path, { integrity, resolved, optional }] of entries) {
    if (!optional) expect(integrity, path).toMatch(/^sha512-/);
    expect(resolved, path).toBeUndefined();
  }
});
