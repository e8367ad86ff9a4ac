import { describe, expect, test } from 'vitest';
import { finish } from '../finish.ts';
import type { SlipDocument, SlipPrinter } from './port.ts';

/** A printer under test with paper in it, and the means to let its time pass. */
export type PrinterUnderTest = {
  printer: SlipPrinter;
  /** Lets a little of the printer's time pass. */
  tick: () => Promise<void>;
};

export const sampleSlip: SlipDocument = {
  jobId: 'job-1',
  blocks: [
    { kind: 'title', text: 'Ihr Vorgang' },
    { kind: 'code', text: '417 0926-3' },
    { kind: 'qr', content: 'ausweis-terminal:41709263' },
    { kind: 'rule' },
    { kind: 'heading', text: 'Bitte bringen Sie zum Schalter mit' },
    { kind: 'item', text: 'Ihren bisherigen Personalausweis oder Reisepass' },
    { kind: 'item', text: 'Die Gebühr: 46,00 €' },
    { kind: 'item', text: 'Bei Kindern: beide Sorgeberechtigten, falls möglich' },
    { kind: 'heading', text: 'Schon erledigt' },
    { kind: 'text', text: 'Grunddaten, Foto, Fingerabdrücke, Unterschrift' },
    { kind: 'rule' },
    { kind: 'text', text: 'Gedruckt am 22.11.2026 um 14:05 Uhr. Ihre Daten werden am 26.11.2026 gelöscht.' },
  ],
};

const never = new AbortController().signal;

/** What every driver of a slip printer must do. */
export function describePrinterContract(name: string, open: () => Promise<PrinterUnderTest>): void {
  describe(`slip printer contract: ${name}`, () => {
    test('prints and says so only when the paper is out', async () => {
      const { printer, tick } = await open();
      let printed = false;
      const job = printer.print(sampleSlip, never).then((result) => {
        printed = true;
        return result;
      });
      await Promise.resolve();
      expect(printed).toBe(false);
      expect(await finish(job, tick)).toEqual({ ok: true, value: null });
      await printer.close();
    });

    test('two jobs are both printed', async () => {
      const { printer, tick } = await open();
      const jobs = ['job-1', 'job-2'].map((jobId) => printer.print({ ...sampleSlip, jobId }, never));
      const results = await finish(Promise.all(jobs), tick);
      expect(results.map(({ ok }) => ok)).toEqual([true, true]);
      await printer.close();
    });

    test('a job that is cancelled before its turn is not printed', async () => {
      const { printer, tick } = await open();
      const result = await finish(printer.print(sampleSlip, AbortSignal.abort()), tick);
      expect(result).toEqual({ ok: false, failure: { code: 'cancelled' } });
      expect((await finish(printer.print(sampleSlip, never), tick)).ok).toBe(true);
      await printer.close();
    });

    test('after close every job fails as closed, and close may be repeated', async () => {
      const { printer, tick } = await open();
      await printer.close();
      await printer.close();
      const result = await finish(printer.print(sampleSlip, never), tick);
      expect(result).toEqual({ ok: false, failure: { code: 'closed' } });
      expect(printer.condition().state).toBe('down');
    });
  });
}
