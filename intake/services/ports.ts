import type { CheckInAnswer } from '../../domain/services/check-in.ts';
import type { DocumentState } from '../../domain/services/document-status.ts';

/** The office's appointment system. Rejects when it cannot be asked. */
export interface AppointmentSystem {
  /** Notes that the person with this code is there; the same code again gives the same answer. */
  checkIn(code: string, now: number): Promise<CheckInAnswer>;
}

/** The register of documents that were applied for. Rejects when it cannot be asked. */
export interface DocumentRegistry {
  stateOf(serialNumber: string): Promise<DocumentState>;
}

/** Other systems of the office that the intake asks for the terminals; what is absent is not offered. */
export interface OfficeSystems {
  appointments?: AppointmentSystem;
  documents?: DocumentRegistry;
}
