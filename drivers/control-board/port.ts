import type { KeypadKey } from '../../domain/devices/keypad-key.ts';
import type { Result } from '../../domain/result.ts';
import type { Driver } from '../driver.ts';

/** The board in the terminal's column: camera lift, lights, keypad with headphone socket. Each part may be absent. */
export interface ControlBoard extends Driver {
  readonly lift: Lift | null;
  readonly light: Light | null;
  readonly keypad: Keypad | null;
}

/** Raises and lowers the camera. It stops by itself when the link drops. */
export interface Lift {
  /** Millimetres above the lower end stop; null until it has been told. */
  position(): number | null;
  rangeMm: number;
  /** Resolves when the lift stands there; aborting stops it at once. */
  moveTo(mm: number, signal: AbortSignal): Promise<Result<null, { code: LiftFailureCode }>>;
  stop(): Promise<void>;
}

export const liftFailureCodes = [
  'out-of-range',
  'jam',
  'emergency-stop',
  'end-stop',
  'timeout',
  'busy',
  'cancelled',
  'disconnected',
] as const;
export type LiftFailureCode = (typeof liftFailureCodes)[number];

export interface Light {
  channels: number;
  /** 0…1 on every channel. `dead`: a channel took the order and stays dark. */
  set(level: number): Promise<Result<null, { code: 'dead' | 'timeout' | 'disconnected' }>>;
}

export interface Keypad {
  onKey(listener: (key: KeypadKey) => void): () => void;
  /** True while headphones are plugged in. */
  headphones(): boolean;
  onHeadphones(listener: (plugged: boolean) => void): () => void;
}
