import { isDeepStrictEqual } from 'node:util';
import type { Application } from '../../domain/application/application.ts';
import { fingerParts } from '../../domain/captures/fingerprint.ts';
import type { SessionSnapshot } from '../../domain/session/snapshot.ts';
import type { OpenedCase } from '../../intake/server/sealed-case.ts';
import type { Citizen } from '../support/citizens.ts';
import { signature } from '../support/walk.ts';
import { photoCanary } from './canaries.ts';

/** What a citizen has said yes to: what they typed, and what the review showed of their captures. */
export type Confirmed = { typed: Citizen } & Pick<SessionSnapshot, 'photo' | 'fingers' | 'signature'>;

/** True when the opened package holds everything that was confirmed: each answer, each picture, each record. */
export const holdsAll = ({ application, parts }: OpenedCase, confirmed: Confirmed): boolean =>
  isDeepStrictEqual(answersIn(application), answersOf(confirmed.typed)) &&
  isDeepStrictEqual(application.photo, confirmed.photo) &&
  ['photo.jpg', 'photo.jp2'].every((name) => Buffer.from(parts.get(name) ?? []).includes(photoCanary)) &&
  isDeepStrictEqual(application.fingers ?? [], confirmed.fingers) &&
  confirmed.fingers.every(({ state, finger }) => state === 'counter' || hasRecord(parts, finger)) &&
  isDeepStrictEqual(application.signature, confirmed.signature) &&
  (confirmed.signature?.state !== 'signed' || hasSignature(parts));

const answersIn = (application: Application) => ({
  products: application.products,
  birthDate: application.birthDate,
  familyName: application.familyName,
  birthName: application.birthName,
  givenNames: application.givenNames,
  doctorate: application.doctorate,
  stageName: application.stageName,
  birthPlace: application.birthPlace,
  address: application.address,
  sex: application.sex,
  heightCm: application.heightCm,
  eyeColour: application.eyeColour,
  oldDocument: application.oldDocument,
  delivery: application.delivery,
  email: application.email,
  representatives: application.representatives,
});

/** Written down once more, page by page: not by the product's own way from a draft to an application. */
const answersOf = (typed: Citizen): { [K in keyof ReturnType<typeof answersIn>]: unknown } => ({
  products: typed.product?.products,
  birthDate: typed['birth-date']?.birthDate,
  familyName: typed['family-name']?.familyName,
  givenNames: typed['given-names']?.givenNames,
  ...otherNamesOf(typed),
  birthPlace: typed['birth-place']?.birthPlace,
  address: typed.address,
  sex: typed.sex?.sex,
  heightCm: typed.height?.heightCm,
  eyeColour: typed['eye-colour']?.eyeColour,
  oldDocument: typed['old-document']?.serialNumber,
  delivery: typed.delivery?.delivery,
  email: typed.delivery?.email,
  representatives: typed.representatives ?? null,
});

const otherNamesOf = (typed: Citizen) =>
  typed['other-names']?.any
    ? {
        birthName: typed['birth-name']?.birthName,
        doctorate: typed.doctorate?.doctorate,
        stageName: typed['stage-name']?.stageName,
      }
    : { birthName: null, doctorate: null, stageName: null };

function hasRecord(parts: OpenedCase['parts'], finger: Parameters<typeof fingerParts>[0]): boolean {
  const { bmp, cbeff } = fingerParts(finger);
  const picture = Buffer.from(parts.get(bmp) ?? []);
  return picture.toString('latin1', 0, 2) === 'BM' && (parts.get(cbeff)?.length ?? 0) > 0;
}

function hasSignature(parts: OpenedCase['parts']): boolean {
  const strokes = Buffer.from(parts.get('signature.json') ?? []).toString('utf8');
  const pictures = ['signature-id-card.jpg', 'signature-passport.jpg'];
  return (
    strokes === JSON.stringify(signature) &&
    pictures.every((name) => Buffer.from(parts.get(name) ?? []).indexOf(startOfJpeg) === 0)
  );
}

const startOfJpeg = Buffer.from([0xff, 0xd8, 0xff]);
