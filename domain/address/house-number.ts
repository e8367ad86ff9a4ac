/**
 * True when the line seems to hold a house number: a digit that is not an ordinal as in "Straße des 17. Juni".
 * Some addresses have none, so its absence is a question to the citizen, not a refusal.
 */
export const hasHouseNumber = (street: string): boolean => /\d(?![\d.])/.test(street);
