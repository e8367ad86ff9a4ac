import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { GreyImage } from '../../biometrics/finger/image/grey-image.ts';

/** The predictor of PNG's filter 4. */
function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(estimate - value));
  if (toLeft === undefined || toUp === undefined || toCorner === undefined) return 0;
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Reads an 8-bit grey PNG; an alpha channel is ignored. A canvas would blend it. Throws on other kinds. */
export function readGreyPng(file: string): GreyImage {
  const bytes = readFileSync(file);
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const [depth, colour, , , interlaced] = bytes.subarray(24, 29);
  if (depth !== 8 || (colour !== 0 && colour !== 4) || interlaced) throw new Error('not an 8-bit grey PNG');
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const data = inflateSync(Buffer.concat(parts));
  const channels = colour === 4 ? 2 : 1;
  const stride = width * channels;
  const lines = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let i = 0; i < stride; i++) {
      const left = i >= channels ? (lines[y * stride + i - channels] ?? 0) : 0;
      const up = y > 0 ? (lines[(y - 1) * stride + i] ?? 0) : 0;
      const corner = i >= channels && y > 0 ? (lines[(y - 1) * stride + i - channels] ?? 0) : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      lines[y * stride + i] = (data[y * (stride + 1) + 1 + i] ?? 0) + predicted;
    }
  }
  return { width, height, pixels: lines.filter((_, i) => i % channels === 0) };
}
