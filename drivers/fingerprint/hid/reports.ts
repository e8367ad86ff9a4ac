/**
 * Reports of the open HID profile (docs/devices.md): 64 bytes each way, without report ids, big-endian. A command
 * carries a tag that its answers repeat, so that a late answer is never taken for another's.
 */
export const reportLength = 64;
export const profileVersion = 1;
/** Pixels of one chunk. */
export const chunkLength = 56;
/** Chunks of one READ: what the buffers of a small controller and of an operating system hold. */
export const mostChunks = 16;

const codes = { info: 0x01, detect: 0x02, grab: 0x03, read: 0x04, reset: 0x05 } as const;
const answerBit = 0x80;
const progressCode = 0x8f;

export type HidCommand =
  | { kind: 'info' | 'detect' | 'grab' | 'reset' }
  | { kind: 'read'; offset: number; chunks: number };

export type HidStatus = 'ok' | 'no-finger' | 'fault';
export type HidInformation = {
  version: number;
  width: number;
  height: number;
  ppi: number;
  bitDepth: number;
  areaMm: { width: number; height: number };
  name: string;
};
export type HidAnswer = { tag: number } & (
  | { kind: 'info'; status: HidStatus; information: HidInformation }
  | { kind: 'detect' | 'reset'; status: HidStatus }
  | { kind: 'progress'; fraction: number }
  | { kind: 'grab'; status: HidStatus; quality: number; width: number; height: number }
  | { kind: 'chunk'; status: HidStatus; offset: number; pixels: Uint8Array }
);

/** The report of a command; `tag` 1 to 255. */
export function encodeCommand(tag: number, command: HidCommand): Uint8Array {
  const report = new Uint8Array(reportLength);
  report[0] = codes[command.kind];
  report[1] = tag;
  if (command.kind === 'read') {
    new DataView(report.buffer).setUint32(2, command.offset);
    report[6] = command.chunks;
  }
  return report;
}

const statuses: readonly HidStatus[] = ['ok', 'no-finger', 'fault'];

/** What the scanner says; undefined when the report is none of the profile. Pixels are a copy. */
export function parseReport(report: Uint8Array): HidAnswer | undefined {
  if (report.length !== reportLength) return undefined;
  const view = new DataView(report.buffer, report.byteOffset, report.length);
  const [code, tag] = [view.getUint8(0), view.getUint8(1)];
  const status = statuses[view.getUint8(2)];
  const short = view.getUint8(3);
  if (!status || tag === 0) return undefined;
  switch (code) {
    case codes.info | answerBit:
      return { kind: 'info', tag, status, information: parseInformation(view, report) };
    case codes.detect | answerBit:
      return { kind: 'detect', tag, status };
    case codes.reset | answerBit:
      return { kind: 'reset', tag, status };
    case progressCode:
      return short > 100 ? undefined : { kind: 'progress', tag, fraction: short / 100 };
    case codes.grab | answerBit: {
      const [width, height] = [view.getUint16(4), view.getUint16(6)];
      if (short > 100 && short !== 255) return undefined;
      return { kind: 'grab', tag, status, quality: short, width, height };
    }
    case codes.read | answerBit: {
      if (short > chunkLength) return undefined;
      return { kind: 'chunk', tag, status, offset: view.getUint32(4), pixels: report.slice(8, 8 + short) };
    }
    default:
      return undefined;
  }
}

function parseInformation(view: DataView, report: Uint8Array): HidInformation {
  const name = new TextDecoder('latin1').decode(report.subarray(16, 16 + Math.min(view.getUint8(15), 32)));
  return {
    version: view.getUint8(3),
    width: view.getUint16(4),
    height: view.getUint16(6),
    ppi: view.getUint16(8),
    bitDepth: view.getUint8(10),
    areaMm: { width: view.getUint16(11) / 10, height: view.getUint16(13) / 10 },
    name,
  };
}
