import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Clock } from '../../domain/clock.ts';
import { findingLine, readConfigurationText } from '../station/configuration-file/findings.ts';
import { signConfiguration } from '../station/configuration-file/signed.ts';
import { refusalSentences, takeOverConfiguration } from '../station/configuration-file/take-over.ts';
import { withoutSecrets, writeTerminalFile } from '../station/configuration-file/terminal-file.ts';

const usage = `usage: config check FILE              says what is wrong with a terminal.yaml; nothing is started or changed
       config export FILE             prints it without its secrets
       config new-key FILE            makes a key for signing and prints its public half for origin.publicKey
       config sign FILE --key KEY     prints the signed configuration
       config import FILE --into FILE takes a configuration over into a terminal.yaml, as the technician's page does`;

type Means = { print: (text: string) => void; clock: Pick<Clock, 'now'> };

/**
 * `npm run config`, and the packaged app with `--configuration`. Exit code 0 when it was done, 1 when something is
 * wrong with a file, 2 for a wrong call. Secrets are never printed.
 */
export async function configure(args: readonly string[], means: Means): Promise<number> {
  const wish = read(args);
  if (!wish) {
    means.print(usage);
    return 2;
  }
  try {
    return await commands[wish.command](wish, means);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    means.print(fileSentences[code] ?? 'Die Datei lässt sich nicht lesen oder schreiben.');
    return 1;
  }
}

const fileSentences: Record<string, string> = {
  ENOENT: 'Die Datei gibt es nicht.',
  EACCES: 'Diese Datei darf hier nicht gelesen oder geschrieben werden.',
  EEXIST: 'Die Datei gibt es schon; sie bleibt, wie sie ist.',
};

type Wish = { command: keyof typeof commands; file: string; key: string; into: string };

const commands = {
  check: async ({ file }: Wish, { print }: Means) => {
    const checked = readConfigurationText(await readFile(file, 'utf8'));
    print(checked.ok ? 'Die Datei ist gültig.' : checked.failure.findings.map(findingLine).join('\n'));
    return checked.ok ? 0 : 1;
  },
  export: async ({ file }: Wish, { print }: Means) => {
    print(withoutSecrets(await readFile(file, 'utf8')).trimEnd());
    return 0;
  },
  'new-key': async ({ file }: Wish, { print }: Means) => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    // Never over another one.
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    await writeFile(file, pem, { mode: 0o600, flag: 'wx' });
    print(`publicKey: ${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`);
    return 0;
  },
  sign: async ({ file, key }: Wish, { print, clock }: Means) => {
    const yaml = await readFile(file, 'utf8');
    const checked = readConfigurationText(yaml);
    if (!checked.ok) {
      print(checked.failure.findings.map(findingLine).join('\n'));
      return 1;
    }
    const privateKey = createPrivateKey(await readFile(key, 'utf8'));
    print(await signConfiguration({ signedAt: new Date(clock.now()).toISOString(), yaml }, privateKey));
    return 0;
  },
  import: async ({ file, into }: Wish, { print }: Means) => {
    const present = await readFile(into, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
      throw error;
    });
    const taken = await takeOverConfiguration(present, await readFile(file, 'utf8'));
    if (!taken.ok) {
      const { failure } = taken;
      const sentences =
        failure.code === 'findings' ? failure.findings.map(findingLine) : [refusalSentences[failure.code]];
      print(sentences.join('\n'));
      return 1;
    }
    await writeTerminalFile(into, taken.value.text);
    print(taken.value.changed.map((path) => `Geändert: ${path}`).join('\n') || 'Nichts ändert sich.');
    return 0;
  },
};

function read(args: readonly string[]): Wish | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { key: { type: 'string', default: '' }, into: { type: 'string', default: '' } },
    });
    const [name = '', file, ...more] = positionals;
    const command = commandNames.find((one) => one === name);
    if (!command || file === undefined || more.length > 0) return undefined;
    const given = { key: values.key !== '', into: values.into !== '' };
    const fits = given.key === (command === 'sign') && given.into === (command === 'import');
    return fits ? { command, file, ...values } : undefined;
  } catch {
    return undefined;
  }
}
const commandNames = ['check', 'export', 'new-key', 'sign', 'import'] as const;
