import type { KeypadKey } from '../../../domain/devices/keypad-key.ts';
import type { CallResult } from '../../../domain/station-api/calls.ts';
import type { ControlBoard } from '../../../drivers/control-board/port.ts';
import type { Devices } from '../devices/devices.ts';
import type { Supervised } from '../devices/supervised.ts';

type Sources = Pick<Devices, 'list'> & {
  controlBoard: Pick<Supervised<ControlBoard>, 'onDriver' | 'current'> | null;
};

/** More are not needed to see that every key works. */
const mostKeys = 50;

/** What comes from keypad and code reader, for the technician's guided tests. Of a code only that it was read. */
export class Inputs {
  readonly #devices: Sources;
  #keys: KeypadKey[] = [];
  #codes = 0;

  constructor(devices: Sources) {
    this.#devices = devices;
    devices.controlBoard?.onDriver((board) =>
      board.keypad?.onKey((key) => {
        this.#keys = [...this.#keys, key].slice(-mostKeys);
      }),
    );
  }

  codeRead(): void {
    this.#codes += 1;
  }

  /** Since it was read `anew` the last time. */
  read(anew: boolean): CallResult<'technician.inputs'> {
    if (anew) {
      this.#keys = [];
      this.#codes = 0;
    }
    const keypad = this.#devices.controlBoard?.current()?.keypad;
    const hasReader = this.#devices.list().some(({ kind }) => kind === 'code-reader');
    return {
      keys: keypad ? [...this.#keys] : null,
      headphones: keypad?.headphones() ?? null,
      codes: hasReader ? this.#codes : null,
    };
  }
}
