import type { SlipPrinter } from '../../../drivers/slip-printer/port.ts';
import type { PendingSlip } from '../store/pending-slip.ts';
import { slipDocument } from './slip-document.ts';

const patienceMs = 60_000;

/** Prints the slip that is owed; true only when the printer said that it is out. */
export async function printSlip(
  printer: SlipPrinter,
  { content, language }: PendingSlip,
  authority: string,
): Promise<{ printed: boolean; failure: string | null }> {
  const document = slipDocument(content, language, authority);
  const printed = await printer.print(document, AbortSignal.timeout(patienceMs));
  return printed.ok ? { printed: true, failure: null } : { printed: false, failure: printed.failure.code };
}
