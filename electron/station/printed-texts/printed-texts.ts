import type { Answers } from '../../../domain/pages/page-values.ts';
import type { SlipContent, SlipTodo } from '../../../domain/slip/slip.ts';

/** The words of the slip in one language; the second language of a slip is always German. */
export type SlipTexts = {
  title: string;
  sayThis: string;
  /** Whose cases were made in the same session, by their codes. */
  together: (codes: string) => string;
  products: Record<SlipContent['products'][number], string>;
  doneHeading: string;
  done: Record<SlipContent['done'][number], string>;
  todoHeading: string;
  todo: Record<Exclude<SlipTodo['kind'], 'fee'>, string>;
  fee: (euro: string) => string;
  deleted: (when: string) => string;
  test: string;
};

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

/** Everything that the terminal prints for a citizen. */
export type PrintedTexts = { slip: SlipTexts; sheet: SheetTexts };
