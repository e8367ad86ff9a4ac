/** Postal codes of the terminal's own city: the addresses typed most, so a slip of the finger is worth a question. */
const homeTown = {
  name: 'Kaiserslautern',
  postalCodes: ['67655', '67657', '67659', '67661', '67663'],
} as const;

/** True when exactly one of code and town belongs to the city; of other towns nothing is known here. */
export function isTownMismatch(postalCode: string, town: string): boolean {
  const codeIsHome = homeTown.postalCodes.some((code) => code === postalCode);
  // Districts are written behind the name: "Kaiserslautern-Erfenbach".
  const townIsHome = town.toLowerCase().startsWith(homeTown.name.toLowerCase());
  return codeIsHome !== townIsHome;
}
