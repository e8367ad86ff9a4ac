import { z } from 'zod';
import { keySet } from '../../../domain/sync/protocol.ts';

/** What the intake gave at enrolment: the terminal's id and the keys to seal to and to believe. */
export const enrolment = z.strictObject({ terminalId: z.string().max(60), keys: keySet });
export type Enrolment = z.infer<typeof enrolment>;

export const enrolmentSetting = 'enrolment';
