import { z } from 'zod';
import { errorFacts } from '../../domain/errors/error-facts.ts';

const failed = z.strictObject({ error: errorFacts });
const nothing = z.strictObject({});

/**
 * Every line that the intake writes, by construction without personal data: only these fields, numbers, ids and closed
 * words. docs/events.md is made of it.
 */
export const logCatalogue = {
  request: {
    level: 'info',
    means: 'a request was answered; the pattern of its route, not its address',
    fields: z.strictObject({
      method: z.string(),
      route: z.string(),
      status: z.number().int(),
      milliseconds: z.number().int(),
    }),
  },
  'cases expired': {
    level: 'info',
    means: 'so many cases reached their 96 hours and were erased',
    fields: z.strictObject({ expired: z.number().int() }),
  },
  'no identity provider is configured; nobody can sign in': {
    level: 'warn',
    means: 'the desk is closed',
    fields: nothing,
  },
  'the desk page has not been built; only terminals are served': {
    level: 'warn',
    means: 'build it, or set INTAKE_DESK_DIR',
    fields: nothing,
  },
  'a system of the office does not answer': {
    level: 'warn',
    means: 'appointments or document status are not told for the moment',
    fields: failed,
  },
  'status file cannot be read': { level: 'warn', means: 'look at status.json', fields: failed },
  'sign-in refused': {
    level: 'warn',
    means: 'the identity provider did not vouch for somebody',
    fields: failed,
  },
  'the identity provider does not answer': {
    level: 'error',
    means: 'nobody can sign in',
    fields: failed,
  },
  'case cannot be opened': {
    level: 'error',
    means: 'wrong key, or damaged before it was sealed; it is passed over',
    fields: z.strictObject({ caseId: z.uuid() }),
  },
  'purge failed': { level: 'error', means: 'tried again in a minute', fields: failed },
  'keeping the fleet failed': { level: 'error', means: 'tried again in a minute', fields: failed },
  'forgetting counters failed': { level: 'error', means: 'tried again in a minute', fields: failed },
  'reading the keys failed': { level: 'error', means: 'tried again in a minute', fields: failed },
  'nothing is deleted: the clock differs from the database’s': {
    level: 'error',
    means: 'set the clocks right (NTP)',
    fields: nothing,
  },
  'the audit chain is broken': {
    level: 'error',
    means:
      'the entry of this number, or the one before it, was changed: keep the database, call the developers',
    fields: z.strictObject({ entry: z.number().int() }),
  },
  'unexpected error': {
    level: 'error',
    means: 'a request was answered with "internal": a fault of the program',
    fields: failed,
  },
  'could not stop cleanly': { level: 'error', means: 'the process ended with exit code 1', fields: failed },
  'ended by an unexpected error': {
    level: 'fatal',
    means: 'the process ended with exit code 1; its supervisor starts it anew',
    fields: failed,
  },
} as const;
export type LogLine = keyof typeof logCatalogue;
export type FieldsOf<L extends LogLine> = z.infer<(typeof logCatalogue)[L]['fields']>;
