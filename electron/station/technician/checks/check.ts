import type { AutomaticCheckId } from '../../../../domain/technician/check.ts';

/** What a check found: the verdict, the figure behind it, and one plain German sentence for the technician. */
export type Finding = { ok: boolean; value: number | null; detail: string };

/** `null`: this terminal has nothing to check here. */
export type Check = {
  id: AutomaticCheckId;
  /** It moves, lights or captures something: never while a citizen is at the terminal. */
  disturbs?: boolean;
  /** Gives up when the signal says so: the station stops. */
  run: (stopped: AbortSignal) => Promise<Finding | null>;
};

export const finding = (ok: boolean, detail: string, value: number | null = null): Finding => ({
  ok,
  value,
  detail,
});
