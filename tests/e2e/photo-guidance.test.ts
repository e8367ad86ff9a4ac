import { expect, test } from 'vitest';
import { adult } from '../support/citizens.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import { followHints } from '../support/follow-hints.ts';
import { clippedTexts } from '../support/layout.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open, share } = terminalSuite();
const brief = share({ configuration: { photo: { tries: 1 } } });

const press = (terminal: ElectronTerminal, name: string) =>
  terminal.page.getByRole('button', { name, exact: true }).click({ timeout: 60_000 });

test('a citizen who does everything wrong reaches an accepted photo by following the hints alone', async () => {
  const terminal = await open({ configuration: { photo: {} } });
  await terminal.jumpTo(adult, 'photo');
  const far = { distance: 1.1, x: -0.08, y: -0.05, yaw: 22, roll: 14, eyesClosed: 1, mouthOpen: 0.8 };
  const asked = await followHints(terminal, far);
  for (const hint of ['closer', 'left', 'upright', 'straight', 'eyes-open', 'mouth-closed'])
    expect(asked).toContain(hint);
  await terminal.page.getByRole('heading', { name: /^(Ihr Foto ist gut|Welches Bild)/ }).waitFor();
});

test('after the last try a colleague is called, and the case goes on', async () => {
  const terminal = brief();
  await terminal.jumpTo(adult, 'photo');
  await terminal.must('photo.try', null);
  await terminal.page.getByRole('heading', { name: 'Eine Kollegin hilft Ihnen' }).waitFor();
  await eventually(async () => (await terminal.session())?.help === 'called', 'the desk is called');
  expect(await clippedTexts(terminal.page)).toEqual([]);
  await press(terminal, 'Foto am Schalter');
  await eventually(async () => (await terminal.session())?.page === 'fingerprints', 'next page');
  expect((await terminal.session())?.photo).toEqual({ state: 'counter', reason: 'tries-used-up' });
});
