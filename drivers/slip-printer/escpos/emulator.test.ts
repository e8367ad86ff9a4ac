import { print } from 'receiptio';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EscPosEmulator } from '../../../tests/support/escpos/emulator.ts';

/** receiptio knows port 9100 only; an address of its own keeps other tests away. */
const host = '127.91.0.1';

async function start() {
  const emulator = await EscPosEmulator.start(host, 9100);
  onTestFinished(() => emulator.powerOff());
  return emulator;
}

describe('the emulator as a foreign host program (receiptio) sees it', () => {
  test('prints', async () => {
    const emulator = await start();
    expect(await print('Ihr Vorgang | 46,00\n', `-d ${host} -t 5`)).toBe('success');
    expect(emulator.slips).toHaveLength(1);
    expect(emulator.slips[0]?.text).toMatch(/Ihr Vorgang.*46,00/);
  });

  test.each([
    ['paper-out', 'paperempty'],
    ['cover-open', 'coveropen'],
    ['jam', 'error'],
    ['paper-low', 'success'],
  ] as const)('%s is %s', async (fault, status) => {
    const emulator = await start();
    emulator.set(fault, true);
    expect(await print('Text\n', `-d ${host} -t 5`)).toBe(status);
    expect(emulator.slips).toHaveLength(status === 'success' ? 1 : 0);
  });

  test('paper that ends in the middle is noticed', async () => {
    const emulator = await start();
    emulator.paper.linesLeft = 2;
    expect(await print('a\n\nb\n\nc\n\nd\n', `-d ${host} -t 5`)).toBe('paperempty');
    expect(emulator.slips).toHaveLength(0);
  });

  test('nobody there', async () => {
    const emulator = await start();
    await emulator.unplug();
    expect(await print('Text\n', `-d ${host} -t 5`)).toBe('disconnect');
    await emulator.plug();
  });
});
