import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import electron from 'electron';
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
  },
});
await untilAnswers(`http://127.0.0.1:${intakePort}/v1/keys`);
console.log(`The clerk's desk is open at http://127.0.0.1:${intakePort}/desk/`);

const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const terminal = hasDisplay
  ? children.start(
      String(electron),
      [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--config=${config}`, root],
      {
        cwd: root,
      },
    )
  : children.start(process.execPath, [join(dist, 'browser-host/browser-host.js'), `--config=${config}`]);
if (hasDisplay)
  console.log('The terminal opens in a window of its own; Ctrl+Shift+D shows the simulated devices.');
terminal.once('exit', () => children.stopAll());
