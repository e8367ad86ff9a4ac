import { type KeypadKey, keypadKey } from '../../../domain/devices/keypad-key.ts';

/**
 * The control board's profile (docs/devices.md): one line of ASCII for each message, ended by a line feed, with the XOR
 * of all its characters as two hexadecimal digits behind a star, as in NMEA 0183: `LIFT 420 moving*5A`.
 */
export type BoardMessage =
  | { kind: 'board'; serial: string; lift: number; channels: number; keypad: boolean }
  | { kind: 'lift'; mm: number; state: LiftState }
  | { kind: 'light'; channel: number; lit: boolean }
  | { kind: 'key'; key: KeypadKey }
  | { kind: 'jack'; plugged: boolean }
  | { kind: 'refused' };

const liftStates = ['idle', 'moving', 'top', 'bottom', 'jam', 'estop'] as const;
export type LiftState = (typeof liftStates)[number];

/** No line of the profile is longer; more without a line feed is noise. */
const longestLine = 96;

/** A line with its checksum and line feed. */
export function encodeLine(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${text}*${checksum(text)}\n`);
}

const checksum = (text: string): string =>
  [...text]
    .reduce((sum, character) => sum ^ character.charCodeAt(0), 0)
    .toString(16)
    .toUpperCase()
    .padStart(2, '0');

/** Puts lines together from pieces of any size; what is not a sound line of the profile is dropped. */
export class BoardDecoder {
  #line = '';
  #overlong = false;

  push(bytes: Uint8Array): BoardMessage[] {
    const messages: BoardMessage[] = [];
    for (const byte of bytes) {
      if (byte === 0x0a) {
        const message = this.#overlong ? undefined : parseLine(this.#line);
        if (message) messages.push(message);
        this.#line = '';
        this.#overlong = false;
      } else if (this.#line.length >= longestLine) this.#overlong = true;
      else if (byte !== 0x0d) this.#line += String.fromCharCode(byte);
    }
    return messages;
  }
}

function parseLine(line: string): BoardMessage | undefined {
  const star = line.lastIndexOf('*');
  const text = line.slice(0, star);
  if (star < 0 || line.slice(star + 1) !== checksum(text)) return undefined;
  const [name, ...fields] = text.split(' ');
  switch (name) {
    case 'BOARD':
      return boardLine(fields);
    case 'LIFT':
      return liftLine(fields);
    case 'LIGHT': {
      const channel = whole(fields[0]);
      return channel === undefined ? undefined : { kind: 'light', channel, lit: fields[1] !== 'dead' };
    }
    case 'KEY': {
      const key = keypadKey.options.find((known) => known === fields[0]);
      return key && { kind: 'key', key };
    }
    case 'JACK':
      return fields[0] === 'in' || fields[0] === 'out'
        ? { kind: 'jack', plugged: fields[0] === 'in' }
        : undefined;
    case 'REFUSED':
      return { kind: 'refused' };
    default:
      return undefined;
  }
}

function boardLine([serial, lift, channels, keypad]: string[]): BoardMessage | undefined {
  const range = whole(lift);
  const count = whole(channels);
  if (!serial || range === undefined || count === undefined) return undefined;
  return { kind: 'board', serial, lift: range, channels: count, keypad: keypad === 'keypad' };
}

function liftLine([mm, state]: string[]): BoardMessage | undefined {
  const place = whole(mm);
  const known = liftStates.find((one) => one === state);
  return place === undefined || !known ? undefined : { kind: 'lift', mm: place, state: known };
}

const whole = (field: string | undefined): number | undefined =>
  field !== undefined && /^\d{1,5}$/.test(field) ? Number(field) : undefined;
