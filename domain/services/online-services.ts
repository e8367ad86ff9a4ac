import { z } from 'zod';
import { type Language, language } from '../session/language.ts';
import cityServices from './online-services.json' with { type: 'json' };

const words = z.string().min(1).max(200);
/** In German and English at least; whoever reads another language is shown that one, else English. */
const text = z.partialRecord(language, words).and(z.looseObject({ de: words, en: words }));
export type ServiceText = z.infer<typeof text>;

export const serviceTextIn = (texts: ServiceText, wanted: Language): string =>
  texts[wanted] ?? (wanted === 'de-simple' ? texts.de : texts.en);

/** A way to the office that can be saved: what it is, and the address behind its QR code. */
export const onlineService = z.strictObject({
  title: text,
  text,
  url: z.url({ protocol: /^https$/ }).max(200),
});
export const onlineServices = z.array(onlineService).max(6);

/** The city's, from the data file; `terminal.yaml` may name others. */
export const defaultOnlineServices = onlineServices.parse(cityServices);
