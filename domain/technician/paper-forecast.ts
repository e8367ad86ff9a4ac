const dayMs = 86_400_000;

export type PaperForecast = {
  /** Slips that the roll still gives; never below zero. */
  slipsLeft: number;
  /** Days until it is empty at the rate of the last week; null without a rate. */
  daysLeft: number | null;
};

/**
 * When the slip printer's paper ends: the roll's length less what was printed since it was changed, at the rate of the
 * last seven days. Lengths in metres, a slip in metres.
 */
export function paperForecast(
  roll: { metres: number; slipMetres: number; printedSinceChange: number },
  printedAt: readonly number[],
  now: number,
): PaperForecast {
  const slipsLeft = Math.max(0, Math.floor(roll.metres / roll.slipMetres) - roll.printedSinceChange);
  const lastWeek = printedAt.filter((at) => at > now - 7 * dayMs && at <= now).length;
  return { slipsLeft, daysLeft: lastWeek === 0 ? null : slipsLeft / (lastWeek / 7) };
}
