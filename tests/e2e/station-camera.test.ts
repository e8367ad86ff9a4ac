import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adult } from '../support/citizens.ts';
import { eventually } from '../support/eventually.ts';
import { greyPortrait } from '../support/sample-photo.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open } = terminalSuite();

test('a camera in the station: its pictures are live on the photo page, and nowhere else', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'portrait.jpg'), await greyPortrait());
  const terminal = await open({ configuration: { devices: { camera: { driver: 'files', folder } } } });
  expect(await terminal.ask('camera.still', null)).toMatchObject({ failure: { code: 'not-now' } });
  expect(await terminal.ask('camera.preview', { on: true })).toMatchObject({ failure: { code: 'not-now' } });
  await terminal.jumpTo(adult, 'photo');
  await eventually(
    () =>
      terminal.page.evaluate(() => {
        const video = document.querySelector('video');
        return video !== null && video.videoWidth === 1244 && !video.paused;
      }),
    'a live picture',
  );
  const { jpeg } = await terminal.must('camera.still', null);
  expect([...jpeg.subarray(0, 2)]).toEqual([0xff, 0xd8]);
  const camera = (await terminal.must('snapshot.get', null)).terminal.devices.find(
    ({ kind }) => kind === 'camera',
  );
  expect(camera).toMatchObject({ driver: 'files', condition: { state: 'ok' } });
});

test('a folder that is not there: said before the start', async () => {
  const terminal = await open({
    configuration: { devices: { camera: { driver: 'files', folder: '/nowhere' } } },
  });
  await terminal.page.getByText('Heute ohne Foto: am Schalter').waitFor();
});
