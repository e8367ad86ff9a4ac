import { createCanvas } from '@napi-rs/canvas';
import { producerHeight, producerWidth } from '../../domain/captures/photo.ts';
import type { PhotoReport } from '../../domain/photo/report.ts';
import type { CallParams } from '../../domain/station-api/calls.ts';

let encoded: Promise<Buffer> | undefined;

/** A picture of the right size that is nobody; a new copy each time, for whoever overwrites what it was given. */
export async function greyPortrait(): Promise<Uint8Array<ArrayBuffer>> {
  encoded ??= encodeGrey();
  return new Uint8Array(await encoded);
}

function encodeGrey(): Promise<Buffer> {
  const canvas = createCanvas(1244, 1600);
  const context = canvas.getContext('2d');
  context.fillStyle = '#9aa0a6';
  context.fillRect(0, 0, 1244, 1600);
  return canvas.encode('jpeg', 90);
}

/** A JP2 file of that size by its boxes (ISO/IEC 15444-1 annex I); its codestream is only begun and ended. */
export function hollowJp2(
  width: number,
  height: number,
  stream: Uint8Array = new Uint8Array(),
): Uint8Array<ArrayBuffer> {
  const box = (type: string, ...content: (Buffer | number[])[]) => {
    const body = Buffer.concat(content.map((part) => Buffer.from(part)));
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length + 8);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, body]);
  };
  const size = Buffer.alloc(8);
  size.writeUInt32BE(height);
  size.writeUInt32BE(width, 4);
  return new Uint8Array(
    Buffer.concat([
      box('jP  ', [0x0d, 0x0a, 0x87, 0x0a]),
      box('ftyp', Buffer.from('jp2 \0\0\0\0jp2 ', 'latin1')),
      box('jp2h', box('ihdr', size, [0, 3, 7, 7, 0, 0]), box('colr', [1, 0, 0, 0, 0, 0, 16])),
      box('jp2c', [0xff, 0x4f, ...stream, 0xff, 0xd9]),
    ]),
  );
}

/** A report in which everything that was measured is right, with one criterion nobody could measure. */
export const sampleReport: PhotoReport = {
  table: '2026-01-01',
  verdict: 'ok',
  criteria: [
    { id: '1.3', value: 1.2, min: -8, max: 8, mandatory: true, ok: true, reason: null },
    { id: '2.2', value: 0.004, min: null, max: 0.05, mandatory: true, ok: true, reason: null },
    { id: '5.7', value: 318, min: 300, max: null, mandatory: true, ok: true, reason: null },
    { id: '6.4', value: null, min: null, max: 0.5, mandatory: false, ok: null, reason: null },
  ],
  reasons: [],
  headCovering: false,
  landmarks: [
    { name: 'right-pupil', x: 463, y: 720 },
    { name: 'left-pupil', x: 781, y: 720 },
    { name: 'chin', x: 622, y: 1240 },
  ],
};

/** The same, refused: the mouth is open and the background uneven. */
export const refusedReport: PhotoReport = {
  ...sampleReport,
  verdict: 'nok',
  criteria: [
    ...sampleReport.criteria.filter(({ id }) => id !== '2.2'),
    { id: '2.2', value: 0.2, min: null, max: 0.05, mandatory: true, ok: false, reason: 'mouth-open' },
    { id: '4.1', value: 41, min: null, max: 20, mandatory: false, ok: false, reason: 'background-uneven' },
  ],
  reasons: ['mouth-open', 'background-uneven'],
};

/** What the camera page stores after one good burst. */
export const samplePhoto = async (): Promise<CallParams<'photo.store'>> => ({
  jpeg: await greyPortrait(),
  jp2: hollowJp2(producerWidth, producerHeight),
  cameraId: 'test',
  report: sampleReport,
  pad: { state: 'performed', provider: 'test', score: 0.02 },
  flags: [],
  headCovering: 'not-asked',
});
