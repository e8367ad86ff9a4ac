import { readFileSync } from 'node:fs';
import { readGreyImage } from '../../biometrics/image-files/read-grey-image.ts';
import { fail } from '../../domain/result.ts';

/** Bytes of a file, or `unreadable`. */
export function readBytes(file: string) {
  try {
    return { ok: true as const, value: new Uint8Array(readFileSync(file)) };
  } catch {
    return fail({ code: 'unreadable' as const });
  }
}

/** The print in a file of any format that we read. */
export function readPrint(file: string, ppi: number | undefined) {
  const bytes = readBytes(file);
  return bytes.ok ? readGreyImage(bytes.value, { ppi }) : bytes;
}

/** One JSON object on a line of its own. */
export const printLine = (object: object) => console.log(JSON.stringify(object));

/** Says why a file was refused; returns the exit code for that. */
export function refused(file: string, { code }: { code: string }): 1 {
  printLine({ file, error: code });
  return 1;
}
