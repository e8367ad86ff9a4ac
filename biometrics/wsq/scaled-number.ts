const { fround } = Math;

/** A number as the standard writes it: `mantissa / 10^exponent`, the mantissa of 16 or 32 bits. */
export type ScaledNumber = { mantissa: number; exponent: number };

/** Writes a number that is not negative with as many digits as the mantissa holds. */
export function toScaled(value: number, largest: 0xffff | 0xffffffff): ScaledNumber {
  if (value === 0) return { mantissa: 0, exponent: 0 };
  if (value >= largest) return { mantissa: largest, exponent: 0 };
  let scaled = value;
  let exponent = -1;
  while (scaled < largest) {
    scaled *= 10;
    exponent++;
  }
  return { mantissa: Math.trunc(scaled / 10 + 0.5), exponent };
}

/** Reads it back in single precision, one division per digit as the reference decoder does. */
export function fromScaled({ mantissa, exponent }: ScaledNumber): number {
  let value = fround(mantissa);
  for (let digit = 0; digit < exponent; digit++) value = fround(value / 10);
  return value;
}
