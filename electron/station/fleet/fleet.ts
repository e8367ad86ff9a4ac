import { z } from 'zod';
import { type Command, terminalMode } from '../../../domain/fleet/command.ts';
import type { Heartbeat } from '../../../domain/fleet/heartbeat.ts';
import type { Settings } from '../store/settings.ts';
import type { IntakeClient } from '../sync/intake-client.ts';

const modeSetting = 'fleet-mode';
const messageSetting = 'fleet-message';
const restartSetting = 'fleet-restart';
const messageText = z.string();

type Deps = {
  client: IntakeClient;
  settings: Settings;
  /** How the terminal is; what the fleet itself knows is added here. */
  health: () => Omit<Heartbeat, 'mode' | 'message' | 'done'>;
  /** Somebody is being served, or the technician is there. */
  busy: () => boolean;
  restart: () => void;
  /** Mode or message have changed. */
  onChange: () => void;
};

/**
 * What staff want of this terminal: its mode and a message, which outlive a restart, and the restart itself. Commands
 * come with the answer to a heartbeat and are told to be done with the next one; the intake repeats them until then.
 */
export class Fleet {
  readonly #deps: Deps;
  #done = new Set<string>();

  constructor(deps: Deps) {
    this.#deps = deps;
    // A restart that was begun is done by now.
    const restarted = deps.settings.get(restartSetting, z.uuid());
    if (restarted) this.#done.add(restarted);
  }

  get mode() {
    return this.#deps.settings.get(modeSetting, terminalMode) ?? 'open';
  }

  get message(): string | null {
    return this.#deps.settings.get(messageSetting, messageText) ?? null;
  }

  /** One heartbeat. What is done is told until the intake has heard it. */
  async beat(): Promise<void> {
    const { client, health } = this.#deps;
    const done = [...this.#done];
    const beat = { ...health(), mode: this.mode, message: this.message, done };
    const answer = await client.heartbeat(beat);
    if (!answer.ok) return;
    for (const id of done) this.#done.delete(id);
    const open = answer.value.commands.filter(({ id }) => !done.includes(id));
    for (const command of open) this.#obey(command);
    if (this.#done.size > 0) await this.beat();
  }

  #obey({ id, order }: Command): void {
    const { settings, busy, restart, onChange } = this.#deps;
    if (order.kind === 'restart') {
      // Nobody is interrupted: the command stays open, and comes again with the next heartbeat.
      if (busy() || settings.get(restartSetting, z.uuid()) === id) return;
      settings.set(restartSetting, id);
      restart();
      return;
    }
    if (order.kind === 'mode') settings.set(modeSetting, order.mode);
    if (order.kind === 'message') settings.set(messageSetting, order.text);
    this.#done.add(id);
    onChange();
  }
}
