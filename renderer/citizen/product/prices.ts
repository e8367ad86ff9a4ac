import { fees } from '../../../domain/fees/fees.ts';
import type { Product } from '../../../domain/products/product.ts';
import { useSession, useTerminal } from '../../station/store.ts';
import { today } from '../../station/today.ts';

/** What these documents cost with the photo, in cents: for this citizen, and for the young as long as the age is not known. */
export function usePrices(products: readonly Product[]): { full: number; young: number | null } | null {
  const birthDate = useSession((session) => session.answers['birth-date']?.birthDate ?? null);
  const photoFeePerPerson = useTerminal((terminal) => terminal.photoFeePerPerson);
  const day = today();
  const options = { photoFeePerPerson, photoTaken: true };
  const full = fees(products, birthDate, null, day, options);
  // Born today is the youngest there is.
  const young = fees(products, day, null, day, options);
  if (!full.ok || !young.ok) return null;
  return { full: full.value.totalCents, young: birthDate === null ? young.value.totalCents : null };
}
