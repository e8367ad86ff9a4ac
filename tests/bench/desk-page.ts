import { launchBrowser } from '../support/browser.ts';
import { LiveIntake } from '../support/live-intake.ts';
import { signedInAs } from '../support/staff.ts';
import { type Benchmark, time } from './benchmark.ts';

const rounds = 9;
const limitMs = 1_000;

/** A clerk opens the desk in a browser that has been there before. */
export const deskPage: Benchmark = {
  name: 'desk-page',
  value: 'opening the desk page on this computer until the case code can be typed',
  baseline: 'the second that is set as a limit',
  run: async () => {
    const intake = await LiveIntake.start();
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const { cookie } = await signedInAs(intake, 'clerk');
      const [name = '', value = ''] = cookie.split('=');
      await page.context().addCookies([{ name, value, url: intake.url }]);
      const measured: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await page.goto('about:blank');
        measured.push(
          await time(async () => {
            await page.goto(`${intake.url}/desk/`, { waitUntil: 'commit' });
            await page.getByLabel(/Vorgangsnummer/).fill('4');
          }),
        );
      }
      const median = measured.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
      return [{ name: 'desk-page', value: median, baseline: limitMs, goal: 1 }];
    } finally {
      await browser.close();
      await intake.stop();
    }
  },
};
