/** Postal codes of the terminal's own city: the addresses typed most, so a slip of the finger is worth a question. */
const homeTown = {
  name: 'Kaiserslautern',
  postalCodes: ['67655', '67657', '67659', '67661', '67663'],
} as const;

const isHomeCode = (postalCode: string) => homeTown.postalCodes.some((code) => code === postalCode);

/** The town of this postal code, where it is the terminal's own. */
export const homeTownOf = (postalCode: string): string | undefined =>
  isHomeCode(postalCode) ? homeTown.name : undefined;

/** True when exactly one of code and town belongs to the city; of other towns nothing is known here. */
export function isTownMismatch(postalCode: string, town: string): boolean {
  // Districts are written behind the name: "Kaiserslautern-Erfenbach".
  const townIsHome = town.toLowerCase().startsWith(homeTown.name.toLowerCase());
  return isHomeCode(postalCode) !== townIsHome;
}
