import { type Application, application, certificateId } from '../../../domain/application/application.ts';
import { anyLeft } from '../../../domain/finger/capture-policy.ts';
import { type RecapturePart, type Supplement, supplement } from '../../../domain/recapture/recapture.ts';
import type { SlipContent, SlipTodo } from '../../../domain/slip/slip.ts';
import type { DraftHead } from './draft.ts';

/** The record the clerk takes over. Throws when a page is missing: the review has refused that before. */
export function composeApplication(
  draft: DraftHead,
  facts: {
    terminalId: string;
    confirmedAt: number;
    feeCents: number;
    fingerprints: boolean;
    signature: boolean;
  },
): Application {
  const { answers } = draft;
  return application.parse({
    schema: 'ausweis-terminal/application/1',
    certificateId,
    terminalId: facts.terminalId,
    startedAt: new Date(draft.startedAt).toISOString(),
    confirmedAt: new Date(facts.confirmedAt).toISOString(),
    language: draft.language,
    products: answers.product?.products,
    birthDate: answers['birth-date']?.birthDate,
    familyName: answers['family-name']?.familyName,
    birthName: answers['birth-name']?.birthName ?? null,
    givenNames: answers['given-names']?.givenNames,
    doctorate: answers.doctorate?.doctorate ?? null,
    stageName: answers['stage-name']?.stageName ?? null,
    birthPlace: answers['birth-place']?.birthPlace,
    address: answers.address,
    sex: answers.sex?.sex,
    heightCm: answers.height?.heightCm,
    eyeColour: answers['eye-colour']?.eyeColour,
    oldDocument: answers['old-document']?.serialNumber,
    delivery: answers.delivery?.delivery,
    email: answers.delivery?.email,
    representatives: answers.representatives ?? null,
    feeCents: facts.feeCents,
    photo: draft.photo,
    fingers: facts.fingerprints ? draft.fingers : null,
    signature: facts.signature ? draft.signature : null,
  });
}

/** One part that was captured anew. Throws when it is missing: the pages have refused that before. */
export function composeSupplement(
  draft: DraftHead,
  part: RecapturePart,
  caseId: string,
  facts: { terminalId: string; confirmedAt: number },
): Supplement {
  return supplement.parse({
    schema: 'ausweis-terminal/supplement/1',
    caseId,
    terminalId: facts.terminalId,
    confirmedAt: new Date(facts.confirmedAt).toISOString(),
    part,
    ...(part === 'photo' ? { photo: draft.photo } : { fingers: draft.fingers }),
  });
}

/** What the slip says: what is done, what is missing, what to bring, when it is deleted. Nothing personal. */
export function composeSlip(
  application: Application,
  facts: { caseCode: string; together: string[]; printedAt: number; deleteAt: number },
): SlipContent {
  const captured = application.fingers?.some((finger) => finger.state === 'captured') ?? false;
  const left = application.fingers ? anyLeft(application.fingers) : false;
  const todo: SlipTodo[] = [{ kind: application.oldDocument ? 'old-document' : 'birth-certificate' }];
  if (application.representatives) todo.push({ kind: 'representatives' });
  if (application.photo.state === 'counter')
    todo.push({ kind: application.photo.reason === 'photo-code' ? 'photo-code' : 'photo-at-counter' });
  if (captured) todo.push({ kind: 'fingerprints-compare' });
  if (left) todo.push({ kind: 'fingerprints-at-counter' });
  if (application.signature?.state === 'counter') todo.push({ kind: 'signature-at-counter' });
  if (application.delivery === 'post') todo.push({ kind: 'photo-id-for-post' });
  todo.push({ kind: 'fee', cents: application.feeCents });
  return {
    caseCode: facts.caseCode,
    together: facts.together,
    products: application.products.map((product) => product.kind),
    done: [
      'base-data',
      ...(application.photo.state === 'taken' ? (['photo'] as const) : []),
      ...(captured && !left ? (['fingerprints'] as const) : []),
      ...(application.signature?.state === 'signed' ? (['signature'] as const) : []),
    ],
    todo,
    printedAt: new Date(facts.printedAt).toISOString(),
    deleteAt: new Date(facts.deleteAt).toISOString(),
  };
}
