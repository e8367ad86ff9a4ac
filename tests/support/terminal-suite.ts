import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { startDisplay } from './display.ts';
import { ElectronTerminal, type LaunchOptions } from './electron-terminal.ts';
import { LiveIntake } from './live-intake.ts';

/** Judging a still takes a second of two busy cores: tests that are not about the burst make do with one. */
const quick = { photo: { stillsPerTry: 1 } };

type Options = Pick<LaunchOptions, 'configuration' | 'args' | 'dataDir' | 'env'>;

/** A display and an intake for one test file; each test opens the terminals it needs. */
export function terminalSuite() {
  let display: { name: string; stop: () => void };
  let intake: LiveIntake;
  beforeAll(async () => {
    display = await startDisplay();
    intake = await LiveIntake.start();
  });
  afterAll(async () => {
    await intake.stop();
    display.stop();
  });

  const launch = async (options: Options): Promise<ElectronTerminal> => {
    const terminal = await ElectronTerminal.launch({
      intakeUrl: intake.url,
      enrolmentCode: await intake.code(),
      display: display.name,
      ...options,
      configuration: { ...quick, ...options.configuration },
    });
    if (!options.dataDir) await terminal.untilState('attract');
    return terminal;
  };
  const close = async (terminal: ElectronTerminal) => {
    await terminal.close();
    terminal.remove();
  };

  /** A fresh terminal, enrolled, on the attract screen; closed and removed after the test. */
  const open = async (options: Options = {}): Promise<ElectronTerminal> => {
    const terminal = await launch(options);
    onTestFinished(() => close(terminal));
    return terminal;
  };
  /** One terminal for all tests of the file: each begins and ends on the attract screen. */
  const share = (options: Options = {}): (() => ElectronTerminal) => {
    let terminal: ElectronTerminal;
    beforeAll(async () => {
      terminal = await launch(options);
    });
    afterAll(() => close(terminal));
    return () => terminal;
  };
  return { open, share, intake: () => intake, display: () => display.name };
}
