import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';

const manifest = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

/**
 * The npm packages that the terminal loads: those that its built programs import, and what these depend on. The intake's
 * packages stand in the same package.json and do not belong on a terminal. Packages for other platforms are not installed
 * and so not named.
 */
export function terminalPackages(modules: string, programs: readonly string[]): Set<string> {
  const found = new Set<string>();
  const add = (name: string, folder: string): void => {
    const own = join(folder, 'node_modules', name);
    const place = existsSync(own) ? own : join(modules, name);
    if (found.has(name) || !existsSync(place)) return;
    found.add(name);
    const read = manifest.parse(JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')));
    for (const next of Object.keys({ ...read.dependencies, ...read.optionalDependencies })) add(next, place);
  };
  for (const program of programs)
    for (const name of importedPackages(readFileSync(program, 'utf8'))) add(name, modules);
  return found;
}

/** Names of packages that a built ES module imports or requires, without Node's own and Electron. */
export function importedPackages(program: string): string[] {
  const specifiers = [
    ...program.matchAll(/(?:\bfrom|^import|\bimport\(|\brequire(?:\$\d+)?\()\s*["']([^"'.][^"']*)["']/gm),
  ].flatMap(([, specifier]) => specifier ?? []);
  const names = specifiers.map((one) =>
    one
      .split('/')
      .slice(0, one.startsWith('@') ? 2 : 1)
      .join('/'),
  );
  return [...new Set(names)].filter(
    (name) => name !== 'electron' && !name.startsWith('node:') && !builtinModules.includes(name),
  );
}
