import { z } from 'zod';
import { isPostalCode } from '../address/postal-code.ts';
import { firstForeignCharacter } from '../characters/datatypes.ts';
import { checkSerial } from '../documents/serial-number.ts';
import { blocks, type CheckContext } from './check-issue.ts';
import type { Issue } from './issue.ts';
import type { PageValue } from './page-values.ts';

/** One person gets each kind of document once. */
export function checkProduct({ products }: PageValue<'product'>): Issue[] {
  if (products.length === 0) return [blocks('products', 'required')];
  const kinds = new Set(products.map((product) => product.kind));
  return kinds.size < products.length ? [blocks('products', 'product-twice')] : [];
}

/** The old document's number is optional: it may be lost, or never have been. */
export function checkOldDocument({ serialNumber }: PageValue<'old-document'>): Issue[] {
  if (serialNumber === null) return [];
  if (serialNumber === '') return [blocks('serialNumber', 'required')];
  const result = checkSerial(serialNumber);
  if (result.ok) return [];
  const { failure } = result;
  if (failure.code !== 'serial-character') return [blocks('serialNumber', failure.code)];
  const character = firstForeignCharacter(failure.character, 'B') ?? failure.character;
  return [blocks('serialNumber', failure.code, { character })];
}

const email = z.email();

/** Delivery by post needs an e-mail address and an address in Germany (PassV §17, PAuswV §18). */
export function checkDelivery(value: PageValue<'delivery'>, { answers }: CheckContext): Issue[] {
  const issues: Issue[] = [];
  if (value.email !== null && !email.safeParse(value.email).success) issues.push(blocks('email', 'email'));
  if (value.delivery !== 'post') return issues;
  if (value.email === null) issues.push(blocks('email', 'email-required'));
  if (!isPostalCode(answers.address?.postalCode ?? '')) issues.push(blocks('delivery', 'delivery-address'));
  return issues;
}
