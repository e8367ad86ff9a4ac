/**
 * NFC, no blank at the ends, single blanks within. Only the blank U+0020 is touched: control characters, tabs,
 * non-breaking and zero-width spaces stay, so that the check refuses them instead of hiding what was sent.
 */
export const normalise = (text: string): string =>
  text.normalize('NFC').replace(/ {2,}/g, ' ').replace(/^ | $/g, '');

/** Length in code points of the NFC form: how the limits of XhD are counted here. */
export const lengthOf = (text: string): number => Array.from(text.normalize('NFC')).length;
