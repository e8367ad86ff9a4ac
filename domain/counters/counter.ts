import { z } from 'zod';
import { counterReason } from '../captures/photo.ts';
import { photoReason } from '../photo/reason.ts';
import { feedbackTopic } from '../services/feedback.ts';
import { service } from '../services/service.ts';
import { contrasts, standardDisplay, textSizes } from '../session/display.ts';
import { languages } from '../session/language.ts';

/** Sessions that took longer are counted with the longest. */
export const mostMinutes = 30;
export const minutesCounter = (minutes: number): CounterName =>
  counterName.parse(`minutes:${Math.min(mostMinutes, Math.max(1, Math.ceil(minutes)))}`);

/** Settings of the screen other than the standard one. */
const settingNames = [
  ...textSizes.filter((size) => size !== standardDisplay.textSize).map((size) => `text-${size}`),
  ...contrasts.filter((name) => name !== standardDisplay.contrast).map((name) => `contrast-${name}`),
  'seated',
  'spoken',
  'screen-off',
];

/**
 * What terminals count. Each is a number per hour and terminal, never a row about a person: sessions begun and
 * completed, how long completed ones took, how the photo went, why captures were left to the counter, languages, settings
 * of the screen, services that were opened, and what got in people's way.
 */
export const counterName = z.enum([
  'sessions',
  'completed',
  'help',
  'photo:first-try',
  'photo:later-try',
  'photo:at-counter',
  ...Array.from({ length: mostMinutes }, (_, index) => `minutes:${index + 1}`),
  ...photoReason.options.map((reason) => `refusal:${reason}`),
  ...counterReason.options.map((reason) => `counter:${reason}`),
  ...settingNames.map((name) => `setting:${name}`),
  ...languages.map((language) => `language:${language}`),
  ...service.options.map((name) => `service:${name}`),
  ...feedbackTopic.options.map((topic) => `feedback:${topic}`),
]);
export type CounterName = z.infer<typeof counterName>;

/** An hour that is over, in UTC. */
export const hour = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}$/);
export const hourOf = (at: number): string => new Date(at).toISOString().slice(0, 13);

/** `POST /v1/counters`: whole hours that are over, each with its sums; sent again they change nothing. */
export const countersRequest = z.strictObject({
  hours: z
    .array(
      z.strictObject({ hour, counters: z.partialRecord(counterName, z.number().int().min(1).max(10_000)) }),
    )
    .max(200),
});
export type CountersRequest = z.infer<typeof countersRequest>;
export const countersAnswer = z.strictObject({ taken: z.number().int() });
