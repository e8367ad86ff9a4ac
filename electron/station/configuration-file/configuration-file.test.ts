import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { findingLine, readConfigurationText } from './findings.ts';
import { signConfiguration } from './signed.ts';
import { takeOverConfiguration } from './take-over.ts';
import { readConfiguration, withoutSecrets, withValues, writeTerminalFile } from './terminal-file.ts';

const findings = (text: string) => {
  const read = readConfigurationText(text);
  return read.ok ? [] : read.failure.findings.map(findingLine);
};

test('every finding has its line, its place and a sentence', () => {
  expect(
    findings(`nmae: Halle 1
screen:
  millimetresPerPixel: -1
  colour: blue
intake:
  url: http://eingang.example.org
devices:
  slipPrinter:
    driver: escpos
    place: { pat: /dev/usb/lp0 }
`),
  ).toEqual([
    'Zeile 1, nmae: Diesen Namen gibt es nicht.',
    'Zeile 3, screen.millimetresPerPixel: Zu klein: erwartet, dass number >0 ist.',
    'Zeile 4, screen.colour: Diesen Namen gibt es nicht.',
    'Zeile 6, intake.url: nur https, oder http auf diesem Rechner.',
    'Zeile 10, devices.slipPrinter.place: Das passt auf keine der Möglichkeiten.',
  ]);
  expect(findings('')).toEqual([]);
  expect(findings('name: a\nname: b\n')).toEqual(['Zeile 2: Kein gültiges YAML: Map keys must be unique.']);
  expect(findings('origin: { publicKey: AAAA }')).toEqual([
    'Zeile 1, origin.publicKey: kein öffentlicher Schlüssel von Ed25519.',
  ]);
});

test('a finding never quotes what stands there', () => {
  expect(findings('technician:\n  pinHash: [geheim-4711]\n  "geheim-4711').join()).not.toContain('geheim');
  expect(findings('intake:\n  enrolmentCode: geheim\n').join()).not.toContain('geheim');
});

test('a file that was named has to be there and to fit; without one the folder’s own counts, or every default', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'terminal.yaml');
  expect(readConfiguration(undefined, folder)).toMatchObject({ configuration: { name: '' }, isNew: true });
  expect(() => readConfiguration(file, folder)).toThrow();
  writeFileSync(file, 'name: Halle\n');
  expect(readConfiguration(undefined, folder)).toMatchObject({
    configuration: { name: 'Halle' },
    isNew: true,
  });
  writeFileSync(file, 'nmae: Halle\n');
  expect(() => readConfiguration(undefined, folder)).toThrow(/Zeile 1, nmae/);
});

test('the administrator’s file holds over the terminal’s own, value by value, a device as a whole', () => {
  const folder = temporaryFolder();
  const named = join(folder, 'etc.yaml');
  writeFileSync(
    join(folder, 'terminal.yaml'),
    'name: Own\nscreen: { millimetresPerPixel: 0.3 }\ndevices: { camera: { driver: uvc, label: X } }\nintake: { url: "https://own.example" }\n',
  );
  writeFileSync(
    named,
    'name: Theirs\ndevices: { camera: { driver: simulated } }\nintake: { enrolmentCode: einmal-4711 }\n',
  );
  expect(readConfiguration(named, folder)).toMatchObject({
    isNew: false,
    configuration: {
      name: 'Theirs',
      screen: { millimetresPerPixel: 0.3 },
      devices: { camera: { driver: 'simulated' } },
      intake: { url: 'https://own.example', enrolmentCode: 'einmal-4711' },
    },
  });
});

