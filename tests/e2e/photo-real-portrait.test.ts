import { describe, expect, test } from 'vitest';
import { accessibilityViolations } from '../support/accessibility.ts';
import { filmOf } from '../support/camera-film.ts';
import { adult } from '../support/citizens.ts';
import { eventually } from '../support/eventually.ts';
import { smallControls } from '../support/layout.ts';
import { samplesPresent } from '../support/shared-samples.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open } = terminalSuite();
const configuration = {
  devices: { camera: { driver: 'uvc' } },
  photo: { stillsPerTry: 1, budgetSeconds: 20 },
};

describe.skipIf(!samplesPresent)(
  'real portraits before a USB camera (skipped without shared samples)',
  () => {
    test('a neutral portrait is taken by itself; without a provider the omission of attack detection is kept', async () => {
      const terminal = await open({
        configuration,
        args: await filmOf('faces/london/001_03.jpg', temporaryFolder()),
      });
      await terminal.jumpTo(adult, 'photo');
      await terminal.page.getByRole('button', { name: 'Foto machen' }).click({ timeout: 60_000 });
      await terminal.page.getByRole('button', { name: 'Bild nehmen' }).click({ timeout: 60_000 });
      await eventually(async () => (await terminal.session())?.page === 'fingerprints', 'next page');
      const photo = (await terminal.session())?.photo;
      if (photo?.state !== 'taken') throw new Error('no photo was kept');
      const { report, flags, pad } = photo.record;
      expect(report.criteria.filter(({ mandatory, ok }) => mandatory && !ok)).toEqual([]);
      expect(flags).toEqual([]);
      expect(pad).toEqual({ state: 'not-performed' });
    });

    test('a hat: never accepted, released after the time with its reasons, asked about; all of it is in the record', async () => {
      const budget = { photo: { ...configuration.photo, budgetSeconds: 10 } };
      const args = await filmOf('faces/synthetic/t2i_hat.png', temporaryFolder());
      const terminal = await open({ configuration: { ...configuration, ...budget }, args });
      await terminal.jumpTo(adult, 'photo');
      await terminal.page.getByRole('button', { name: 'Foto machen' }).click({ timeout: 60_000 });
      await terminal.page
        .getByRole('heading', { name: 'Dieses Bild können Sie nehmen' })
        .waitFor({ timeout: 60_000 });
      await terminal.page.locator('[data-reason]').first().waitFor();
      await terminal.page.getByRole('button', { name: 'Bild nehmen' }).click();
      await terminal.page.getByRole('heading', { name: 'Tragen Sie eine Kopfbedeckung?' }).waitFor();
      expect(await accessibilityViolations(terminal.page)).toEqual([]);
      expect(await smallControls(terminal.page)).toEqual([]);
      await terminal.page.getByText('Ja, aus religiösen Gründen').click();
      await terminal.page.getByRole('button', { name: 'Weiter', exact: true }).click();
      await eventually(async () => (await terminal.session())?.page === 'fingerprints', 'next page');
      expect((await terminal.session())?.photo).toMatchObject({
        record: { report: { verdict: 'nok' }, flags: ['released-after-time-out'], headCovering: 'religious' },
      });
    });
  },
);
