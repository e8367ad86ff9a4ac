import { testCaseCode } from '../../domain/package/test-case.ts';
import { note } from '../log/note.ts';
import { noteUnreadable, storedCase } from '../store/desk.ts';
import type { CaseMeta } from '../store/schema.ts';
import { endTestCase } from '../store/test-case.ts';
import type { IntakeContext } from './context.ts';
import { openTestCase } from './sealed-case.ts';

export const isTestCase = ({ case_code: code }: Pick<CaseMeta, 'case_code'>): boolean =>
  code === testCaseCode;

/**
 * A test case is fetched by the intake itself, at once: read back from where it was put, opened, looked at and erased.
 * One that does not open stays `received` until its 96 hours are over; no desk can find it.
 */
export async function settleTestCase(context: IntakeContext, meta: CaseMeta): Promise<CaseMeta> {
  const { store, keys, clock, log } = context;
  if (meta.state !== 'received') return meta;
  const sealed = await storedCase(store, meta);
  if (sealed && (await openTestCase(keys, sealed))) return endTestCase(store, meta, clock.now());
  note(log, 'case cannot be opened', { caseId: meta.id });
  await noteUnreadable(store, meta.id, clock.now());
  return meta;
}
