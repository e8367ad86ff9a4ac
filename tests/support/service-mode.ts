import type { Page } from 'playwright';

const pin = '2468';
type Screen = { readonly page: Page };

/** The technician at the screen: touches as a hand would make them. */
export const press = (terminal: Screen, name: string | RegExp) =>
  terminal.page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

export const tab = (terminal: Screen, name: string) =>
  terminal.page.getByRole('tab', { name, exact: true }).click();

export const heading = (terminal: Screen, name: string) =>
  terminal.page.getByRole('heading', { name, exact: true }).first().waitFor();

export async function tapTheName(terminal: Screen): Promise<void> {
  const name = terminal.page.locator('.header__document');
  for (let tap = 0; tap < 5; tap += 1) await name.click();
}

export async function typePin(terminal: Screen, digits = pin): Promise<void> {
  for (const digit of digits) await press(terminal, digit);
  await press(terminal, 'OK');
}

/** Through the hidden door, with the right PIN. */
export async function enter(terminal: Screen): Promise<void> {
  await tapTheName(terminal);
  await heading(terminal, 'PIN für die Technik');
  await typePin(terminal);
  await terminal.page.getByRole('tab', { name: 'Geräte' }).waitFor();
}
