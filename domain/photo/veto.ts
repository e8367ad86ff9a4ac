import { z } from 'zod';

/**
 * The clerk's own word on a photo, for or against the automatic control, with the three reasons of TR-03121-3.2
 * §5.8.2: obviously in order, in order for another reason, not in order.
 */
export const photoVeto = z.enum(['ok-obvious', 'ok-other', 'nok']);
export type PhotoVeto = z.infer<typeof photoVeto>;
