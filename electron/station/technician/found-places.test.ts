import { expect, test } from 'vitest';
import { foundPlaces } from './found-places.ts';

const nothing = { serial: async () => [], printers: async () => [], hid: async () => [] };

test('what is plugged in is named by its USB ids, so that it is found at any socket; adapters come first', async () => {
  const found = await foundPlaces({
    serial: async () => [
      { path: '/dev/ttyS0' },
      {
        path: '/dev/ttyUSB0',
        manufacturer: 'FTDI',
        vendorId: '0403',
        productId: '6001',
        serialNumber: 'A9',
      },
    ],
    printers: async () => [
      { file: '/dev/usb/lp0', vendorId: '04b8', productId: '0202', serialNumber: '', name: 'TM-T20' },
    ],
    hid: async () => [
      { vendorId: 0x1209, productId: 1, product: 'Finger', serialNumber: 'with blank', usagePage: 0xff00 },
      { vendorId: 0x46d, productId: 2, product: 'Keyboard', usagePage: 1 },
    ],
  });
  expect(found).toEqual([
    { form: 'serial', place: '0403:6001:A9', words: 'FTDI, /dev/ttyUSB0' },
    { form: 'serial', place: '/dev/ttyS0', words: '/dev/ttyS0' },
    { form: 'usb-printer', place: '04b8:0202', words: 'TM-T20, /dev/usb/lp0' },
    { form: 'hid', place: '1209:0001', words: 'Finger' },
  ]);
});

test('of many lines the first few, and none where the computer cannot list them', async () => {
  const lines = Array.from({ length: 32 }, (_, number) => ({ path: `/dev/ttyS${number}` }));
  expect(await foundPlaces({ ...nothing, serial: async () => lines })).toHaveLength(6);
  expect(await foundPlaces({ ...nothing, serial: () => Promise.reject(new Error('no udev')) })).toEqual([]);
});
