import { expect, test } from 'vitest';
import { escPosUnderTest, never, turn } from '../../../tests/support/escpos/printer-under-test.ts';
import { describePrinterContract, sampleSlip } from '../contract.ts';

describePrinterContract('ESC/POS', async () => {
  const { open } = await escPosUnderTest();
  return { printer: await open(), tick: turn };
});

describePrinterContract('ESC/POS, a simple clone', async () => {
  const { open } = await escPosUnderTest(['clone']);
  return { printer: await open(), tick: turn };
});

test('the paper says what the document says, with umlauts, €, and the code to scan', async () => {
  const { emulator, open } = await escPosUnderTest();
  const printer = await open();
  expect(await printer.print(sampleSlip, never)).toEqual({ ok: true, value: null });
  const [slip] = emulator.slips;
  expect(slip?.qr).toEqual(['ausweis-terminal:41709263']);
  const words = slip?.text.replace(/\s+/g, ' ');
  expect(words).toContain('417 0926-3');
  expect(words).toContain('• Die Gebühr: 46,00 €');
  expect(words).toContain('• Bei Kindern: beide Sorgeberechtigten, falls möglich');
  expect(words).toContain('Ihre Daten werden am 26.11.2026 gelöscht.');
});

test('says that the slip is out only after the printer has said so', async () => {
  const { emulator, open } = await escPosUnderTest();
  const printer = await open();
  emulator.set('stuck', true);
  let settled = false;
  const job = printer.print(sampleSlip, never).finally(() => {
    settled = true;
  });
  const before = emulator.received;
  while (emulator.received < before + 300) await turn();
  for (let i = 0; i < 50; i += 1) await turn();
  expect(settled).toBe(false);
  emulator.set('stuck', false);
  expect((await job).ok).toBe(true);
  expect(emulator.slips).toHaveLength(1);
});

test('two jobs come out in their order, each once', async () => {
  const { emulator, open } = await escPosUnderTest();
  const printer = await open();
  const jobs = ['eins', 'zwei'].map((text) =>
    printer.print({ jobId: text, blocks: [{ kind: 'text', text }] }, never),
  );
  await Promise.all(jobs);
  expect(emulator.slips.map(({ text }) => text.trim())).toEqual(['eins', 'zwei']);
});
