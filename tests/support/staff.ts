import type { Page } from 'playwright';
import type { StaffRole } from '../../intake/staff/role.ts';
import { openSession } from '../../intake/staff/sessions.ts';
import type { Store } from '../../intake/store/store.ts';

/** A session as the intake opens it after a sign-in, for requests without a browser: headers to send along. */
export async function signedInAs(
  { store, clock }: { store: Store; clock: { now(): number } },
  ...roles: StaffRole[]
): Promise<{ cookie: string }> {
  const subject = `https://identity.example ${roles.join('+')}`;
  return { cookie: `staff=${await openSession(store, { subject, roles }, clock.now())}` };
}

const buttons: Record<StaffRole, string> = {
  clerk: 'Schalter',
  lead: 'Leitung',
  technician: 'Technik',
  administrator: 'Systemverwaltung',
};

/** Opens a page of the intake in the browser and signs in at the development provider, as a person does. */
export async function openSignedIn(page: Page, url: string, role: StaffRole = 'clerk'): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: 'Anmelden' }).click();
  await page.getByRole('button', { name: buttons[role] }).click();
  await page.getByRole('button', { name: 'Abmelden' }).waitFor();
}
