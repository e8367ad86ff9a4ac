import { fail, ok, type Result } from '../../domain/result.ts';
import { parseCaseCode } from '../../domain/slip/case-code.ts';
import type { DeskCase, DeskFetchRequest } from '../desk/contract.ts';
import { noteUnreadable, openCase, type SealedCase, waitingCases } from '../store/desk.ts';
import { photoVetoOf } from '../store/photo-veto.ts';
import type { IntakeContext } from './context.ts';
import { type OpenedCase, openSealed } from './sealed-case.ts';

type Found = { waiting: SealedCase; opened: OpenedCase };

/**
 * Finds the one case with this code whose applicant was born on that day and month. An unknown code and a wrong
 * day or month give the same answer. Cases that cannot be opened are noted and passed over.
 */
export async function fetchCase(
  context: IntakeContext,
  request: DeskFetchRequest,
  staffId: string,
): Promise<Result<DeskCase, { code: 'not-found' | 'ambiguous-code' }>> {
  const { store, clock } = context;
  const code = parseCaseCode(request.caseCode);
  const waiting = code === undefined ? [] : await waitingCases(store, code, clock.now());
  const opened = await Promise.all(waiting.map((sealed) => open(context, sealed)));
  const [found, another] = opened.filter((one) => one !== undefined).filter((one) => fits(one, request));
  if (!found) return fail({ code: 'not-found' });
  if (another) return fail({ code: 'ambiguous-code' });
  return ok(await answer(context, found, staffId));
}

async function open(context: IntakeContext, waiting: SealedCase): Promise<Found | undefined> {
  const opened = await openSealed(context.keys, waiting);
  if (opened) return { waiting, opened };
  context.log.error({ caseId: waiting.id }, 'case cannot be opened');
  await noteUnreadable(context.store, waiting.id, context.clock.now());
  return undefined;
}

function fits({ opened }: Found, request: DeskFetchRequest): boolean {
  const [year, month, day] = opened.application.birthDate.split('-').map(Number);
  const yearFits = request.birthYear === undefined || request.birthYear === year;
  return day === request.day && month === request.month && yearFits;
}

async function answer(
  { store, clock }: IntakeContext,
  { waiting, opened }: Found,
  staffId: string,
): Promise<DeskCase> {
  const images = [...opened.parts].filter(([name]) => name !== 'application.json');
  return {
    caseId: waiting.id,
    handle: await openCase(store, { caseId: waiting.id, staffId }, clock.now()),
    terminalId: waiting.terminal_id,
    now: new Date(clock.now()).toISOString(),
    deleteAt: waiting.purge_at.toISOString(),
    application: opened.application,
    manifest: opened.manifest,
    photoVeto: await photoVetoOf(store, waiting.id),
    parts: Object.fromEntries(images.map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])),
  };
}
