/** The city's goal is a wait under ten minutes; half an hour is what it was before the terminals (at 11:30). */
const greenMinutes = 10;
const yellowMinutes = 30;
/** The end of the bar; longer waits fill it. */
export const barMinutes = 60;

export type TrafficLight = 'green' | 'yellow' | 'red';

/** Short, medium or long, of a wait in minutes. Wherever it is shown, words say the same as the colour. */
export function trafficLight(minutes: number): TrafficLight {
  if (minutes <= greenMinutes) return 'green';
  return minutes <= yellowMinutes ? 'yellow' : 'red';
}

/** The bar's parts with their share (0…1) of its length. */
export const barParts: ReadonlyArray<{ light: TrafficLight; share: number }> = [
  { light: 'green', share: greenMinutes / barMinutes },
  { light: 'yellow', share: (yellowMinutes - greenMinutes) / barMinutes },
  { light: 'red', share: (barMinutes - yellowMinutes) / barMinutes },
];
