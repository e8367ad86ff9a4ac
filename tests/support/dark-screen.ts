import { decode } from 'fast-png';
import type { BlindCitizen } from './blind-citizen.ts';
import type { ElectronTerminal } from './electron-terminal.ts';

/** The share of pixels that give no light at all. */
export async function blackness({ page }: ElectronTerminal): Promise<number> {
  const { data, channels } = decode(await page.screenshot());
  let black = 0;
  for (let i = 0; i < data.length; i += channels)
    if (data[i] === 0 && data[i + 1] === 0 && data[i + 2] === 0) black += 1;
  return (black * channels) / data.length;
}

/** Headphones in, the screen black, and off. */
export async function beginInTheDark(blind: BlindCitizen, terminal: ElectronTerminal): Promise<void> {
  await blind.headphones(true);
  await blind.hears(/Das Vorlesen ist an\..*Ausweis oder Reisepass selbst vorbereiten/);
  await blind.press('repeat');
  await blind.press('repeat');
  await blind.hears(/Vorlesen und dunkler Bildschirm/, ['page']);
  await blind.choose(/Dunkel/);
  const dark = await blackness(terminal);
  if (dark <= 0.97) throw new Error(`only ${dark} of the screen is dark`);
  await blind.take(/^Fertig/);
  await blind.hears(/^Ausweis oder Reisepass selbst vorbereiten/, ['page']);
  await blind.take(/^Jetzt beginnen/);
}
