import { join, resolve } from 'node:path';
import electron from 'electron';
import { Children, untilAnswers } from './support/children.ts';

/** `npm start`: a local intake, then the terminal: a window where there is a display, else an address for a browser. */
const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const children = new Children();
const intakePort = 8480;

children.start(process.execPath, [join(dist, 'intake/intake.js')], {
  env: {
    ...process.env,
    INTAKE_PORT: String(intakePort),
    INTAKE_DATA_DIR: join(root, '.data/intake'),
    INTAKE_ENROLMENT_CODE: 'entwicklung-terminal',
  },
});
await untilAnswers(`http://127.0.0.1:${intakePort}/v1/keys`);
console.log(`The clerk's desk is open at http://127.0.0.1:${intakePort}/desk/`);

const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const terminal = hasDisplay
  ? children.start(String(electron), [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root], {
      cwd: root,
    })
  : children.start(process.execPath, [join(dist, 'browser-host/browser-host.js')]);
if (hasDisplay)
  console.log('The terminal opens in a window of its own; Ctrl+Shift+D shows the simulated devices.');
terminal.once('exit', () => children.stopAll());
