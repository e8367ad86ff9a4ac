import { z } from 'zod';
import cityServices from './online-services.json' with { type: 'json' };

const text = z.strictObject({ de: z.string().min(1).max(200), en: z.string().min(1).max(200) });

/** A way to the office that can be saved: what it is, and the address behind its QR code. */
export const onlineService = z.strictObject({
  title: text,
  text,
  url: z.url({ protocol: /^https$/ }).max(200),
});
export const onlineServices = z.array(onlineService).max(6);

/** The city's, from the data file; `terminal.yaml` may name others. */
export const defaultOnlineServices = onlineServices.parse(cityServices);
