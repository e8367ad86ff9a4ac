import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };

const licence = z.union([
  z.looseObject({
    license: z.union([z.looseObject({ id: z.string() }), z.looseObject({ name: z.string() })]),
  }),
  z.looseObject({ expression: z.string() }),
]);
const component = z.looseObject({
  name: z.string(),
  version: z.string(),
  purl: z.string(),
  'bom-ref': z.string(),
  licenses: z.array(licence).optional(),
});
export type Component = z.infer<typeof component>;
const billOfMaterials = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component: z.looseObject({ name: z.string() }) }),
  components: z.array(component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
export type BillOfMaterials = z.infer<typeof billOfMaterials>;

/**
 * What the product consists of, as CycloneDX: npm's own list of the packages used at run time, with their SHA-512 and
 * dependencies, and Electron. Without time and serial number: the same lockfile gives the
 * same bill.
 */
export function makeBillOfMaterials(root: string): BillOfMaterials {
  const shell = process.platform === 'win32';
  const listed = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell,
  });
  const { serialNumber: _, ...bill } = billOfMaterials.parse(JSON.parse(listed));
  const { timestamp: __, ...metadata } = bill.metadata;
  const shipped = shippedOf(bill);
  return {
    ...bill,
    metadata: {
      ...metadata,
      component: { ...metadata.component, type: 'application', name: packageJson.name },
    },
    components: bill.components
      .filter((one) => shipped.has(one['bom-ref']))
      .sort((a, b) => (a.purl < b.purl ? -1 : 1)),
    dependencies: bill.dependencies.filter(({ ref }) => shipped.has(ref)),
  };
}

/**
 * Packages of the product, with all that they need. npm's own `--omit dev` also leaves out what a tool needs as well;
 * and what only a tool brings (types, the compiler) is not shipped though a package would like to have it.
 */
function shippedOf({ components, dependencies }: BillOfMaterials): Set<string> {
  const refOf = (name: string, version: string): string => {
    const found = components.find((one) => one.name === name && one.version === version);
    if (!found) throw new Error(`${name} is not installed as package.json names it`);
    return found['bom-ref'];
  };
  const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const tools = new Set(
    Object.entries(packageJson.devDependencies).map(([name, version]) => refOf(name, version)),
  );
  const reached = new Set<string>();
  const visit = (ref: string) => {
    if (reached.has(ref) || tools.has(ref)) return;
    reached.add(ref);
    for (const next of needs.get(ref) ?? []) visit(next);
  };
  for (const [name, version] of Object.entries(packageJson.dependencies)) visit(refOf(name, version));
  // A tool in npm's eyes. Chromium and Node come inside it, their notices lie beside the program.
  return reached.add(refOf('electron', packageJson.devDependencies.electron));
}
