import { expect, test } from 'vitest';
import { BlindCitizen } from '../support/blind-citizen.ts';
import { adult } from '../support/citizens.ts';
import { beginInTheDark, blackness } from '../support/dark-screen.ts';
import { eventually } from '../support/eventually.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const shared = terminalSuite().share();

test('help, the idle warning and the way back to a bright screen: by key, and heard', async () => {
  const terminal = shared();
  const blind = await BlindCitizen.at(terminal);
  await beginInTheDark(blind, terminal);
  await blind.hears(/Was brauchen Sie\?/);

  await blind.press('help');
  await blind.hears(/Es kommt jemand|Bitte fragen Sie am Schalter/);
  await blind.press('back');
  await blind.hears(/Was brauchen Sie\?/, ['page']);

  // Somebody else goes on, or time does: the page that is there when the dialog closes is read, and has the focus.
  await blind.press('help');
  await blind.hears(/Es kommt jemand|Bitte fragen Sie am Schalter/);
  await terminal.must('session.submit', { page: 'product', value: adult.product, confirmed: true });
  await eventually(
    async () => (await terminal.page.locator('h1').textContent()) !== 'Was brauchen Sie?',
    'another page',
  );
  const title = (await terminal.page.locator('h1').textContent()) ?? '';
  await blind.press('back');
  expect(await blind.hears(/./, ['page'])).toContain(title);
  expect(await terminal.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

  await terminal.must('dev.advance', { milliseconds: 181_000 });
  await blind.hears(/Sind Sie noch da\? \| Sonst wird in 4\d Sekunden alles gelöscht/, ['page']);
  await terminal.must('dev.advance', { milliseconds: 10_000 });
  await blind.hears(/^Sonst wird in 30 Sekunden alles gelöscht/, ['live']);
  await blind.press('down');
  await eventually(async () => (await terminal.session())?.idleSecondsLeft === null, 'time goes on');

  await blind.press('louder');
  await blind.hears(/^Lautstärke \| Laut$/, ['setting']);
  await eventually(async () => (await terminal.session())?.voice.volume === 'loud', 'louder');
  await blind.press('slower');
  await blind.hears(/^Tempo \| Langsam$/, ['setting']);
  await eventually(async () => (await terminal.session())?.voice.speed === 'slow', 'slower');

  await blind.press('repeat');
  expect(await blind.hears(/./)).not.toContain('Tempo');
  await blind.press('repeat');
  await blind.hears(/Vorlesen und dunkler Bildschirm/, ['page']);
  await blind.choose(/Hell/);
  await eventually(async () => (await blackness(terminal)) < 0.5, 'the screen is on again');
});
