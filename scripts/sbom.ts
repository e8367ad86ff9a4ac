import { join, resolve } from 'node:path';
import { writeBillOfMaterials } from './sbom/write.ts';

/** `npm run sbom`: what the product consists of, and its licences, into `out/sbom`; fails on a licence that is not allowed. */
const root = resolve(import.meta.dirname, '..');
const { files, components } = writeBillOfMaterials(root, join(root, 'out/sbom'));
console.log(`${components} components\n${files.join('\n')}`);
