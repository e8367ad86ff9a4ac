// The first thing `npm start`, `npm test` … run, on the machine's own Node 20 or newer, before anything is installed:
// packages of the lockfile, Debian packages, the Electron runtime, the build. Then it starts scripts/<command>.ts
// on the project's Node. Everything that is already there is left alone.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const [command = 'start', ...rest] = process.argv.slice(2);

/** Debian package → a file that shows it is there. */
const electronPackages = {
  'libgtk-3-0': '/usr/lib/x86_64-linux-gnu/libgtk-3.so.0',
  libnss3: '/usr/lib/x86_64-linux-gnu/libnss3.so',
  libgbm1: '/usr/lib/x86_64-linux-gnu/libgbm.so.1',
  libasound2: '/usr/lib/x86_64-linux-gnu/libasound.so.2',
  unzip: '/usr/bin/unzip',
};
const headless = {
  ...electronPackages,
  xvfb: '/usr/bin/Xvfb',
  chromium: '/usr/bin/chromium',
  procps: '/usr/bin/pgrep',
};
/** Speech: clips at build time, names and numbers while it runs. */
const speaking = { 'espeak-ng': '/usr/bin/espeak-ng', ffmpeg: '/usr/bin/ffmpeg' };
/** What the tests put in the place of real devices. */
const madeUpDevices = {
  socat: '/usr/bin/socat',
  udev: '/usr/bin/udevadm',
  umockdev: '/usr/bin/umockdev-run',
  'gir1.2-umockdev-1.0': '/usr/lib/x86_64-linux-gnu/girepository-1.0/UMockdev-1.0.typelib',
  'python3-gi': '/usr/lib/python3/dist-packages/gi/__init__.py',
  'libfprint-2-2': '/usr/lib/x86_64-linux-gnu/libfprint-2.so.2',
  'gir1.2-fprint-2.0': '/usr/lib/x86_64-linux-gnu/girepository-1.0/FPrint-2.0.typelib',
};
/** CUPS, its own printer for tests, and readers of PDF. */
const printing = {
  cups: '/usr/share/doc/cups/copyright',
  'cups-daemon': '/usr/sbin/cupsd',
  'cups-client': '/usr/sbin/lpadmin',
  'cups-filters': '/usr/lib/cups/filter/pdftopdf',
  'cups-ipp-utils': '/usr/sbin/ippeveprinter',
  dbus: '/usr/bin/dbus-daemon',
  'avahi-daemon': '/usr/sbin/avahi-daemon',
  'poppler-utils': '/usr/bin/pdftoppm',
};
/** What the terminal's package runs on, a machine to install it on, and a repository to update it from. */
const kiosk = {
  cage: '/usr/bin/cage',
  xwayland: '/usr/bin/Xwayland',
  seatd: '/usr/sbin/seatd',
  libxss1: '/usr/lib/x86_64-linux-gnu/libXss.so.1',
  libxtst6: '/usr/lib/x86_64-linux-gnu/libXtst.so.6',
  'gir1.2-fprint-2.0': '/usr/lib/x86_64-linux-gnu/girepository-1.0/FPrint-2.0.typelib',
  'systemd-container': '/usr/bin/systemd-nspawn',
  iproute2: '/usr/bin/ss',
  'apt-utils': '/usr/bin/apt-ftparchive',
  gnupg: '/usr/bin/gpg',
};
const needed = {
  start: process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? { ...electronPackages, ...speaking } : {},
  demo: { ...headless, ...speaking },
  gallery: headless,
  access: headless,
  bench: { ...headless, socat: madeUpDevices.socat, postgresql: '/usr/lib/postgresql' },
  test: {
    ...headless,
    ...madeUpDevices,
    ...printing,
    ...speaking,
    postgresql: '/usr/lib/postgresql',
    'libxml2-utils': '/usr/bin/xmllint',
  },
  intake: {},
  biometrics: {},
  diagnose: {},
  soak: { ...headless, postgresql: '/usr/lib/postgresql' },
  faults: { ...headless, postgresql: '/usr/lib/postgresql' },
  config: {},
  fuzz: {},
  plan: {},
  record: {},
  dist: { ...electronPackages, ...speaking },
  'long-tests': { ...headless, ...speaking },
  'package-tests': { ...headless, ...kiosk, ...speaking },
}[command];
if (!needed) {
  console.error(`There is no command "${command}".`);
  process.exit(2);
}

// Side by side: each waits for the network and the disk. Both come to their end, whether the other one fails or not.
const installed = await Promise.all([
  installNodePackages(),
  process.platform !== 'linux' || installDebianPackages(Object.entries(needed)),
]);
if (installed.includes(false)) process.exit(1);
const node = projectNode();
const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` };
const hasWindow = Object.keys(electronPackages).every((name) => name in needed);
if (hasWindow) run(['scripts/electron-runtime.ts']);
const buildsItself = ['test', 'biometrics', 'config', 'fuzz', 'plan', 'record', 'dist', 'package-tests'];
if (!buildsItself.includes(command)) run(['scripts/build.ts']);

const child = spawn(node, [join(root, `scripts/${command}.ts`), ...rest], {
  cwd: root,
  env,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

function run(args) {
  const { status } = spawnSync(node, args, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** With nothing on stdout, where the command's own output comes; whether it went well. */
function quietly(program, args, options = {}) {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((done) => {
    child.once('error', () => done(false));
    child.once('close', (code) => done(code === 0));
  });
}

async function installNodePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules/.lock-digest');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return true;
  console.log('Installing the npm packages of the lockfile …');
  // Not `npm ci`: it refuses a lockfile without the builds for other platforms, which some registries do not carry.
  // `--no-save` leaves lockfile and package.json as they are.
  const isInstalled = await quietly('npm', ['install', '--no-save', '--no-progress', '--loglevel=error'], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  if (!isInstalled) {
    console.error('npm could not install the packages; see its message above.');
    return false;
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, lock);
  return true;
}

async function installDebianPackages(wanted) {
  const missing = wanted.filter(([, file]) => !existsSync(file)).map(([name]) => name);
  if (missing.length === 0) return true;
  const asRoot = process.getuid() === 0 ? [] : ['sudo', '-n'];
  const mayInstall =
    existsSync('/usr/bin/apt-get') && (asRoot.length === 0 || spawnSync('sudo', ['-n', 'true']).status === 0);
  if (!mayInstall) {
    console.error(`Debian packages are missing. Please run:\n  sudo apt-get install ${missing.join(' ')}`);
    return false;
  }
  console.log(`Installing Debian packages: ${missing.join(' ')} …`);
  const [program, ...before] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const isInstalled =
    (await quietly(program, [...before, 'update', '-q'])) &&
    (await quietly(program, [...before, 'install', '-y', '-q', '--no-install-recommends', ...missing]));
  if (!isInstalled) console.error('apt-get could not install the packages; see its message above.');
  return isInstalled;
}

function projectNode() {
  const shipped = join(root, 'node_modules/.bin/node');
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(shipped)) return shipped;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(`Node ${process.versions.node} is too old here: please install Node 24 or newer.`);
  process.exit(1);
}
