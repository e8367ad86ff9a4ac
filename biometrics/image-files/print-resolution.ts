/** Resolutions of scanners for prints, ± 1 % (TR-03121-3.2 §5.1.5). */
const scannerResolutions = [500, 1000];

/**
 * Resolution of a print whose file states this one. Anything but a print scanner's is a default of some program
 * (72, 96, 300) or its way to say "unknown" (255 for −1), so that 500 ppi, the standard one, is assumed.
 */
export function printResolution(stated: number | undefined): number {
  return scannerResolutions.find((ppi) => Math.abs((stated ?? 0) - ppi) <= ppi / 100) ?? 500;
}
