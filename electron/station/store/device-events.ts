import type { DeviceCondition, DeviceKind } from '../../../domain/devices/condition.ts';
import type { Db } from './database.ts';

/** Every change of a device's condition, for timelines and fault statistics. */
export class DeviceEvents {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  append(device: DeviceKind, condition: DeviceCondition, at: number): void {
    this.#db
      .prepare('INSERT INTO device_event (at, device, state, code) VALUES (?, ?, ?, ?)')
      .run(at, device, condition.state, condition.code);
  }
}
