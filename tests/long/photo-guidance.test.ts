import { expect, test } from 'vitest';
import { filmOf } from '../support/camera-film.ts';
import { adult } from '../support/citizens.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import { followHints } from '../support/follow-hints.ts';
import { logHints } from '../support/hint-log.ts';
import { samplesPresent } from '../support/shared-samples.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open } = terminalSuite();

const press = (terminal: ElectronTerminal, name: string) =>
  terminal.page.getByRole('button', { name, exact: true }).click({ timeout: 60_000 });

test('too near, to the side and smiling: by the hints alone to an accepted photo', async () => {
  const terminal = await open();
  await terminal.jumpTo(adult, 'photo');
  const asked = await followHints(terminal, { distance: 0.55, x: 0.05, y: 0.05, pitch: -20, smile: 1 });
  for (const hint of ['further', 'right']) expect(asked).toContain(hint);
  // A smile parts the lips: which of the two is asked for first depends on the face.
  expect([...asked].filter((hint) => hint === 'neutral' || hint === 'mouth-closed')).not.toEqual([]);
});

test('not alone, dark glasses, light from one side: each asked for, and company kept in the record', async () => {
  const terminal = await open();
  await terminal.jumpTo(adult, 'photo');
  const asked = await followHints(terminal, { second: 1, glasses: 'dark', light: 'left' });
  for (const hint of ['alone', 'glasses-off', 'light']) expect(asked).toContain(hint);
  // Behind dark lenses nobody can tell what hangs over the eyes.
  expect(asked).not.toContain('hair-aside');
  await press(terminal, 'Bild nehmen');
  await eventually(async () => (await terminal.session())?.page === 'fingerprints', 'next page');
  const photo = (await terminal.session())?.photo;
  if (photo?.state !== 'taken') throw new Error('no photo was kept');
  expect(photo.record).toMatchObject({
    report: { verdict: 'ok' },
    flags: ['several-people-detected'],
    pad: { state: 'performed' },
  });
});

test('never accepted: the best picture is released after the time, flagged, and the reasons are said', async () => {
  const terminal = await open({ configuration: { photo: { budgetSeconds: 10, stillsPerTry: 1 } } });
  // Before the camera is opened: its very first picture shows the open mouth.
  await terminal.must('dev.citizen', { mouthOpen: 1, idle: false });
  await terminal.jumpTo(adult, 'photo');
  await press(terminal, 'Foto machen');
  await terminal.page
    .getByRole('heading', { name: 'Dieses Bild können Sie nehmen' })
    .waitFor({ timeout: 60_000 });
  await terminal.page.locator('[data-reason="mouth-open"]').waitFor();
  await press(terminal, 'Bild nehmen');
  await eventually(async () => (await terminal.session())?.page === 'fingerprints', 'next page');
  expect((await terminal.session())?.photo).toMatchObject({
    record: { report: { verdict: 'nok' }, flags: ['released-after-time-out'] },
  });
});

test.skipIf(!samplesPresent)(
  'a real portrait: who opens the mouth in a smile is asked to close it',
  async () => {
    const terminal = await open({
      configuration: { devices: { camera: { driver: 'uvc' } } },
      args: await filmOf('faces/london/010_08.jpg', temporaryFolder()),
    });
    await terminal.jumpTo(adult, 'photo');
    const hints = await logHints(terminal.page);
    await terminal.page.getByRole('button', { name: 'Foto machen' }).click({ timeout: 60_000 });
    await eventually(async () => (await hints()).some(({ hint }) => hint === 'mouth-closed'), 'asked');
  },
);
