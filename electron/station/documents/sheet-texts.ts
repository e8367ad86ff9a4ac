import type { Answers } from '../../../domain/pages/page-values.ts';
import type { Language } from '../../../domain/session/language.ts';

/** The words of the data sheet and the photo sheet in one language. */
export type SheetTexts = {
  title: string;
  lead: string;
  dataHeading: string;
  rows: {
    products: string;
    birthDate: string;
    familyName: string;
    birthName: string;
    givenNames: string;
    doctorate: string;
    stageName: string;
    birthPlace: string;
    address: string;
    sex: string;
    height: string;
    eyeColour: string;
    oldDocument: string;
    delivery: string;
    email: string;
    representative: string;
  };
  none: string;
  sexes: Record<NonNullable<Answers['sex']>['sex'], string>;
  delivery: Record<NonNullable<Answers['delivery']>['delivery'], string>;
  number: string;
  keep: string;
  photoCaption: (date: string) => string;
};

const de: SheetTexts = {
  title: 'Ihre Angaben',
  lead: 'Bitte prüfen Sie dieses Blatt in Ruhe. Fehler werden am Schalter berichtigt.',
  dataHeading: 'Das haben Sie eingegeben',
  rows: {
    products: 'Beantragt',
    birthDate: 'Geburtsdatum',
    familyName: 'Familienname',
    birthName: 'Geburtsname',
    givenNames: 'Vornamen',
    doctorate: 'Doktorgrad',
    stageName: 'Ordens- oder Künstlername',
    birthPlace: 'Geburtsort',
    address: 'Anschrift',
    sex: 'Geschlecht',
    height: 'Größe',
    eyeColour: 'Augenfarbe',
    oldDocument: 'Altes Dokument',
    delivery: 'Abholung oder Post',
    email: 'E-Mail',
    representative: 'Sorgeberechtigt',
  },
  none: 'keine Angabe',
  sexes: { '001': 'weiblich', '002': 'männlich', '003': 'ohne Angabe' },
  delivery: { 'pick-up': 'Abholung', post: 'Post' },
  number: 'Vorgangsnummer',
  keep: 'Dieses Blatt ist kein Ausweis. Es enthält persönliche Daten: bitte nicht liegen lassen.',
  photoCaption: (date) => `Aufgenommen am ${date}\nTEST – dieses Terminal ist nicht zertifiziert.`,
};

const en: SheetTexts = {
  title: 'Your details',
  lead: 'Please check this page at leisure. Mistakes are corrected at the counter.',
  dataHeading: 'What you entered',
  rows: {
    products: 'Applied for',
    birthDate: 'Date of birth',
    familyName: 'Family name',
    birthName: 'Name at birth',
    givenNames: 'Given names',
    doctorate: 'Doctorate',
    stageName: 'Religious or stage name',
    birthPlace: 'Place of birth',
    address: 'Address',
    sex: 'Sex',
    height: 'Height',
    eyeColour: 'Eye colour',
    oldDocument: 'Old document',
    delivery: 'Collection or post',
    email: 'Email',
    representative: 'Legal guardian',
  },
  none: 'not given',
  sexes: { '001': 'female', '002': 'male', '003': 'not stated' },
  delivery: { 'pick-up': 'collection', post: 'post' },
  number: 'Case number',
  keep: 'This page is no identity document. It shows personal data: please do not leave it behind.',
  photoCaption: (date) => `Taken on ${date}\nTEST – this terminal is not certified.`,
};

export const sheetTexts: Record<Language, SheetTexts> = { de, en };
