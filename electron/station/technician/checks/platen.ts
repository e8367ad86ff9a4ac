import type { FingerprintScanner } from '../../../../drivers/fingerprint/port.ts';

const columns = 8;
const rows = 11;
const lookMs = 3_000;

/**
 * The empty platen cell by cell (the white-sheet idea of election scanners): how much the grey values of each cell
 * spread, 0 = even … 1 = black and white. Null when the scanner gives a picture only of a finger.
 */
export async function lookAtPlaten(
  scanner: FingerprintScanner,
  stopped?: AbortSignal,
): Promise<{ columns: number; cells: number[] } | null> {
  const image = await scanner.emptyPlaten?.(
    AbortSignal.any([AbortSignal.timeout(lookMs), ...(stopped ? [stopped] : [])]),
  );
  if (!image?.ok) return null;
  const { width, height, pixels } = image.value;
  const cells: number[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      cells.push(
        spread(
          pixels,
          width,
          Math.floor((column * width) / columns),
          Math.floor((row * height) / rows),
          Math.floor(width / columns),
          Math.floor(height / rows),
        ),
      );
  pixels.fill(0);
  return { columns, cells };
}

/** Standard deviation of a cell over half the range of grey. */
function spread(
  pixels: Uint8Array,
  width: number,
  left: number,
  top: number,
  cellWidth: number,
  cellHeight: number,
): number {
  let sum = 0;
  let squares = 0;
  for (let y = top; y < top + cellHeight; y++)
    for (let x = left; x < left + cellWidth; x++) {
      const grey = pixels[y * width + x] ?? 0;
      sum += grey;
      squares += grey * grey;
    }
  const count = cellWidth * cellHeight;
  return Math.min(1, Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2)) / 128);
}
