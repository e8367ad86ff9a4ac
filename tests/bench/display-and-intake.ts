import { startDisplay } from '../support/display.ts';
import { LiveIntake } from '../support/live-intake.ts';

/** What an Electron terminal needs around it; both are gone when `use` has ended, however it ended. */
export async function withDisplayAndIntake<T>(
  use: (display: string, intake: LiveIntake) => Promise<T>,
): Promise<T> {
  const display = await startDisplay();
  try {
    const intake = await LiveIntake.start();
    try {
      return await use(display.name, intake);
    } finally {
      await intake.stop();
    }
  } finally {
    display.stop();
  }
}