test('single values are changed, comments stay; the file is replaced in one step and belongs to its user alone', async () => {
  const file = join(temporaryFolder(), 'terminal.yaml');
  const text = '# ours\nname: Halle # left of the door\nscreen:\n  millimetresPerPixel: 0.3\n';
  await writeTerminalFile(file, text);
  expect(existsSync(`${file}.previous`)).toBe(false);
  const changed = withValues(text, [
    [['name'], 'Foyer'],
    [['intake', 'url'], 'https://eingang.example.org'],
    [['screen', 'millimetresPerPixel'], undefined],
  ]);
  await writeTerminalFile(file, changed);
  expect(readFileSync(file, 'utf8')).toMatch(/^# ours\nname: Foyer # left of the door\n/);
  expect(readConfigurationText(changed)).toMatchObject({
    ok: true,
    value: { intake: { url: 'https://eingang.example.org' }, screen: { millimetresPerPixel: 0.248 } },
  });
  expect(readFileSync(`${file}.previous`, 'utf8')).toBe(text);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(withValues('', [[['name'], 'Foyer']])).toBe('name: Foyer\n');
});

const secret = 'technician: { pinHash: geheim-1 }\nintake: { enrolmentCode: geheim-2 } # geheim-3\n';

test('what leaves the terminal has no secrets, not even in comments', () => {
  const exported = withoutSecrets(`name: Halle\n${secret}`);
  expect(exported).not.toContain('geheim');
  expect(readConfigurationText(exported)).toMatchObject({ ok: true, value: { name: 'Halle' } });
  expect(withoutSecrets('')).toBe('{}\n');
});

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const present = `name: Halle\norigin: { publicKey: ${spki} }\n${secret}`;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 12, minute)).toISOString();
const signed = (yaml: string, minute = 0, key = privateKey) =>
  signConfiguration({ signedAt: at(minute), yaml }, key);
const failure = async (before: string, offered: string) => {
  const taken = await takeOverConfiguration(before, offered);
  return taken.ok ? undefined : taken.failure.code;
};

test('what was signed is taken over; what is the terminal’s own stays; what changes is named', async () => {
  const taken = await takeOverConfiguration(
    present,
    await signed('timers: { idleSeconds: 120 }\ntechnician: { paper: { rollMetres: 60 } }\n'),
  );
  if (!taken.ok) throw new Error(taken.failure.code);
  expect(taken.value.changed).toEqual([
    'timers.idleSeconds',
    'technician.paper.rollMetres',
    'origin.signedAt',
  ]);
  expect(readConfigurationText(taken.value.text)).toMatchObject({
    ok: true,
    value: {
      name: 'Halle',
      timers: { idleSeconds: 120 },
      technician: { pinHash: 'geheim-1' },
      intake: { enrolmentCode: 'geheim-2' },
      origin: { publicKey: spki, signedAt: at(0) },
    },
  });
  // The same once more, or what was signed before: refused. What is newer is taken.
  const after = taken.value.text;
  expect(await failure(after, await signed('name: A\n', 0))).toBe('older');
  expect(await failure(after, await signed('name: A\n', -1))).toBe('older');
  expect(await failure(after, await signed('name: A\n', 1))).toBeUndefined();
});

test('unsigned, changed, of somebody else, for a terminal without a key, and what does not fit: refused', async () => {
  const jws = await signed('name: A\n');
  const [head, , signature] = jws.split('.');
  const changed = [
    head,
    Buffer.from(JSON.stringify({ signedAt: at(5), yaml: 'name: B\n' })).toString('base64url'),
    signature,
  ];
  const stranger = generateKeyPairSync('ed25519').privateKey;
  expect(await failure(present, 'name: A\n')).toBe('unsigned');
  expect(await failure(present, changed.join('.'))).toBe('signature');
  expect(await failure(present, await signed('name: A\n', 0, stranger))).toBe('signature');
  expect(await failure('', jws)).toBe('no-key');
  expect(await failure(present, await signed('nmae: A\n'))).toBe('findings');
  expect(await failure('nmae: A\n', 'name: A\n')).toBe('present');
  // Where no key is set, whoever stands at the terminal with the PIN is trusted.
  expect(await failure('', 'name: A\n')).toBeUndefined();
});
