import { z } from 'zod';
import { fingerOutcome } from '../captures/fingerprint.ts';
import { counterReason, photoRecord } from '../captures/photo.ts';
import { pageValues } from '../pages/page-values.ts';
import { product } from '../products/product.ts';
import { language } from '../session/language.ts';

/** BSI's value for "no certificate": everything this build makes is a test (domain facts, A2). */
export const certificateId = 'BSI-K-TR-0000-0000';

/** `application.json` in the case package: what the clerk takes over. Images are parts of their own. */
export const application = z.strictObject({
  schema: z.literal('ausweis-terminal/application/1'),
  certificateId: z.string(),
  terminalId: z.string(),
  startedAt: z.iso.datetime(),
  confirmedAt: z.iso.datetime(),
  language,
  products: z.array(product).min(1),
  birthDate: pageValues['birth-date'].shape.birthDate,
  familyName: z.string(),
  birthName: z.string().nullable(),
  givenNames: z.string(),
  doctorate: z.string().nullable(),
  stageName: z.string().nullable(),
  birthPlace: z.string(),
  address: pageValues.address,
  sex: pageValues.sex.shape.sex,
  heightCm: z.number().int().nullable(),
  eyeColour: z.string(),
  oldDocument: z.string().nullable(),
  delivery: pageValues.delivery.shape.delivery,
  email: z.string().nullable(),
  representatives: pageValues.representatives.nullable(),
  feeCents: z.number().int(),
  /** Parts `photo.jpg` and `photo.jp2`. */
  photo: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('taken'), record: photoRecord }),
    z.strictObject({ state: z.literal('counter'), reason: counterReason }),
  ]),
  /** Parts `finger-2.bmp`, `finger-2.cbeff` (right index) and `finger-7.…` (left index); null = not captured by law (age). */
  fingers: z.array(fingerOutcome).nullable(),
  /** Parts `signature.json`, `signature-id-card.jpg`, `signature-passport.jpg`; null = not captured by law (age). */
  signature: z
    .discriminatedUnion('state', [
      z.strictObject({ state: z.literal('signed') }),
      z.strictObject({ state: z.literal('counter'), reason: counterReason }),
    ])
    .nullable(),
});
export type Application = z.infer<typeof application>;
