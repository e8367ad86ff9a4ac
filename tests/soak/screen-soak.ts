import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mostInARow } from '../../electron/main/after-citizen.ts';
import { IntakeProcess } from '../faults/intake-process.ts';
import { adult } from '../support/citizens.ts';
import { startDisplay } from '../support/display.ts';
import { ElectronTerminal } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import type { Soaked } from './station-soak.ts';

/** The whole terminal in a real Electron window; the pages are shown, answers come by the screen's own calls. */
export async function screenSoak(): Promise<Soaked> {
  const folder = mkdtempSync(join(tmpdir(), 'ausweis-soak-'));
  const display = await startDisplay();
  const intake = await IntakeProcess.open(join(folder, 'intake'));
  const terminal = await ElectronTerminal.launch({
    intakeUrl: `http://127.0.0.1:${intake.port}`,
    enrolmentCode: await intake.code(),
    display: display.name,
  });
  await terminal.untilState('attract');
  let ahead = 0;
  const advance = async (milliseconds: number) => {
    await terminal.must('dev.advance', { milliseconds });
    ahead += milliseconds;
    intake.setAhead(ahead);
  };
  /** The screen is made anew after some citizens: the next one comes when it is there. */
  const untilFree = async (number: number) => {
    const isNew = number % mostInARow === 0;
    await eventually(async () => {
      try {
        return await terminal.page.evaluate(
          (mustBeNew) =>
            document.querySelector('#root:not([data-drawn-ahead]) h1') !== null &&
            !(mustBeNew && 'pageOfBefore' in window),
          isNew,
        );
      } catch {
        // Just being exchanged.
        return false;
      }
    }, 'a page');
    await terminal.untilState('attract');
    await terminal.page.evaluate(() => Reflect.set(window, 'pageOfBefore', true));
  };
  await untilFree(1);
  return {
    session: async (number) => {
      await terminal.jumpTo(adult, 'fingerprints');
      await terminal.must('fingers.atCounter', { fingers: [2], reason: 'not-possible' });
      await terminal.jumpTo(adult, 'review');
      await terminal.page.getByRole('button', { name: 'Ja, alles richtig' }).click();
      await terminal.untilState('slip');
      await eventually(async () => {
        if ((await terminal.session())?.slip?.printing !== 'printing') return true;
        await advance(500);
        return false;
      }, 'printed');
      await terminal.must('slip.acknowledge', null);
      await eventually(async () => {
        // The page may be exchanged at this moment.
        if ((await terminal.session().catch(() => undefined))?.state === 'attract') return true;
        await advance(1_000).catch(() => {});
        return false;
      }, 'free again');
      await untilFree(number);
      await eventually(async () => {
        await intake.deliverAll();
        await terminal.must('dev.sync', null);
        return (await terminal.must('dev.state', null)).outbox.every(({ state }) => state === 'deleted');
      }, 'fetched and erased');
    },
    processes: async () => {
      const metrics = await terminal.app.evaluate(({ app }) =>
        app.getAppMetrics().map(({ type, pid }) => [type, pid] as const),
      );
      return { ...Object.fromEntries(metrics), station: terminal.stationPid() };
    },
    close: async () => {
      await terminal.close();
      terminal.remove();
      await intake.stop();
      display.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
