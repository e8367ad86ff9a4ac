import type { Application } from '../../domain/application/application.ts';
import { belongsTo, type RecaptureRequest } from '../../domain/recapture/recapture.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { DeskCase, DeskFetchRequest } from '../desk/contract.ts';
import { note } from '../log/note.ts';
import { noteUnreadable, openCase, type SealedCase, type WaitingCase, waitingCases } from '../store/desk.ts';
import type { IntakeContext } from './context.ts';
import { type OpenedCase, openSealed, openSupplement } from './sealed-case.ts';

type Found = { waiting: WaitingCase; opened: OpenedCase };
/** `caseCode`: as `parseCaseCode` gives it. */
type Request = RecaptureRequest & Pick<DeskFetchRequest, 'birthYear'>;

/**
 * Finds the one case with this code whose applicant was born on that day and month. An unknown code and a wrong
 * day or month give the same answer. Cases that cannot be opened are noted and passed over.
 */
export async function findCase(
  context: IntakeContext,
  request: Request,
): Promise<Result<Found, { code: 'not-found' | 'ambiguous-code' }>> {
  const { store, clock } = context;
  const waiting = await waitingCases(store, request.caseCode, clock.now());
  const opened = await Promise.all(waiting.map((sealed) => open(context, sealed)));
  const [found, another] = opened.filter((one) => one !== undefined).filter((one) => fits(one, request));
  if (!found) return fail({ code: 'not-found' });
  return another ? fail({ code: 'ambiguous-code' }) : ok(found);
}

/** The case for the desk, with the parts that were captured anew in the place of the old ones. */
export async function fetchCase(
  context: IntakeContext,
  request: DeskFetchRequest,
  staffId: string,
): Promise<Result<DeskCase, { code: 'not-found' | 'ambiguous-code' }>> {
  const found = await findCase(context, request);
  if (!found.ok) return found;
  const { store, clock } = context;
  const { waiting } = found.value;
  const { application, parts, replaced } = await withSupplements(context, found.value);
  return ok({
    caseId: waiting.id,
    handle: await openCase(
      store,
      { caseId: waiting.id, supplements: waiting.broughtAnew.length, staffId },
      clock.now(),
    ),
    terminalId: waiting.terminal_id,
    now: new Date(clock.now()).toISOString(),
    deleteAt: waiting.purge_at.toISOString(),
    application,
    manifest: found.value.opened.manifest,
    photoVeto: waiting.veto,
    wanted: waiting.wanted.map(({ part, askedAt }) => ({ part, askedAt: askedAt.toISOString() })),
    replaced,
    parts: Object.fromEntries(
      [...parts].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
    ),
  });
}

async function open(context: IntakeContext, waiting: WaitingCase): Promise<Found | undefined> {
  const opened = await openSealed(context.keys, waiting);
  if (opened) return { waiting, opened };
  await passOver(context, waiting);
  return undefined;
}

async function passOver({ log, store, clock }: IntakeContext, sealed: SealedCase): Promise<void> {
  note(log, 'case cannot be opened', { caseId: sealed.id });
  await noteUnreadable(store, sealed.id, clock.now());
}

function fits({ opened }: Found, request: Request): boolean {
  const [year, month, day] = opened.application.birthDate.split('-').map(Number);
  const yearFits = request.birthYear === undefined || request.birthYear === year;
  return day === request.day && month === request.month && yearFits;
}

async function withSupplements(context: IntakeContext, { waiting, opened }: Found) {
  let application: Application = opened.application;
  const parts = new Map(opened.parts);
  const replaced: DeskCase['replaced'] = [];
  for (const sealed of waiting.broughtAnew) {
    const brought = await openSupplement(context.keys, sealed);
    if (!brought) {
      await passOver(context, sealed);
      continue;
    }
    const { supplement } = brought;
    application =
      supplement.part === 'photo'
        ? { ...application, photo: supplement.photo }
        : { ...application, fingers: supplement.fingers };
    for (const name of [...parts.keys()].filter((one) => belongsTo(supplement.part, one))) parts.delete(name);
    for (const [name, bytes] of brought.parts) if (belongsTo(supplement.part, name)) parts.set(name, bytes);
    replaced.push({ part: supplement.part, at: sealed.received_at.toISOString() });
  }
  parts.delete('application.json');
  return { application, parts, replaced };
}
