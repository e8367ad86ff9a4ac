import type { CitizenState } from '../../../domain/station-api/dev-calls.ts';

/** Who steers the simulated camera: the station's developer state, or a test. */
export interface CameraControl {
  citizen(): CitizenState;
  /** Switched-on faults, named as in `simulatedFaults.camera`. */
  faults(): readonly string[];
  /** Called after every change; returns the unsubscribe. */
  onChange(listener: () => void): () => void;
}
