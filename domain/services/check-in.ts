import { z } from 'zod';

/** As it is printed, upper case, without blanks and hyphens. */
export const appointmentCode = z.string().regex(/^[A-Z0-9]{4,12}$/);

/** `POST /v1/check-in`: somebody with an appointment is there. The code is looked up and kept nowhere. */
export const checkInRequest = z.strictObject({ code: appointmentCode });

/** What the office's appointment system says; times are the appointment's. */
export const checkInAnswer = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('checked-in'),
    at: z.iso.datetime(),
    /** Under which the person is called up. */
    number: z.string().max(10),
  }),
  z.strictObject({ outcome: z.enum(['too-early', 'too-late', 'other-day']), at: z.iso.datetime() }),
  z.strictObject({ outcome: z.literal('unknown') }),
]);
export type CheckInAnswer = z.infer<typeof checkInAnswer>;
