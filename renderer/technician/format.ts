const zone = { timeZone: 'Europe/Berlin' } as const;
const moments = new Intl.DateTimeFormat('de-DE', { dateStyle: 'short', timeStyle: 'medium', ...zone });
const clocks = new Intl.DateTimeFormat('de-DE', { timeStyle: 'short', ...zone });

/** `25.11.26, 14:03:09`, of an ISO date-time or milliseconds. */
export const moment = (at: string | number): string => moments.format(new Date(at));

/** `14:03`. */
export const clockTime = (at: string | number): string => clocks.format(new Date(at));

/** A length of time in the unit that a person would use: `850 ms`, `12 s`, `7 min`, `5 h 20 min`, `3 Tage`. */
export function duration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toLocaleString('de-DE', { maximumFractionDigits: 1 })} s`;
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 72) return `${Math.floor(hours / 24)} Tage`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

export const number = (value: number, digits = 0): string =>
  value.toLocaleString('de-DE', { maximumFractionDigits: digits, minimumFractionDigits: digits });
