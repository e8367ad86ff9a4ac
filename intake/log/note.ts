import type { FastifyBaseLogger } from 'fastify';
import { type FieldsOf, type LogLine, logCatalogue } from './log-catalogue.ts';

/** Writes a line of the catalogue; there is no other way into the log. */
export function note<L extends LogLine>(
  log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error' | 'fatal'>,
  line: L,
  fields: FieldsOf<L>,
): void {
  log[logCatalogue[line].level](fields, line);
}
