import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const files = resolve(import.meta.dirname, '../../packaging/files');
const unit = readFileSync(join(files, 'usr/lib/systemd/system/ausweis-terminal.service'), 'utf8');
/** Every value of a name, in order. */
const values = (name: string) =>
  [...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value]) => value);

test('the terminal runs as its own user, in its own places, and may do little', () => {
  const expected: Record<string, string> = {
    User: 'ausweis-terminal',
    NoNewPrivileges: 'yes',
    CapabilityBoundingSet: '',
    ProtectSystem: 'strict',
    ProtectHome: 'yes',
    PrivateTmp: 'yes',
    LimitCORE: '0',
    MemorySwapMax: '0',
    DevicePolicy: 'closed',
    StateDirectoryMode: '0700',
    UMask: '0077',
    Restart: 'always',
    Type: 'notify',
    WatchdogSec: '60',
  };
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, values(name)[0]]))).toEqual(expected);
});

test("no developer's door stands in the start line", () => {
  const [start = ''] = values('ExecStart');
  expect(start).toContain('/usr/bin/cage -d --');
  expect(start).not.toMatch(/no-sandbox|remote-debugging|inspect|disable-|cage .*-s /);
  expect(values('ExecStart')).toHaveLength(1);
  expect(values('Environment')).toEqual(['XDG_RUNTIME_DIR=/run/ausweis-terminal']);
});

test('the kiosk user has neither a shell nor a way to root', () => {
  const users = readFileSync(join(files, 'usr/lib/sysusers.d/ausweis-terminal.conf'), 'utf8');
  expect(users).toMatch(/^u ausweis-terminal .* \/usr\/sbin\/nologin$/m);
  const groups = [...users.matchAll(/^m ausweis-terminal (\S+)$/gm)].map(([, group]) => group);
  expect(groups).toEqual(['audio', 'dialout', 'lp', 'render', 'video']);
});
