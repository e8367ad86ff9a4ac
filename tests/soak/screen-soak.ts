import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callSchemas } from '../../domain/station-api/calls.ts';
import { IntakeProcess } from '../faults/intake-process.ts';
import { filmOf } from '../support/camera-film.ts';
import { adult } from '../support/citizens.ts';
import { startDisplay } from '../support/display.ts';
import { ElectronTerminal } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import { hasFingers, type Soaked } from './station-soak.ts';

/** The picture is not judged here: the walk brings a photo of its own. */
const filmSize = 640;

/**
 * The whole terminal in a real Electron window; the pages are shown, answers come by the screen's own calls. Its camera is
 * one of a hall: the simulated one is drawn by WebGL, without a graphics chip in software whose compiled shaders grow.
 */
export async function screenSoak(): Promise<Soaked> {
  const folder = mkdtempSync(join(tmpdir(), 'ausweis-soak-'));
  const display = await startDisplay();
  const intake = await IntakeProcess.open(join(folder, 'intake'));
  const terminal = await ElectronTerminal.launch({
    intakeUrl: `http://127.0.0.1:${intake.port}`,
    enrolmentCode: await intake.code(),
    display: display.name,
    configuration: { devices: { camera: { driver: 'uvc' } } },
    args: await filmOf('faces/london/001_03.jpg', folder, filmSize),
  });
  await terminal.untilState('attract');
  const advance = (milliseconds: number) => terminal.must('dev.advance', { milliseconds });
  return {
    session: async (number) => {
      await terminal.jumpTo(adult, 'review', hasFingers(number, 20) ? 'captured' : 'counter');
      await terminal.page.getByRole('button', { name: 'Ja, alles richtig' }).click();
      await terminal.untilState('slip');
      await eventually(async () => {
        if ((await terminal.session())?.slip?.printing !== 'printing') return true;
        await advance(500);
        return false;
      }, 'printed');
      await terminal.must('slip.acknowledge', null);
      await eventually(async () => {
        if ((await terminal.session())?.state !== 'slip') return true;
        await advance(1_000);
        return false;
      }, 'gone');
      await terminal.untilState('attract');
      await eventually(async () => {
        // Nobody is there now: the page may be exchanged at any time.
        const outbox = await outboxIfAny(terminal);
        if (!outbox) return false;
        if (outbox.every(({ state }) => state === 'deleted')) return true;
        const newest = Math.max(...outbox.map(({ capturedAt }) => Date.parse(capturedAt)));
        intake.setAhead(newest - Date.now());
        await intake.deliverAll();
        await terminal.askIfAny('dev.sync', null);
        return false;
      }, 'fetched and erased');
    },
    processes: async () => {
      const metrics = await terminal.app.evaluate(({ app }) =>
        app.getAppMetrics().map(({ type, name, pid }) => [name ?? type, pid] as const),
      );
      return [...metrics, ['station', terminal.stationPid()]];
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

/** With each case the time by the terminal's clock, which is pushed ahead at the printer and at the end. */
async function outboxIfAny(terminal: ElectronTerminal) {
  const answered = await terminal.askIfAny('dev.state', null);
  return answered?.ok ? callSchemas['dev.state'].result.parse(answered.value).outbox : undefined;
}
