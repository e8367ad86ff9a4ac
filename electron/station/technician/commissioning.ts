import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Clock } from '../../../domain/clock.ts';
import type { CommissioningState, SetUpRequest } from '../../../domain/technician/commissioning.ts';
import type { DeviceChoice, DeviceSetUp } from '../../../domain/technician/device-set-up.ts';
import { findingLine, readConfigurationText } from '../configuration-file/findings.ts';
import { withValues, writeTerminalFile } from '../configuration-file/terminal-file.ts';
import type { Settings } from '../store/settings.ts';
import { hashPin } from './access.ts';
import { chosenDevices, type DevicesInForce, presentDevices, staysDemonstration } from './device-set-up.ts';

const setting = 'commissioning';
const kept = z.strictObject({ begunAt: z.number(), doneAt: z.number().nullable() });

type Options = {
  settings: Settings;
  clock: Clock;
  /** The terminal's own terminal.yaml. */
  ownFile: string;
  inForce: Omit<DevicesInForce, 'ownFile'>;
  /** Nobody has named its intake. */
  isNew: boolean;
  enrolled: () => boolean;
  hasPin: boolean;
};

/**
 * From the box to the first citizen. A new terminal, which has no intake and so no cases, is set up by whoever stands
 * before it; from then on the PIN is needed, and it takes nobody until it was accepted.
 */
export class Commissioning {
  readonly #options: Options;
  #kept: z.infer<typeof kept> | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#kept = options.settings.get(setting, kept);
  }

  get state(): CommissioningState {
    const known = this.#kept;
    if (known) return known.doneAt === null ? 'begun' : 'done';
    return this.#options.isNew && !this.#options.enrolled() ? 'new' : 'none';
  }

  get doneAt(): number | null {
    return this.#kept?.doneAt ?? null;
  }

  /** Whether name, intake and PIN may be entered: until the intake has taken the terminal. */
  get asksForSetUp(): boolean {
    return !this.#options.enrolled() && (this.state === 'new' || this.state === 'begun');
  }

  /** Writes what was entered; returns what does not fit. It counts from the station's next start. */
  async setUp({ name, counterPlace, intakeUrl, enrolmentCode, pin }: SetUpRequest): Promise<string[]> {
    const { clock, hasPin } = this.#options;
    if (pin === null && !hasPin) return ['Eine PIN ist nötig.'];
    const problems = await this.#write([
      [['name'], name],
      [['counterPlace'], counterPlace === '' ? undefined : counterPlace],
      [['intake', 'url'], intakeUrl],
      [['intake', 'enrolmentCode'], enrolmentCode],
      ...(pin === null ? [] : [[['technician', 'pinHash'], await hashPin(pin)] as const]),
    ]);
    if (problems.length === 0 && this.state === 'new') this.#keep({ begunAt: clock.now(), doneAt: null });
    return problems;
  }

  /** Which drivers and places the devices have. */
  get devices(): DeviceSetUp['devices'] {
    return presentDevices(this.#inForce);
  }

  /** Writes what was chosen for some of them; returns what does not fit. It counts from the station's next start. */
  async setDevices(choices: readonly DeviceChoice[]): Promise<string[]> {
    if (this.state !== 'new' && !this.#options.hasPin && !staysDemonstration(this.#inForce, choices))
      return [
        'Zuerst braucht die Technik eine eigene PIN: Die der Vorführung gilt nur mit simulierten Geräten.',
      ];
    const { values, problems } = chosenDevices(this.#inForce, choices, await this.#ownText());
    return problems.length > 0 ? problems : this.#write(values);
  }

  get #inForce(): DevicesInForce {
    return { ...this.#options.inForce, ownFile: this.#options.ownFile };
  }

  /** Keeps the scale that the ruler has shown. */
  setScale(millimetresPerPixel: number): Promise<string[]> {
    return this.#write([[['screen', 'millimetresPerPixel'], millimetresPerPixel]]);
  }

  finish(): void {
    const now = this.#options.clock.now();
    this.#keep({ begunAt: this.#kept?.begunAt ?? now, doneAt: now });
  }

  #keep(state: z.infer<typeof kept>): void {
    this.#options.settings.set(setting, state);
    this.#kept = state;
  }

  async #ownText(): Promise<string> {
    const { ownFile } = this.#options;
    return existsSync(ownFile) ? await readFile(ownFile, 'utf8') : '';
  }

  async #write(values: Parameters<typeof withValues>[1]): Promise<string[]> {
    const { ownFile } = this.#options;
    const text = withValues(await this.#ownText(), values);
    const read = readConfigurationText(text);
    if (!read.ok) return read.failure.findings.map(findingLine);
    try {
      await writeTerminalFile(ownFile, text);
      return [];
    } catch {
      return [`${ownFile} lässt sich nicht schreiben.`];
    }
  }
}
