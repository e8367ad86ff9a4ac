import type { ToStation } from '../../domain/station-api/messages.ts';

/** A running station, whatever kind of process it is. */
export interface StationProcess {
  post(message: ToStation): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  readonly pid: number | undefined;
  kill(): void;
}

/** Starts a station process; one implementation per runtime. */
export type SpawnStation = () => StationProcess;
