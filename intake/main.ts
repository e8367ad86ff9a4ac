import { SteerableClock } from '../domain/clock.ts';
import { createFirstKeys, printAuthority, retireKeys, rotateKeys } from './commands/keys.ts';
import { serve } from './commands/serve.ts';
import { printEnrolmentCode, revoke } from './commands/terminals.ts';
import { verifyAudit } from './commands/verify-audit.ts';
import { type IntakeConfig, readConfig, SettingsError } from './config.ts';
import { MissingKeysError } from './keys/key-source.ts';

/** The intake's program: settings from the environment; without a command it serves. */
const clock = new SteerableClock();
const commands: Record<string, (config: IntakeConfig, argument?: string) => Promise<void>> = {
  serve: (config) => serve(config, clock),
  'create-keys': (config) => createFirstKeys(config, clock),
  'rotate-keys': (config) => rotateKeys(config, clock),
  'retire-keys': (config) => retireKeys(config, clock),
  'terminal-authority': (config) => printAuthority(config, clock),
  'enrolment-code': (config) => printEnrolmentCode(config, clock),
  revoke: (config, terminal) => revoke(config, clock, terminal),
  'verify-audit': verifyAudit,
};

const [name = 'serve', argument] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(`There is no command "${name}"; there are ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
try {
  await command(readConfig(process.env), argument);
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof MissingKeysError)) throw error;
  console.error(error.message);
  process.exit(2);
}
