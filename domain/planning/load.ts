import { z } from 'zod';

/** What a planner knows or assumes: how many come, how long one session takes, how many terminals stand there. */
export const load = z.strictObject({
  arrivalsPerHour: z.number().positive().max(1000),
  sessionMinutes: z.number().positive().max(120),
  terminals: z.number().int().min(1).max(50),
});
export type Load = z.infer<typeof load>;

/** Share of the terminals' time that is in use; at 1 and above the queue grows without end. */
export const utilisation = ({ arrivalsPerHour, sessionMinutes, terminals }: Load): number =>
  (arrivalsPerHour * sessionMinutes) / 60 / terminals;
