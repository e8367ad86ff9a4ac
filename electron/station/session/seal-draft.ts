import { randomInt, randomUUID } from 'node:crypto';
import { ageRules } from '../../../domain/ages/age-rules.ts';
import type { Clock } from '../../../domain/clock.ts';
import { todayInBerlin } from '../../../domain/dates/today.ts';
import { fees } from '../../../domain/fees/fees.ts';
import { paysPhoto } from '../../../domain/fees/pays-photo.ts';
import { belongsTo, type Recapture } from '../../../domain/recapture/recapture.ts';
import { newCaseCode } from '../../../domain/slip/case-code.ts';
import { retentionMs } from '../../../domain/terms/retention.ts';
import { countsOfSession } from '../counters/count-session.ts';
import { sealCase } from '../sealing/seal-case.ts';
import type { TerminalKey } from '../sealing/terminal-key.ts';
import type { Audit } from '../store/audit.ts';
import type { Copies } from '../store/copies.ts';
import type { Counters } from '../store/counters.ts';
import type { Db } from '../store/database.ts';
import { truncateLog } from '../store/database.ts';
import type { DraftStore } from '../store/draft-store.ts';
import type { Outbox } from '../store/outbox.ts';
import type { PendingSlipStore } from '../store/pending-slip.ts';
import type { Sync } from '../sync/sync.ts';
import { composeApplication, composeSlip, composeSupplement } from './compose.ts';
import type { Draft } from './draft.ts';

export type SealDeps = {
  db: Db;
  clock: Clock;
  drafts: DraftStore;
  outbox: Outbox;
  slips: PendingSlipStore;
  audit: Audit;
  copies: Copies;
  counters: Counters;
  sync: Sync;
  terminalKey: TerminalKey;
  photoFeePerPerson: boolean;
};

/**
 * The confirmed draft becomes a sealed case: outbox row, owed slip and removal of the draft in one transaction,
 * so that there is always exactly one of draft and case. Nothing after it may fail: the citizen would confirm again.
 */
export async function sealDraft(draft: Draft, deps: SealDeps): Promise<void> {
  const { db, clock, drafts, outbox, slips, audit, copies, counters, sync } = deps;
  const { enrolment } = sync;
  if (!enrolment) throw new Error('a terminal that is not enrolled takes no citizens');
  const now = clock.now();
  const application = composeApplication(draft.head, {
    terminalId: enrolment.terminalId,
    confirmedAt: now,
    ...rulesFor(draft, now, deps.photoFeePerPerson),
  });
  const caseId = randomUUID();
  const caseCode = newCaseCode(randomInt, (code) => outbox.codeTaken(code));
  const capturedAt = firstCapture(draft, now);
  const sealed = await sealCase(
    { caseId, caseCode, capturedAt },
    { 'application.json': application },
    draft.parts,
    enrolment,
    deps.terminalKey,
  );
  const content = composeSlip(application, {
    caseCode,
    together: draft.head.family?.codes ?? [],
    printedAt: now,
    deleteAt: capturedAt + retentionMs,
  });
  const slip = { content, language: draft.head.language, printing: 'waiting' } as const;
  // Before the case: one that is all that is left of a store must not arrive without anybody who has its code.
  copies.putSlip(slip);
  copies.putCase({ id: caseId, caseCode, ...sealed, capturedAt });
  try {
    db.transaction(() => {
      outbox.insert({ id: caseId, caseCode, ...sealed, capturedAt, now });
      slips.put(slip);
      drafts.remove();
      audit.append('case-sealed', caseId, now);
      counters.add(countsOfSession(draft.head, now), now);
    })();
  } catch (error) {
    // The next try makes another case: nobody has the code of this one.
    copies.keepOnly(outbox.unsentIds());
    throw error;
  }
  truncateLog(db);
  sync.uploadSoon();
}

function rulesFor({ head }: Draft, now: number, photoFeePerPerson: boolean) {
  const today = todayInBerlin(now);
  const birthDate = head.answers['birth-date']?.birthDate ?? today;
  const products = head.answers.product?.products ?? [];
  const rules = ageRules(birthDate, today, products);
  const fee = fees(products, birthDate, head.answers.delivery?.delivery ?? null, today, {
    photoFeePerPerson,
    photoTaken: paysPhoto(head.photo),
  });
  if (!fee.ok) throw new Error(`fees: ${fee.failure.code}`);
  return { feeCents: fee.value.totalCents, fingerprints: rules.fingerprints, signature: rules.signature };
}

/**
 * What was captured anew becomes one sealed case for each wanted part, bound to the first case by its seal and its
 * record. There is no new slip: the old one still holds.
 */
export async function sealSupplements(draft: Draft, wanted: Recapture, deps: SealDeps): Promise<void> {
  const { db, clock, drafts, outbox, audit, copies, sync } = deps;
  const { enrolment } = sync;
  if (!enrolment) throw new Error('a terminal that is not enrolled takes no citizens');
  const now = clock.now();
  const { caseCode } = wanted;
  const sealed = await Promise.all(
    wanted.parts.map(async (part) => {
      const caseId = randomUUID();
      const capturedAt = firstCapture(draft, now);
      const record = composeSupplement(draft.head, part, wanted.caseId, {
        terminalId: enrolment.terminalId,
        confirmedAt: now,
      });
      const images = new Map([...draft.parts].filter(([name]) => belongsTo(part, name)));
      const supplements = { caseId: wanted.caseId, part };
      const head = { caseId, caseCode, capturedAt, supplements };
      const content = { 'supplement.json': record };
      return {
        id: caseId,
        capturedAt,
        ...(await sealCase(head, content, images, enrolment, deps.terminalKey)),
      };
    }),
  );
  for (const one of sealed) copies.putCase({ caseCode, ...one });
  db.transaction(() => {
    for (const one of sealed) {
      outbox.insert({ caseCode, now, ...one });
      audit.append('case-sealed', one.id, now);
    }
    drafts.remove();
  })();
  truncateLog(db);
  sync.uploadSoon();
}

/** Nobody stands at the terminal for longer; a difference beyond it comes from a clock that was set meanwhile. */
const longestSessionMs = 12 * 3_600_000;

/** The 96 hours begin with the first image that was kept. */
function firstCapture({ head }: Draft, now: number): number {
  const times = [
    ...(head.photo?.state === 'taken' ? [head.photo.record.capturedAt] : []),
    ...head.fingers.flatMap((finger) => (finger.state === 'captured' ? [finger.capturedAt] : [])),
  ].map((iso) => Date.parse(iso));
  const first = times.length > 0 ? Math.min(...times) : now;
  return Math.min(now, Math.max(first, now - longestSessionMs));
}
