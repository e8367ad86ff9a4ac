import { afterAll, beforeAll } from 'vitest';
import { LiveIntake } from '../support/live-intake.ts';
import { InstalledTerminal } from './installed-terminal.ts';
import { Machine } from './machine.ts';
import { Packages } from './packages.ts';

/** A machine, an intake and packages for one test file; each test goes on where the one before it ended. */
export function packageSuite() {
  let machine: Machine;
  let terminal: InstalledTerminal;
  let intake: LiveIntake;
  const packages = new Packages();
  beforeAll(async () => {
    machine = await Machine.start();
    terminal = new InstalledTerminal(machine);
    intake = await LiveIntake.start();
  });
  afterAll(async () => {
    await terminal?.disconnect();
    await machine?.stop();
    await intake?.stop();
    packages.remove();
  });

  /** A terminal in service: its package is installed, the unit runs, the intake knows it. Returns the package's file. */
  const installed = async (version: string): Promise<string> => {
    const deb = packages.pack(version);
    await machine.run('dpkg', '--install', machine.bring(deb));
    await terminal.configure(intake.url, await intake.code());
    await terminal.start();
    await terminal.untilState('attract');
    return deb;
  };
  return {
    packages,
    installed,
    machine: () => machine,
    terminal: () => terminal,
    intake: () => intake,
  };
}
