/** Regions that the Deutsche Post has never given out: the first two digits 00, 05, 43 and 62. */
const unusedRegions = new Set(['00', '05', '43', '62']);

/**
 * True for five digits within 01001–99998 whose region is in use. The register of all codes is large and changes;
 * whether this very code exists is settled at the counter, where the population register is at hand.
 */
export function isPostalCode(text: string): boolean {
  if (!/^\d{5}$/.test(text)) return false;
  const number = Number(text);
  return number >= 1001 && number <= 99998 && !unusedRegions.has(text.slice(0, 2));
}
