import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBillOfMaterials } from './bill-of-materials.ts';
import { licenceReport, refusedLicences } from './licences.ts';

/**
 * Writes `sbom.cdx.json` (CycloneDX) and `licences.txt` into a folder. Throws when a licence is not allowed: nothing is
 * packed with it.
 */
export function writeBillOfMaterials(root: string, folder: string): { files: string[]; components: number } {
  const bill = makeBillOfMaterials(root);
  const refused = refusedLicences(bill.components);
  if (refused.length > 0) throw new Error(refused.join('\n'));
  const files = [join(folder, 'sbom.cdx.json'), join(folder, 'licences.txt')] as const;
  mkdirSync(folder, { recursive: true });
  writeFileSync(files[0], `${JSON.stringify(bill, null, 2)}\n`);
  writeFileSync(files[1], licenceReport(root, bill.components));
  return { files: [...files], components: bill.components.length };
}
