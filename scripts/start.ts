import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { Children, untilAnswers } from './support/children.ts';

/** `npm start`: a local intake, then the terminal: a window where there is a display, else an address for a browser. */
const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const children = new Children();
const intakePort = 8480;
// A code is good for one enrolment: every start brings a new one, in case the terminal's data were removed.
const enrolmentCode = randomUUID();
const dataDir = join(root, '.data');
mkdirSync(dataDir, { recursive: true });
const config = join(dataDir, 'terminal.yaml');
writeFileSync(config, stringify({ intake: { url: `http://127.0.0.1:${intakePort}`, enrolmentCode } }));

children.start(process.execPath, [join(dist, 'intake/intake.js')], {
  env: {
    ...process.env,
    INTAKE_PORT: String(intakePort),
    INTAKE_DATA_DIR: join(dataDir, 'intake'),
    INTAKE_ENROLMENT_CODE: enrolmentCode,
    INTAKE_OFFICE: 'simulated',
  },
});
await untilAnswers(`http://127.0.0.1:${intakePort}/v1/keys`);
console.log(`The clerk's desk is open at http://127.0.0.1:${intakePort}/desk/`);

const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const terminal = hasDisplay ? await startWindow() : startBrowserHost();
terminal.once('exit', () => children.stopAll());

async function startWindow() {
  // Imported only here: without a display no Electron is installed.
  const { default: electron } = await import('electron');
  console.log('The terminal opens in a window of its own; Ctrl+Shift+D shows the simulated devices.');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return children.start(String(electron), [...sandbox, `--config=${config}`, root], { cwd: root });
}

function startBrowserHost() {
  return children.start(process.execPath, [join(dist, 'browser-host/browser-host.js'), `--config=${config}`]);
}
