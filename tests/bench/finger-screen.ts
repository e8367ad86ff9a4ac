import { adult } from '../support/citizens.ts';
import { ElectronTerminal } from '../support/electron-terminal.ts';
import { alternate, type Benchmark } from './benchmark.ts';
import { withDisplayAndIntake } from './display-and-intake.ts';

/** About one press: live frames, quality measures, clash check, compression. */
const watchedMs = 3_000;

/** How evenly the screen is drawn while fingers are captured, measured and compressed. */
export const fingerScreen: Benchmark = {
  name: 'finger-screen',
  value: 'longest time between two drawn frames while fingers are captured and judged',
  baseline: 'the same on the same page while no finger is there',
  run: () =>
    withDisplayAndIntake(async (display, intake) => {
      const enrolmentCode = await intake.code();
      const terminal = await ElectronTerminal.launch({ intakeUrl: intake.url, enrolmentCode, display });
      try {
        await terminal.untilState('attract');
        await terminal.jumpTo(adult, 'fingerprints');
        const medians = await alternate(
          9,
          2,
          () => longestFrame(terminal, false),
          () => longestFrame(terminal, true),
        );
        return [{ name: 'finger-screen', ...medians, goal: 2 }];
      } finally {
        await terminal.close();
        terminal.remove();
      }
    }),
};

/** Milliseconds of the longest frame after the capture has begun. */
async function longestFrame(terminal: ElectronTerminal, nothing: boolean): Promise<number> {
  await terminal.must('dev.fault', { device: 'fingerprint-scanner', fault: 'nothing', on: nothing });
  await terminal.must('fingers.start', null);
  const longest = await terminal.page.evaluate(
    (milliseconds) =>
      new Promise<number>((resolve) => {
        let last = 0;
        let worst = 0;
        const begin = performance.now();
        const draw = (now: number) => {
          if (last > 0) worst = Math.max(worst, now - last);
          last = now;
          if (now - begin < milliseconds) requestAnimationFrame(draw);
          else resolve(worst);
        };
        requestAnimationFrame(draw);
      }),
    watchedMs,
  );
  await terminal.must('fingers.stop', null);
  return longest;
}
