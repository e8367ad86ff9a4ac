/**
 * The case code: seven random digits and a check digit by ISO/IEC 7064 MOD 11,10 (as in the German tax id),
 * which finds every single wrong digit and almost every swap of neighbours.
 */
export function checkDigit(sevenDigits: string): string {
  let product = 10;
  for (const digit of sevenDigits) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** `random` returns whole numbers in [0, below); taken codes are avoided. */
export function newCaseCode(random: (below: number) => number, taken: (code: string) => boolean): string {
  for (;;) {
    const digits = String(random(10_000_000)).padStart(7, '0');
    const code = digits + checkDigit(digits);
    if (!taken(code)) return code;
  }
}

/** Takes what people type (`417 0926-3`); undefined when it is not eight digits with the right check digit. */
export function parseCaseCode(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '');
  if (!/^\d{8}$/.test(digits)) return undefined;
  return checkDigit(digits.slice(0, 7)) === digits[7] ? digits : undefined;
}
