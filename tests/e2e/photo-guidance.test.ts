import { expect, test } from 'vitest';
import { type CitizenState, neutralCitizen } from '../../domain/station-api/dev-calls.ts';
import { adult } from '../support/citizens.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import { logHints } from '../support/hint-log.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open } = terminalSuite();

const press = (terminal: ElectronTerminal, name: string) =>
  terminal.page.getByRole('button', { name, exact: true }).click({ timeout: 60_000 });
const take = (terminal: ElectronTerminal) =>
  terminal.page.getByRole('button', { name: 'Bild nehmen' }).waitFor({ timeout: 90_000 });

/** From this state to the result, by what the screen asks and nothing else; returns what it asked for. */
async function follow(terminal: ElectronTerminal, start: Partial<CitizenState>): Promise<Set<string>> {
  await terminal.must('dev.citizen', { ...neutralCitizen, follows: false });
  await terminal.must('dev.citizen', { ...neutralCitizen, ...start, follows: true });
  const hints = await logHints(terminal.page);
  await press(terminal, 'Foto machen');
  await take(terminal);
  return new Set((await hints()).map(({ hint }) => hint));
}

test('a citizen who does everything wrong reaches an accepted photo by following the hints alone', async () => {
  const terminal = await open();
  await terminal.jumpTo(adult, 'photo');
  const far = {
    distance: 1.2,
    x: -0.08,
    y: -0.06,
    yaw: 22,
    roll: 14,
    eyesClosed: 1,
    mouthOpen: 0.8,
    second: 1,
  };
  const first = await follow(terminal, far);
  for (const hint of ['alone', 'closer', 'left', 'straight', 'upright', 'eyes-open', 'mouth-closed'])
    expect(first).toContain(hint);
  await terminal.page.getByRole('heading', { name: /Ihr Foto ist gut|Welches Bild/ }).waitFor();

  await press(terminal, 'Neues Foto');
  const near = { distance: 0.5, x: 0.06, y: 0.07, pitch: -20 };
  const second = await follow(terminal, near);
  for (const hint of ['further', 'right', 'straight']) expect(second).toContain(hint);
  await press(terminal, 'Bild nehmen');
  await eventually(async () => (await terminal.session())?.page === 'fingerprints', 'next page');
  const photo = (await terminal.session())?.photo;
  if (photo?.state !== 'taken') throw new Error('no photo was kept');
  expect(photo.record).toMatchObject({
    report: { verdict: 'ok' },
    tries: 2,
    flags: [],
    pad: { state: 'performed' },
  });
});
