import { z } from 'zod';
import type { DeviceCondition, DeviceKind } from '../../../domain/devices/condition.ts';
import { type DeviceEvent, deviceEvent } from '../../../domain/technician/timeline.ts';
import type { Db } from './database.ts';

const events = z.array(deviceEvent);
const columns = 'id AS row, at, device, state, code';

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

  /** Of all devices since a time, in the order of their rows. */
  since(at: number): DeviceEvent[] {
    return this.#read(`SELECT ${columns} FROM device_event WHERE at >= ? ORDER BY id`, at);
  }

  /** Of one device: what held at a time, and everything after it. */
  ofDevice(device: DeviceKind, since: number): DeviceEvent[] {
    const held = `SELECT MAX(id) FROM device_event WHERE device = ? AND at < ? AND state <> 'starting'`;
    return this.#read(
      `SELECT ${columns} FROM device_event WHERE device = ? AND (at >= ? OR id = (${held})) ORDER BY id`,
      device,
      since,
      device,
      since,
    );
  }

  /** Newest first, from before a time. */
  before(at: number, limit: number): DeviceEvent[] {
    return this.#read(`SELECT ${columns} FROM device_event WHERE at < ? ORDER BY id DESC LIMIT ?`, at, limit);
  }

  /** Removes what is from before a time or more than `most`; the latest word on each device stays. */
  forget(before: number, most: number): void {
    this.#db
      .prepare(
        `DELETE FROM device_event WHERE (at < ? OR id <= (SELECT MAX(id) FROM device_event) - ?)
           AND id NOT IN (SELECT MAX(id) FROM device_event WHERE state <> 'starting' GROUP BY device)`,
      )
      .run(before, most);
  }

  #read(sql: string, ...values: (string | number)[]): DeviceEvent[] {
    return events.parse(this.#db.prepare(sql).all(...values));
  }
}
