import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import type { SlipPrinterFailureCode } from '../port.ts';

/** The printer's physical state, as far as it tells. */
export type PrinterState = {
  offline: boolean;
  coverOpen: boolean;
  paperOut: boolean;
  paperLow: boolean;
  /** Cutter stuck, or another error that a person has to put right. */
  jam: boolean;
  /** Needs a repair, or cools down by itself. */
  error: boolean;
};

export const healthy: PrinterState = {
  offline: false,
  coverOpen: false,
  paperOut: false,
  paperLow: false,
  jam: false,
  error: false,
};

/** Takes over the answer to DLE EOT n. */
export function withRealTime(state: PrinterState, n: 1 | 2 | 3 | 4, byte: number): PrinterState {
  switch (n) {
    case 1:
      return { ...state, offline: (byte & 0x08) !== 0 };
    case 2:
      return { ...state, coverOpen: (byte & 0x04) !== 0 };
    case 3:
      return { ...state, jam: (byte & 0x0c) !== 0, error: (byte & 0x60) !== 0 };
    case 4:
      return { ...state, paperLow: (byte & 0x0c) !== 0, paperOut: (byte & 0x60) !== 0 };
  }
}

/** The state in an automatic status back. */
export function fromStatusBack([a, b, c]: readonly [number, number, number, number]): PrinterState {
  return {
    offline: (a & 0x08) !== 0,
    coverOpen: (a & 0x20) !== 0,
    jam: (b & 0x0c) !== 0,
    error: (b & 0x60) !== 0,
    paperLow: (c & 0x03) !== 0,
    paperOut: (c & 0x0c) !== 0,
  };
}

/** Why nothing can be printed; undefined when it can. */
export function stopCode(state: PrinterState): SlipPrinterFailureCode | undefined {
  if (state.coverOpen) return 'cover-open';
  if (state.paperOut) return 'paper-out';
  if (state.jam) return 'jam';
  return state.offline || state.error ? 'offline' : undefined;
}

export function conditionOf(state: PrinterState): DeviceCondition {
  const code = stopCode(state);
  if (code) return { state: 'down', code };
  return state.paperLow ? { state: 'degraded', code: 'paper-low' } : { state: 'ok', code: null };
}
