import type { DeviceCondition } from '../domain/devices/condition.ts';
import type { Result } from '../domain/result.ts';

/**
 * What the supervisor knows of a driver. A driver lives for one connection: once it is lost its condition is `down`
 * for good, and the supervisor opens the next one. Nothing is replayed.
 */
export interface Driver {
  readonly id: string;
  condition(): DeviceCondition;
  /** Called with every change of condition; returns the unsubscribe. */
  onCondition(listener: (condition: DeviceCondition) => void): () => void;
  /** Brings a confused device back without reopening; true when it answers again. Absent where there is none. */
  softReset?(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens a device and finds out its physical state. Expected trouble is a result with a short code for technicians. */
export type OpenDriver<D extends Driver> = (signal: AbortSignal) => Promise<Result<D, { code: string }>>;

/** Codes with which a driver says that its connection is over; any other `down` is a state of a device that is there. */
const lossCodes: readonly (string | null)[] = ['disconnected', 'timeout', 'protocol', 'closed'];

export const isLoss = ({ state, code }: DeviceCondition): boolean =>
  state === 'down' && lossCodes.includes(code);

/** It is there and talks nonsense: a reset may help. */
export const isConfused = ({ state, code }: DeviceCondition): boolean =>
  state === 'degraded' && code === 'protocol';
