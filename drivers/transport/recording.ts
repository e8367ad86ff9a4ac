import { type TransportFailureCode, transportFailureCodes } from './port.ts';

/**
 * A recording of one connection as text, so that it can be read, shortened and commented by hand:
 *
 *     # transport recording 1
 *     0 > ef01ffffffff0100071300000000001b
 *     12 < ef01ffffffff07000300000a
 *     530 = 115200
 *     9120 ! disconnected
 *
 * One piece a line: milliseconds since opening; `>` to the device, `<` from the device, `=` change of the line speed,
 * `!` end with its code. Bytes as hexadecimal digits. Lines that begin with `#` and empty lines say nothing.
 *
 * A recording of a fingerprint scanner holds fingerprints: record invented fingers only.
 */
export type RecordedPiece = { at: number } & (
  | { kind: 'written' | 'heard'; bytes: Uint8Array }
  | { kind: 'baud-rate'; baudRate: number }
  | { kind: 'end'; code: TransportFailureCode }
);

export const recordingHead = '# transport recording 1';

export function formatPiece(piece: RecordedPiece): string {
  switch (piece.kind) {
    case 'written':
      return `${piece.at} > ${Buffer.from(piece.bytes).toString('hex')}`;
    case 'heard':
      return `${piece.at} < ${Buffer.from(piece.bytes).toString('hex')}`;
    case 'baud-rate':
      return `${piece.at} = ${piece.baudRate}`;
    case 'end':
      return `${piece.at} ! ${piece.code}`;
  }
}

/** The pieces of a recording. Throws when a line is not one, with its number. */
export function parseRecording(text: string): RecordedPiece[] {
  const lines = text.split('\n').map((line) => line.trim());
  if (lines[0] !== recordingHead) throw new Error(`a recording begins with "${recordingHead}"`);
  return lines.flatMap((line, at) => (line === '' || line.startsWith('#') ? [] : [parsePiece(line, at + 1)]));
}

function parsePiece(line: string, number: number): RecordedPiece {
  const [, time = '', sign = '', value = ''] = /^(\d{1,12}) ([<>=!]) (\S+)$/.exec(line) ?? [];
  const at = Number(time);
  if ((sign === '<' || sign === '>') && /^([0-9a-f]{2})+$/i.test(value))
    return { at, kind: sign === '>' ? 'written' : 'heard', bytes: new Uint8Array(Buffer.from(value, 'hex')) };
  if (sign === '=' && /^\d{1,8}$/.test(value)) return { at, kind: 'baud-rate', baudRate: Number(value) };
  const code = transportFailureCodes.find((known) => known === value);
  if (sign === '!' && code) return { at, kind: 'end', code };
  throw new Error(`line ${number} of the recording is not a piece`);
}
