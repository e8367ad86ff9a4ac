import { expect, onTestFinished, test } from 'vitest';
import { formatCaseCode } from '../../domain/slip/slip.ts';
import { adult } from '../support/citizens.ts';
import { EscPosEmulator } from '../support/escpos/emulator.ts';
import { EvePrinter } from '../support/eve-printer.ts';
import { eventually } from '../support/eventually.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open } = terminalSuite();

test('slip by ESC/POS without paper and with it, photos by IPP, from the screen to the paper', async () => {
  const slipPrinter = await EscPosEmulator.start();
  onTestFinished(() => slipPrinter.powerOff());
  const pagePrinter = await EvePrinter.start();
  const terminal = await open({
    configuration: {
      devices: {
        slipPrinter: { driver: 'escpos', place: { host: '127.0.0.1', port: slipPrinter.port } },
        documentPrinter: { driver: 'ipp', url: pagePrinter.url },
      },
    },
  });
  const citizen = terminal.citizen(adult);
  await citizen.walkTo('review');
  slipPrinter.paper.linesLeft = 5;
  await citizen.answer('review');
  const slip = async () => (await terminal.session())?.slip;
  await eventually(async () => (await slip())?.printing === 'failed', 'no paper');
  expect((await slip())?.failure).toBe('paper-out');
  slipPrinter.paper.linesLeft = 1_000;
  slipPrinter.set('paper-out', false);
  const again = terminal.page.getByRole('button', { name: 'Erneut drucken' });
  await eventually(async () => {
    // The printer tells a moment later that it has paper again.
    if ((await slip())?.printing === 'failed') await again.click();
    return (await slip())?.printing === 'printed';
  }, 'printed');
  expect(slipPrinter.slips).toHaveLength(1);
  expect(slipPrinter.slips[0]?.text).toContain(formatCaseCode((await slip())?.content.caseCode ?? ''));
  expect(slipPrinter.slips[0]?.qr).toEqual([(await slip())?.content.caseCode]);

  await terminal.page.getByRole('button', { name: 'Foto ausdrucken' }).click();
  await terminal.page.getByText('Ihre Fotos sind gedruckt.').waitFor();
  const [sheet] = pagePrinter.printed();
  expect(sheet?.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});
