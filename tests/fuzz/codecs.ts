import { encodeBmp } from '../../biometrics/image-files/bmp.ts';
import { encodePgm } from '../../biometrics/image-files/pnm.ts';
import { readGreyImage } from '../../biometrics/image-files/read-grey-image.ts';
import { decodeTlv, encodeTlv } from '../../biometrics/iso-19794/ber-tlv.ts';
import { decodeWsq } from '../../biometrics/wsq/decode.ts';
import { encodeWsq } from '../../biometrics/wsq/encode.ts';
import { ridgeImage } from '../../biometrics/wsq/ridge-image.ts';
import { JpegSplitter } from '../../drivers/camera/gphoto2/jpeg-splitter.ts';
import { BoardDecoder, encodeLine } from '../../drivers/control-board/serial/codec.ts';
import { encodeRequest, IppResponse, operations } from '../../drivers/document-printer/ipp/message.ts';
import { encodeFrame, FrameReader } from '../../drivers/fingerprint/bridge/frame.ts';
import { fromBridge, toBridge } from '../../drivers/fingerprint/bridge/messages.ts';
import { parseReport } from '../../drivers/fingerprint/hid/reports.ts';
import { commands, parseSystemParameters } from '../../drivers/fingerprint/zfm/commands.ts';
import { encodePacket } from '../../drivers/fingerprint/zfm/packet.ts';
import { PacketReader } from '../../drivers/fingerprint/zfm/packet-reader.ts';
import { ReportReader } from '../../drivers/slip-printer/escpos/reports.ts';
import type { FuzzedCodec } from './fuzz.ts';

const text = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));

const picture = ridgeImage(64, 64);
const compressed = encodeWsq(picture);
if (!compressed.ok) throw new Error('the picture does not compress');

const report = (...bytes: number[]) => Uint8Array.from({ length: 64 }, (_, at) => bytes[at] ?? 0);

/** Everything that reads bytes from outside. A new codec is one entry more. */
export const codecs: readonly FuzzedCodec[] = [
  {
    name: 'escpos-reports',
    seeds: [
      Uint8Array.of(0x16, 0x12, 0x12, 0x7e),
      Uint8Array.of(0x38, 0, 0x0f, 0x0f, 0),
      Uint8Array.of(0x37, 0x25, 0, 0x5f, 0x45, 0x50, 0),
    ],
    open: () => {
      const reader = new ReportReader();
      return (bytes) => reader.push(bytes);
    },
  },
  {
    name: 'ipp-messages',
    seeds: [
      encodeRequest({
        operation: operations.printJob,
        requestId: 1,
        attributes: [
          { kind: 'uri', name: 'printer-uri', value: 'ipp://localhost/ipp/print' },
          { kind: 'integer', name: 'job-id', value: 7 },
          { kind: 'keyword', name: 'printer-state-reasons', value: ['media-empty', 'cover-open'] },
        ],
      }),
    ],
    open: () => (bytes) => {
      const answer = IppResponse.decode(bytes);
      answer?.texts('printer-state-reasons');
      answer?.integer('job-state');
    },
  },
  {
    name: 'mjpeg-frames',
    // The smallest frames that the reader takes: start, one segment, a scan, end.
    seeds: [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xda, 0, 2, 5, 0xff, 0, 6, 0xff, 0xd9)],
    open: () => {
      const frames = new JpegSplitter();
      return (bytes) => frames.push(bytes);
    },
  },
  {
    name: 'control-board',
    seeds: ['BOARD kb-7 600 3 keypad', 'LIFT 420 moving', 'LIGHT 2 dead', 'KEY enter', 'JACK in'].map(
      encodeLine,
    ),
    open: () => {
      const decoder = new BoardDecoder();
      return (bytes) => decoder.push(bytes);
    },
  },
  {
    name: 'zfm-packets',
    seeds: [
      commands.verifyPassword,
      encodePacket({ kind: 'ack', content: Uint8Array.of(0) }),
      encodePacket({ kind: 'data', content: new Uint8Array(128).fill(0x5a) }),
      encodePacket({ kind: 'lastData', content: new Uint8Array(256) }),
    ],
    open: () => {
      const reader = new PacketReader();
      return (bytes) => {
        for (const event of reader.push(bytes))
          if (event.kind === 'packet') parseSystemParameters(event.packet.content);
      };
    },
  },
  {
    name: 'hid-reports',
    seeds: [
      report(0x81, 1, 0, 1, 1, 0, 1, 0, 1, 0xf4, 8),
      report(0x83, 2, 0, 80, 1, 0, 1, 0),
      report(0x84, 3, 0, 56, 0, 0, 4, 0),
      report(0x8f, 4, 0, 50),
    ],
    open: () => parseReport,
  },
  {
    name: 'bridge-frames',
    seeds: [
      encodeFrame({ type: 'hello', version: 1 }),
      encodeFrame({ type: 'event', id: 1, event: { kind: 'done' } }),
      encodeFrame({ type: 'assessed', id: 2, quality: 80 }, new Uint8Array(100)),
    ],
    open: () => {
      let reader = new FrameReader();
      return (bytes) => {
        const frames = reader.push(bytes);
        if (frames === 'broken') reader = new FrameReader();
        else for (const { json } of frames) fromBridge.safeParse(json);
      };
    },
  },
  {
    name: 'bridge-messages',
    seeds: [
      text({ type: 'capture', id: 1, transaction: 't', finger: 2, timeoutMs: 15_000 }),
      text({ type: 'event', id: 1, event: { kind: 'progress', fraction: 0.5 } }),
      text({ type: 'condition', state: 'ok', code: null }),
    ],
    open: () => (bytes) => {
      const json = asJson(bytes);
      fromBridge.safeParse(json);
      toBridge.safeParse(json);
    },
  },
  {
    name: 'ber-tlv',
    seeds: [encodeTlv([{ tag: 0x7f2e, value: encodeTlv([{ tag: 0x81, value: new Uint8Array(200) }]) }])],
    open: () => decodeTlv,
  },
  { name: 'wsq', seeds: [compressed.value.bytes], open: () => decodeWsq, share: 0.01 },
  {
    name: 'image-files',
    seeds: [encodeBmp(picture), new Uint8Array(encodePgm(picture))],
    open: () => (bytes) => readGreyImage(bytes),
    share: 0.05,
  },
];

function asJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
