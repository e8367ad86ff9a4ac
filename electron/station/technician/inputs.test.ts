import { expect, test } from 'vitest';
import type { KeypadKey } from '../../../domain/devices/keypad-key.ts';
import type { ControlBoard } from '../../../drivers/control-board/port.ts';
import { Inputs } from './inputs.ts';

/** A board with a keypad whose keys this test presses. */
function boardWithKeys(): { board: ControlBoard; press: (key: KeypadKey) => void } {
  const listeners = new Set<(key: KeypadKey) => void>();
  return {
    board: {
      id: 'test-board',
      lift: null,
      light: null,
      keypad: {
        onKey: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        headphones: () => true,
        onHeadphones: () => () => {},
      },
      condition: () => ({ state: 'ok', code: null }),
      onCondition: () => () => {},
      close: async () => {},
    },
    press: (key) => {
      for (const listener of listeners) listener(key);
    },
  };
}

test('keys are told in the order they came, since it was asked anew', () => {
  const { board, press } = boardWithKeys();
  const inputs = new Inputs({
    controlBoard: { onDriver: (listener) => listener(board), current: () => board },
    list: () => [],
  });
  press('help');
  expect(inputs.read(true)).toEqual({ keys: [], headphones: true, codes: null });
  press('up');
  press('enter');
  expect(inputs.read(false).keys).toEqual(['up', 'enter']);
  expect(inputs.read(true).keys).toEqual([]);
});

test('a terminal without a column says so', () => {
  const inputs = new Inputs({ controlBoard: null, list: () => [] });
  expect(inputs.read(false)).toEqual({ keys: null, headphones: null, codes: null });
});
