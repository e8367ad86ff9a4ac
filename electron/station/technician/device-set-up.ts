import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type DeviceChoice,
  type DeviceName,
  type DeviceSetUp,
  deviceName,
  deviceTitles,
} from '../../../domain/technician/device-set-up.ts';
import { valueIn } from '../configuration-file/terminal-file.ts';
import type { DeviceConfiguration } from '../devices/device-configuration.ts';
import { isDemonstration } from './development-pin.ts';
import { choiceOf, writtenDevice } from './written-device.ts';

export type DevicesInForce = {
  devices: DeviceConfiguration;
  /** The administrator's file; undefined when there is none. */
  namedFile: string | undefined;
  ownFile: string;
  /** By which a configuration has to be signed. */
  trustedKey: string | null;
};

/** The devices in force, each with who else says so. */
export function presentDevices(inForce: DevicesInForce): DeviceSetUp['devices'] {
  const { devices, namedFile, ownFile, trustedKey } = inForce;
  const isOther = namedFile !== undefined && resolve(namedFile) !== resolve(ownFile);
  const named = isOther && existsSync(namedFile) ? readFileSync(namedFile, 'utf8') : '';
  const fixedBy = (device: DeviceName) => {
    if (valueIn(named, ['devices', device]) !== undefined) return 'file';
    // What has to be signed elsewhere must not be changed at the screen either.
    return trustedKey === null ? null : 'signature';
  };
  return deviceName.options.map((device) => ({
    ...choiceOf(device, devices[device]),
    fixedBy: fixedBy(device),
  }));
}

/**
 * What the terminal's own file gets when these are chosen, or why not. `own`: its present text. Every device is written: a
 * file that names one of them would leave the others to other defaults than those in force.
 */
export function chosenDevices(
  inForce: DevicesInForce,
  choices: readonly DeviceChoice[],
  own: string,
): { values: [path: string[], value: unknown][]; problems: string[] } {
  const present = presentDevices(inForce);
  const problems: string[] = [];
  const values: [path: string[], value: unknown][] = [];
  for (const { device, fixedBy } of present) {
    const choice = choices.find((one) => one.device === device);
    if (choice && fixedBy !== null) problems.push(`${deviceTitles[device]}: Das ist anderswo festgelegt.`);
    if (fixedBy !== null) continue;
    const before = inForce.devices[device];
    const written = choice ? writtenDevice(choice, before) : before;
    if (written === undefined)
      problems.push(`${deviceTitles[device]}: Der Anschluss fehlt, oder er ist anders zu schreiben.`);
    if (choice || valueIn(own, ['devices', device]) === undefined)
      values.push([['devices', device], written]);
  }
  return { values, problems };
}

/** Whether the PIN of the demonstration would still open the technician's pages with these devices. */
export function staysDemonstration({ devices }: DevicesInForce, choices: readonly DeviceChoice[]): boolean {
  const chosen = Object.fromEntries(choices.map((one) => [one.device, one]));
  return isDemonstration({ ...devices, ...chosen });
}
