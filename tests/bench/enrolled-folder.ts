import { mkdirSync } from 'node:fs';
import { ElectronTerminal } from '../support/electron-terminal.ts';
import type { LiveIntake } from '../support/live-intake.ts';

/** Leaves a data folder as that of a terminal that has been in service before; packed or not it takes people. */
export async function enrolledFolder(intake: LiveIntake, display: string, dataDir: string): Promise<void> {
  mkdirSync(dataDir);
  const enrolmentCode = await intake.code();
  const terminal = await ElectronTerminal.launch({
    intakeUrl: intake.url,
    enrolmentCode,
    display,
    dataDir,
    configuration: { demonstration: true },
  });
  try {
    await terminal.untilState('attract');
  } finally {
    await terminal.close();
  }
}
