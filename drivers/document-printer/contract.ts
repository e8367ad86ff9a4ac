import { describe, expect, test } from 'vitest';
import { finish } from '../finish.ts';
import type { DocumentPrinter, PrintJob } from './port.ts';

/** A printer under test with paper in it, and the means to let its time pass. */
export type DocumentPrinterUnderTest = {
  printer: DocumentPrinter;
  tick: () => Promise<void>;
  /** Jobs that came out of the printer. */
  printed: () => Promise<number>;
};

const never = new AbortController().signal;

/** What every driver of a document printer must do. */
export function describeDocumentPrinterContract(
  name: string,
  job: () => Promise<PrintJob>,
  open: () => Promise<DocumentPrinterUnderTest>,
): void {
  describe(`document printer contract: ${name}`, () => {
    test('prints two jobs, and says so', async () => {
      const { printer, tick, printed } = await open();
      const { paper, pdf } = await job();
      const jobs = ['job-1', 'job-2'].map((jobId) => printer.print({ jobId, paper, pdf }, never));
      expect(await finish(Promise.all(jobs), tick)).toEqual([
        { ok: true, value: null },
        { ok: true, value: null },
      ]);
      expect(await printed()).toBe(2);
      await printer.close();
    });

    test('a job that is cancelled before its turn is not printed', async () => {
      const { printer, tick, printed } = await open();
      const result = await finish(printer.print(await job(), AbortSignal.abort()), tick);
      expect(result).toEqual({ ok: false, failure: { code: 'cancelled' } });
      expect(await printed()).toBe(0);
      await printer.close();
    });

    test('after close every job fails as closed, and close may be repeated', async () => {
      const { printer, tick, printed } = await open();
      await printer.close();
      await printer.close();
      const result = await finish(printer.print(await job(), never), tick);
      expect(result).toEqual({ ok: false, failure: { code: 'closed' } });
      expect(printer.condition()).toEqual({ state: 'down', code: 'closed' });
      expect(await printed()).toBe(0);
    });
  });
}
