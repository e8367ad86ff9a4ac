const berlin = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Minutes since midnight in Berlin. */
export function timeInBerlin(now: number): number {
  const [hour = 0, minute = 0] = berlin.format(now).split(':').map(Number);
  return hour * 60 + minute;
}
