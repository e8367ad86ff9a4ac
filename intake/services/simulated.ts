import type { CheckInAnswer } from '../../domain/services/check-in.ts';
import type { DocumentState } from '../../domain/services/document-status.ts';
import type { OfficeSystems } from './ports.ts';

const minute = 60_000;
const quarter = 15 * minute;

/**
 * Made-up appointments, always the same ones seen from now (docs/operations.md): every code with the minutes until its
 * appointment and the number under which the person is called up.
 */
const appointments: Record<string, { inMinutes: number; number: string }> = {
  TEST1: { inMinutes: 10, number: 'T 101' },
  TEST2: { inMinutes: -5, number: 'T 102' },
  TEST3: { inMinutes: 120, number: 'T 103' },
  TEST4: { inMinutes: -90, number: 'T 104' },
  TEST5: { inMinutes: 3 * 24 * 60, number: 'T 105' },
};

/** The numbers of the specimens that are shown everywhere; nobody's own. */
const documents: Record<string, DocumentState> = {
  L01X00T47: 'ready',
  LZ6311T47: 'in-production',
  C01X00T47: 'ordered',
  C01X0006H: 'handed-out',
};

/** Appointment system and registry for development and demonstration. */
export const simulatedOffice: Required<OfficeSystems> = {
  appointments: { checkIn: async (code, now) => checkIn(code, now) },
  documents: {
    stateOf: async (number) =>
      (Object.hasOwn(documents, number) ? documents[number] : undefined) ?? 'unknown',
  },
};

/** Taken from half an hour before until a quarter of an hour after the appointment. */
function checkIn(code: string, now: number): CheckInAnswer {
  const found = Object.hasOwn(appointments, code) ? appointments[code] : undefined;
  if (!found) return { outcome: 'unknown' };
  const { inMinutes, number } = found;
  // Appointments are at the full quarter.
  const at = new Date(Math.round((now + inMinutes * minute) / quarter) * quarter).toISOString();
  if (Math.abs(inMinutes) > 12 * 60) return { outcome: 'other-day', at };
  if (inMinutes > 30) return { outcome: 'too-early', at };
  return inMinutes < -15 ? { outcome: 'too-late', at } : { outcome: 'checked-in', at, number };
}
