import type { InstalledTerminal } from './installed-terminal.ts';

/** X's names of keys whose names on the web are others. */
const xNames: Record<string, string> = {
  Control: 'Control_L',
  Alt: 'Alt_L',
  Meta: 'Super_L',
  Shift: 'Shift_L',
  ArrowLeft: 'Left',
  Space: 'space',
  Equal: 'equal',
  Minus: 'minus',
};
const xName = (part: string) =>
  xNames[part] ?? part.replace(/^(Key|Digit)(.)$/, (_, _kind, sign: string) => sign.toLowerCase());

/**
 * Presses combinations such as `Control+KeyR` as a keyboard at this computer does: through the X server of the terminal's
 * session. Playwright's keys go round the window's own lock (`before-input-event`).
 */
export async function pressAtTheComputer(
  terminal: InstalledTerminal,
  combinations: readonly string[],
): Promise<void> {
  const { machine } = terminal;
  const main = await terminal.mainProcess();
  const display = (await machine.run('cat', `/proc/${main}/environ`)).match(/(?:^|\0)DISPLAY=([^\0]+)/)?.[1];
  await machine.run(
    ...['nsenter', '--target', main, '--mount', '--'],
    ...['setpriv', '--reuid=ausweis-terminal', '--regid=ausweis-terminal', '--clear-groups'],
    ...['env', `DISPLAY=${display}`, 'python3', '-c', script],
    ...combinations.map((combination) => combination.split('+').map(xName).join('+')),
  );
}

const script = `
import ctypes, sys
x11, xtst = ctypes.CDLL('libX11.so.6'), ctypes.CDLL('libXtst.so.6')
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XStringToKeysym.restype = ctypes.c_ulong
display = ctypes.c_void_p(x11.XOpenDisplay(None))
for combination in sys.argv[1:]:
    names = combination.split('+')
    keys = [x11.XKeysymToKeycode(display, ctypes.c_ulong(x11.XStringToKeysym(name.encode()))) for name in names]
    assert all(keys), combination
    for key in keys: xtst.XTestFakeKeyEvent(display, key, 1, 0)
    for key in reversed(keys): xtst.XTestFakeKeyEvent(display, key, 0, 0)
    x11.XSync(display, 0)
`;
