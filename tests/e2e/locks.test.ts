import { expect, test } from 'vitest';
import { adult } from '../support/citizens.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import { forbiddenKeys, foreignPages, PageProbes } from '../support/page-probes.ts';
import { probeServer } from '../support/probe-server.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const shared = terminalSuite().share();
const isAsBefore = async (terminal: ElectronTerminal) => {
  expect(terminal.page.url()).toBe('app://terminal/index.html');
  expect(terminal.app.windows()).toHaveLength(1);
  expect(await terminal.page.locator('h1').count()).toBeGreaterThan(0);
  expect(await terminal.page.evaluate(() => [devicePixelRatio, visualViewport?.scale])).toEqual([1, 1]);
};

test('keys: nothing closes, reloads, zooms, prints or opens anything; the window closes for nobody', async () => {
  const terminal = shared();
  const { page, app } = terminal;
  await page.evaluate(() => Reflect.set(window, 'notReloaded', true));
  const arrived = await page.evaluate(() => {
    const keys: string[] = [];
    addEventListener('keydown', ({ code, ctrlKey, altKey, metaKey }) => {
      if (/^(Control|Alt|Meta|Shift)/.test(code)) return;
      if (ctrlKey || altKey || metaKey || /^F\d/.test(code)) keys.push(code);
    });
    return Reflect.set(window, 'keysThatArrived', keys);
  });
  expect(arrived).toBe(true);
  // As the operating system would send them.
  await app.evaluate(({ BrowserWindow }, list) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const combination of list) {
      const parts = combination.split('+');
      const keyCode = (parts.at(-1) ?? '')
        .replace(/^Key|^Digit|^Arrow/, '')
        .replace('Equal', '=')
        .replace('Minus', '-');
      const names = { Control: 'control', Alt: 'alt', Meta: 'meta', Shift: 'shift' } as const;
      const modifiers = Object.entries(names).flatMap(([name, modifier]) =>
        parts.includes(name) ? modifier : [],
      );
      for (const type of ['keyDown', 'keyUp'] as const)
        contents?.sendInputEvent({ type, keyCode, modifiers });
    }
    // What the window manager does when it is told to close a window.
    BrowserWindow.getAllWindows()[0]?.close();
  }, forbiddenKeys);
  await page.mouse.move(500, 900);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -500);
  await page.keyboard.up('Control');
  await page.waitForTimeout(200);
  await isAsBefore(terminal);
  expect(
    await page.evaluate(() => [Reflect.get(window, 'notReloaded'), Reflect.get(window, 'keysThatArrived')]),
  ).toEqual([true, []]);
});

test('touch: two fingers do not zoom, a long press or a right click opens no menu, a dropped file is not opened', async () => {
  const terminal = shared();
  const { page, app } = terminal;
  const menus = await app.evaluateHandle(({ BrowserWindow }) => {
    const seen: string[] = [];
    BrowserWindow.getAllWindows()[0]?.webContents.on('context-menu', (event) =>
      seen.push(String(event.defaultPrevented)),
    );
    return seen;
  });
  await new PageProbes(page).fingers();
  // Where no text can be selected a long press asks for no menu; a mouse that somebody plugs in does.
  await page.mouse.click(540, 300, { button: 'right' });
  await eventually(async () => (await menus.jsonValue()).length > 0, 'a click that asked for a menu');
  expect(new Set(await menus.jsonValue())).toEqual(new Set(['true']));
  await isAsBefore(terminal);
});

test('ways out: no download, no other program, no connection of any kind', async () => {
  const terminal = shared();
  const { page, app } = terminal;
  const probes = new PageProbes(page);
  const downloads = await app.evaluateHandle(({ BrowserWindow }) => {
    const states: string[] = [];
    BrowserWindow.getAllWindows()[0]?.webContents.session.on('will-download', (event, item) =>
      states.push(event.defaultPrevented ? 'stopped' : item.getFilename()),
    );
    return states;
  });
  await probes.download('file.txt');
  await eventually(async () => (await downloads.jsonValue()).length === 1, 'an attempt to download');
  expect(await downloads.jsonValue()).toEqual(['stopped']);
  const opened = await app.evaluateHandle(({ shell }) => {
    const urls: string[] = [];
    shell.openExternal = async (url) => void urls.push(url);
    return urls;
  });
  await probes.open(foreignPages);
  expect(await opened.jsonValue()).toEqual([]);

  const server = await probeServer();
  const { ended, candidates } = await probes.connect(server.http, server.stun);
  await server.close();
  expect(ended).toEqual(['blocked', 'blocked', 'blocked']);
  expect(candidates.filter((one) => / udp /i.test(one))).toEqual([]);
  expect(server.received).toEqual([]);
  await isAsBefore(terminal);
  // Chromium asks nobody before it goes there.
  await page.evaluate(() => {
    Reflect.set(window, 'pageOfBefore', true);
    setTimeout(() => location.assign('about:blank'));
  });
  const isBack = () => location.href === 'app://terminal/index.html' && !('pageOfBefore' in window);
  await eventually(() => page.evaluate(isBack).catch(() => false), 'back on our page');
  await page.locator('h1').waitFor();
});

test('between two citizens: clipboard, web storage and cache are empty', async () => {
  const terminal = shared();
  await terminal.jumpTo(adult, 'notice');
  const probes = new PageProbes(terminal.page);
  await probes.leaveBehind('Muster');
  await terminal.app.evaluate(({ clipboard }) => {
    clipboard.writeText('Muster');
    if (clipboard.selection) void clipboard.selection.writeText('Muster');
    // The stand-in takes it as an argument.
    else Reflect.apply(clipboard.writeText, clipboard, ['Muster', 'selection']);
  });
  const left = () =>
    terminal.app.evaluate(async ({ clipboard, BrowserWindow }) => ({
      copied: await clipboard.readText(),
      selected: await (clipboard.selection
        ? clipboard.selection.readText()
        : Reflect.apply(clipboard.readText, clipboard, ['selection'])),
      cacheBytes: await BrowserWindow.getAllWindows()[0]?.webContents.session.getCacheSize(),
    }));
  expect((await left()).selected).toBe('Muster');
  await terminal.must('session.cancel', null);
  await terminal.untilState('attract');
  await eventually(async () => (await left()).copied === '', 'an empty clipboard');
  expect((await left()).selected).toBe('');
  await eventually(async () => (await probes.leftBehind()).length === 0, 'empty storage');
  expect((await left()).cacheBytes).toBe(0);
});

test('messages: oversized ones are refused before they reach the station', async () => {
  const terminal = shared();
  await terminal.jumpTo(adult, 'birth-date');
  const huge = 'x'.repeat(8_000_000);
  for (const [name, params] of [
    ['session.submit', { page: 'birth-date', value: { birthDate: huge } }],
    ['technician.enter', { pin: huge }],
    [huge, null],
  ] as const)
    expect(await terminal.ask(name, params)).toMatchObject({ ok: false });
  expect((await terminal.session())?.page).toBe('birth-date');
  await terminal.clear();
});
