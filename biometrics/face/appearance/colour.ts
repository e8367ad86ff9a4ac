/** sRGB code to linear light, 0…1 (IEC 61966-2-1). */
export const linearOfCode: Float32Array = Float32Array.from({ length: 256 }, (_, code) => {
  const value = code / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** Linear light to an sRGB code, not rounded. */
export const codeOfLinear = (light: number): number =>
  255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);

/** Relative luminance of linear sRGB, 0…1. */
export const luminanceOf = (red: number, green: number, blue: number): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;

export type Lab = { lightness: number; a: number; b: number };

const steps = 4096;
/** CIELAB's f(t) as a table, because a cube root per pixel and channel would cost most of a live frame's time. */
const table = Float32Array.from({ length: steps + 2 }, (_, step) => {
  const t = step / steps;
  return t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116;
});
const f = (t: number): number => {
  const at = Math.min(1, t) * steps;
  const low = Math.floor(at);
  const below = table[low] ?? 1;
  return below + ((table[low + 1] ?? 1) - below) * (at - low);
};

/** CIELAB under D65 of linear sRGB (ISO/CIE 11664-4). */
export function labOf(red: number, green: number, blue: number): Lab {
  const x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = f(luminanceOf(red, green, blue));
  const z = f((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return { lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
}
