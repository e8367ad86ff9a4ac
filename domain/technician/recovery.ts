import { z } from 'zod';

/** What helps a terminal that does not work, from the mildest on; a rung is tried when the one before it did not help. */
export const rung = z.enum(['reload-screen', 'restart-screen', 'restart-station', 'relaunch', 'leave']);
export type Rung = z.infer<typeof rung>;
