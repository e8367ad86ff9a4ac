const euros = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
const moments = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
});

/** `10800` → `108,00 €`. */
export const formatEuro = (cents: number): string => euros.format(cents / 100);

/** An instant in local time: `22.11.2026, 10:06`. */
export const formatMoment = (iso: string): string => moments.format(new Date(iso));

/** Milliseconds as `94 h 12 min`, rounded down: what is promised is kept. */
export function formatTimeLeft(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}
