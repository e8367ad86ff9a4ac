import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Component } from './bill-of-materials.ts';

/** What may come into the product: permissive, or the project's own EUPL. A new one is for a person to decide. */
const allowed = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'OFL-1.1',
  'EUPL-1.2',
]);

/** Packages whose description names no licence, each looked at: what its licence file says. */
const lookedAt: Record<string, string> = {
  'png-js': 'MIT',
};

/** The licence in SPDX's words; undefined when nobody knows it. A choice (`A OR B`) is ours to make. */
export function licenceOf({ name, licenses = [] }: Pick<Component, 'name' | 'licenses'>): string | undefined {
  const [first] = licenses;
  if (!first) return lookedAt[name];
  if ('expression' in first) return String(first.expression);
  return 'id' in first.license ? String(first.license.id) : String(first.license.name);
}

const isAllowed = (expression: string): boolean =>
  expression
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.has(one.trim())));

/** One sentence for every package that may not be in the product. */
export function refusedLicences(components: readonly Component[]): string[] {
  return components.flatMap((one) => {
    const licence = licenceOf(one);
    if (licence === undefined) return [`${one.name} ${one.version} names no licence.`];
    return isAllowed(licence)
      ? []
      : [`${one.name} ${one.version} is under ${licence}, which is not allowed.`];
  });
}

const rule = '='.repeat(80);
const fileName = /^(licen[cs]e|copying|notice)/i;

/** Every package with its licence and the texts that it brings, as most licences ask for. */
export function licenceReport(root: string, components: readonly Component[]): string {
  const parts = components.map((one) => {
    const folder = join(root, 'node_modules', one.name);
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => fileName.test(name)) : [];
    const texts = files.map((name) => readFileSync(join(folder, name), 'utf8').trim());
    return [rule, `${one.name} ${one.version}: ${licenceOf(one) ?? 'unknown'}`, rule, ...texts].join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}
