import { z } from 'zod';
import { ageRules } from '../../domain/ages/age-rules.ts';
import { type Application, certificateId } from '../../domain/application/application.ts';
import { todayInBerlin } from '../../domain/dates/today.ts';
import type { Product } from '../../domain/products/product.ts';

/**
 * "Vorerfassung": what the terminal prepared, for the procedure of the authority, with the element names of BSI
 * TR-03123 (XhD 1.6.1, tables 6 and 11) and their lengths (the longer one where ID card and passport differ). It is no
 * XhD order: serial number, authority and the certified biometric record come from the procedure.
 */
const text = (max: number) => z.string().min(1).max(max);
const name = (max: number) => z.strictObject({ Name: text(max) });

const person = z.strictObject({
  NameNatuerlichePerson: z.strictObject({
    Titel: text(32).optional(),
    Familienname: name(186),
    Vorname: name(186),
    Geburtsname: name(124).optional(),
    Ordens_Kuenstlername: text(60).optional(),
  }),
  Anschrift: z.strictObject({
    StrasseUndHausnummer: text(50),
    Postleitzahl: z.string().regex(/^[0-9]{5}$/),
    Ort: text(105),
  }),
  /** 001 female, 002 male, 003 neither: stated by the citizen, the register decides. */
  Geschlecht: z.enum(['001', '002', '003']),
  Geburt: z.strictObject({
    Geburtsdatum: z.string().regex(/^[0-9]{4}-([0-9]{2}|XX)-([0-9]{2}|XX)$/),
    Geburtsort: text(124),
  }),
  Groesse: z.string().regex(/^([0-9]{3}|---)$/),
  Augenfarbe: text(35),
});

const applicationForProduct = z.strictObject({
  AntragsID: z.string().regex(/^[0-9A-Za-z:._<>()[\]{}/-]{1,40}$/),
  Produkt: z.enum(['PA', 'RP']),
  Person: person,
  NutzungElektronischeID: z.boolean().optional(),
  Passart: z.literal('P').optional(),
  ExtraSeiten: z.boolean().optional(),
  Express: z.boolean().optional(),
});

const attachment = z.strictObject({
  /** As in the case package: photo.jpg, photo.jp2, finger-2.cbeff, signature-passport.jpg … */
  Dateiname: z
    .string()
    .regex(/^[a-z0-9-]+\.[a-z0-9]+$/)
    .max(60),
  Inhalt: z.base64(),
});

export const preCapture = z.strictObject({
  Schema: z.literal('ausweis-terminal/vorerfassung/1'),
  /** TEST as long as no certificate stands behind it: such data must not be ordered with. */
  Kennzeichnung: z.enum(['TEST', 'ECHT']),
  ZertifikatID: text(40),
  Vorgangsnummer: z.string().regex(/^[0-9]{8}$/),
  Erfassungszeit: z.iso.datetime(),
  AltesDokument: text(9).optional(),
  Antrag: z.array(applicationForProduct).min(1).max(4),
  Anlage: z.array(attachment).max(40),
});
export type PreCapture = z.infer<typeof preCapture>;

/** `attachments`: parts of the case as base64; none for the clipboard. */
export function composePreCapture(
  application: Application,
  caseCode: string,
  attachments: Readonly<Record<string, string>>,
): PreCapture {
  return preCapture.parse({
    Schema: 'ausweis-terminal/vorerfassung/1',
    Kennzeichnung: application.certificateId === certificateId ? 'TEST' : 'ECHT',
    ZertifikatID: application.certificateId,
    Vorgangsnummer: caseCode,
    Erfassungszeit: application.confirmedAt,
    ...optional('AltesDokument', application.oldDocument),
    Antrag: application.products.map((product) => ({
      AntragsID: `${caseCode}-${product.kind === 'passport' ? 'RP' : 'PA'}`,
      Produkt: product.kind === 'passport' ? 'RP' : 'PA',
      Person: composePerson(application),
      ...productFields(application, product),
    })),
    Anlage: Object.entries(attachments).map(([Dateiname, Inhalt]) => ({ Dateiname, Inhalt })),
  });
}

/** Everything by name, not the extra copies that only the desk's page shows. */
export const isAttachment = (part: string): boolean => !part.endsWith('.bmp') && !part.endsWith('.json');

function composePerson(application: Application): z.input<typeof person> {
  const { familyName, givenNames, birthName, doctorate, stageName, address, heightCm } = application;
  return {
    NameNatuerlichePerson: {
      ...optional('Titel', doctorate),
      Familienname: { Name: familyName },
      Vorname: { Name: givenNames },
      ...(birthName === null ? {} : { Geburtsname: { Name: birthName } }),
      ...optional('Ordens_Kuenstlername', stageName),
    },
    Anschrift: {
      StrasseUndHausnummer: address.street,
      Postleitzahl: address.postalCode,
      Ort: address.town,
    },
    Geschlecht: application.sex,
    Geburt: { Geburtsdatum: application.birthDate, Geburtsort: application.birthPlace },
    Groesse: heightCm === null ? '---' : String(heightCm).padStart(3, '0'),
    Augenfarbe: application.eyeColour,
  };
}

function productFields(application: Application, product: Product) {
  if (product.kind === 'passport')
    return { Passart: 'P', ExtraSeiten: product.pages === 48, Express: product.express };
  const day = todayInBerlin(Date.parse(application.confirmedAt));
  return { NutzungElektronischeID: ageRules(application.birthDate, day, [product]).electronicId };
}

const optional = <K extends string>(key: K, value: string | null) =>
  value === null ? {} : ({ [key]: value } as const);
