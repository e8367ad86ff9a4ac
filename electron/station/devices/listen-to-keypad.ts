import type { KeypadKey } from '../../../domain/devices/keypad-key.ts';
import type { ControlBoard } from '../../../drivers/control-board/port.ts';
import type { Supervised } from './supervised.ts';

type Listeners = { onKey: (key: KeypadKey) => void; onHeadphones: (plugged: boolean) => void };

/** What the column's keypad tells, whichever board is there. With the board the headphones are gone, too. */
export function listenToKeypad(
  board: Supervised<ControlBoard> | null,
  { onKey, onHeadphones }: Listeners,
): void {
  board?.onDriver(({ keypad }) => {
    if (!keypad) return;
    keypad.onKey(onKey);
    keypad.onHeadphones(onHeadphones);
    if (keypad.headphones()) onHeadphones(true);
  });
  board?.onCondition(({ state }) => {
    if (state === 'down') onHeadphones(false);
  });
}
