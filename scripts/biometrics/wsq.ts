import { writeFileSync } from 'node:fs';
import { encodePgm } from '../../biometrics/image-files/pnm.ts';
import { decodeWsq } from '../../biometrics/wsq/decode.ts';
import { defaultBpp, encodeWsq } from '../../biometrics/wsq/encode.ts';
import { peakSignalToNoise } from '../../biometrics/wsq/peak-signal-to-noise.ts';
import { parseArguments, positiveNumber } from './arguments.ts';
import { printLine, readBytes, readPrint, refused } from './print-files.ts';
import { UsageError } from './usage-error.ts';

/** `wsq encode IN OUT` and `wsq decode IN OUT.pgm`. */
export function run(args: string[]): number {
  const [direction, ...rest] = args;
  if (direction === 'encode') return encode(rest);
  if (direction === 'decode') return decode(rest);
  throw new UsageError('wsq takes "encode" or "decode".');
}

function encode(args: string[]): number {
  const options = {
    bpp: { type: 'string' },
    'max-bytes': { type: 'string' },
    ppi: { type: 'string' },
  } as const;
  const { values, positionals } = parseArguments({ args, options, allowPositionals: true });
  const { source, target } = twoFiles(positionals);
  const bpp = positiveNumber('bpp', values.bpp) ?? defaultBpp;
  const maxBytes = positiveNumber('max-bytes', values['max-bytes']);
  const image = readPrint(source, positiveNumber('ppi', values.ppi));
  if (!image.ok) return refused(source, image.failure);
  const start = performance.now();
  const encoded = encodeWsq(image.value, { bpp, ...(maxBytes === undefined ? {} : { maxBytes }) });
  const ms = Math.round(performance.now() - start);
  if (!encoded.ok) return refused(source, encoded.failure);
  const { bytes, bpp: reached } = encoded.value;
  writeFileSync(target, bytes);
  const { width, height, ppi, pixels } = image.value;
  const back = decodeWsq(bytes);
  const psnr = back.ok ? peakSignalToNoise(pixels, back.value.pixels) : Number.NaN;
  const ratio = Number((pixels.length / bytes.length).toFixed(2));
  printLine({
    file: source,
    width,
    height,
    ppi,
    bpp: reached,
    bytes: bytes.length,
    ratio,
    // JSON knows no infinity: null where the picture came back unchanged.
    psnr: Number.isFinite(psnr) ? Number(psnr.toFixed(3)) : null,
    ms,
  });
  return 0;
}

function decode(args: string[]): number {
  const { positionals } = parseArguments({ args, allowPositionals: true });
  const { source, target } = twoFiles(positionals);
  const bytes = readBytes(source);
  if (!bytes.ok) return refused(source, bytes.failure);
  const start = performance.now();
  const decoded = decodeWsq(bytes.value);
  const ms = Math.round(performance.now() - start);
  if (!decoded.ok) return refused(source, decoded.failure);
  writeFileSync(target, encodePgm(decoded.value));
  const { width, height, ppi, comments } = decoded.value;
  printLine({ file: source, width, height, ppi: ppi ?? null, comments, ms });
  return 0;
}

function twoFiles(positionals: readonly string[]) {
  const [source, target, ...more] = positionals;
  if (source === undefined || target === undefined || more.length > 0)
    throw new UsageError('wsq takes two files: IN and OUT.');
  return { source, target };
}
