import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StubbornCitizen } from '../faults/citizen.ts';
import { IntakeProcess } from '../faults/intake-process.ts';
import { Terminal } from '../faults/terminal.ts';

/**
 * Fingers cost seconds each: the first twenty sessions, which what comes later is held against, have them as every real one
 * has; of the others one in so many.
 */
export const hasFingers = (number: number, oneIn: number) => number <= 20 || number % oneIn === 0;
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** What a soak goes through again and again. */
export interface Soaked {
  /** One citizen, from the first touch to the free terminal; every case comes to the intake, is fetched and erased. */
  session(number: number): Promise<void>;
  /** Names and process ids of what runs; several may have the same name. */
  processes(): Promise<(readonly [string, number])[]>;
  close(): Promise<void>;
}

/** The station's process against an intake's, without a screen. */
export async function stationSoak(): Promise<Soaked> {
  const folder = mkdtempSync(join(tmpdir(), 'ausweis-soak-'));
  const intake = await IntakeProcess.open(join(folder, 'intake'));
  const terminal = new Terminal(
    join(folder, 'terminal'),
    { intake: { url: `http://127.0.0.1:${intake.port}`, enrolmentCode: await intake.code() } },
    (milliseconds) => intake.setAhead(milliseconds),
    { marksLog: false },
  );
  terminal.start();
  while ((await terminal.session())?.state !== 'attract') await pause(20);
  const left = async () =>
    (await terminal.must('dev.state', null)).outbox.filter(({ state }) => state !== 'deleted');
  /** The case of the citizen before is fetched and erased; what is measured is a terminal that was just wiped. */
  const deliver = async () => {
    while ((await left()).length > 0) {
      await intake.deliverAll();
      await terminal.must('dev.sync', null);
    }
  };
  return {
    session: async (number) => {
      await deliver();
      const fingers = hasFingers(number, 100) ? 'simulated' : 'counter';
      const citizen = new StubbornCitizen(terminal, fingers, () => {});
      for (let turn = await citizen.turn(); turn !== 'done'; turn = await citizen.turn())
        if (turn === 'away') await pause(5);
    },
    processes: async () => [['station', terminal.pid()]],
    close: async () => {
      await terminal.stop();
      await intake.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
