import { expect, test } from 'vitest';
import { deviceConfiguration } from '../../../electron/station/devices/device-configuration.ts';
import { driverWords } from './driver-words.ts';

test('the device’s own name is told where it says more than the driver', () => {
  expect(driverWords('simulated', 'simulated-printer')).toBe('Simuliert');
  expect(driverWords('escpos', '')).toBe('ESC/POS');
  expect(driverWords('serial', 'control-board KL-7')).toBe('Serielle Leitung · control-board KL-7');
});

test.each([
  ['camera', { driver: 'gphoto2' }],
  ['camera', { driver: 'files', folder: '/x' }],
  ['camera', { driver: 'uvc' }],
  ['fingerprintScanner', { driver: 'zfm', place: { path: '/dev/ttyUSB0' } }],
  ['fingerprintScanner', { driver: 'hid', vendorId: '1209', productId: '0001' }],
  ['fingerprintScanner', { driver: 'libfprint' }],
  ['fingerprintScanner', { driver: 'bridge', place: { program: '/x' } }],
  ['slipPrinter', { driver: 'escpos', place: { file: '/dev/usb/lp0' } }],
  ['documentPrinter', { driver: 'ipp', url: 'ipp://localhost' }],
  ['codeReader', { driver: 'keyboard' }],
])('%s %o has words', (kind, device) => {
  expect(deviceConfiguration.safeParse({ [kind]: device }).success).toBe(true);
  expect(driverWords(device.driver, '')).not.toBe(device.driver);
});
