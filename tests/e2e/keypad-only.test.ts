import { expect, test } from 'vitest';
import { standardVoice } from '../../domain/session/voice.ts';
import { BlindCitizen } from '../support/blind-citizen.ts';
import { beginInTheDark, blackness } from '../support/dark-screen.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import { terminalSuite } from '../support/terminal-suite.ts';
import { untilFingersTaken } from '../support/walk.ts';

const { open, intake } = terminalSuite();

test('the whole application by keypad only, before a black screen, led by what the terminal says', async () => {
  const terminal = await open();
  // Nobody blinks: one still is all that a try has here.
  await terminal.must('dev.citizen', { distance: 1.1, x: -0.08, idle: false });
  const blind = await BlindCitizen.at(terminal);

  await beginInTheDark(blind, terminal);
  await data(blind);
  await photo(blind, terminal);
  await fingersAndSignature(blind, terminal);
  await review(blind);
  await slip(blind, terminal);

  await terminal.untilState('attract');
  expect((await terminal.session())?.voice).toEqual({ ...standardVoice, spoken: true });
  await eventually(async () => (await blackness(terminal)) < 0.5, 'the screen is on again');
  await eventually(async () => (await terminal.outboxState()) === 'received', 'received');
  expect((await intake().cases()).arrived).toBe(1);
  console.log(`${blind.presses} keys from the headphones to the slip`);
});

/** Every question up to the delivery; one answer is forgotten at first. */
async function data(blind: BlindCitizen): Promise<void> {
  await blind.hears(/Schritt 1 von 7.*Was brauchen Sie\?/);
  await blind.choose(/^(Dokument \| )?Personalausweis/);
  await blind.take(/^Weiter/);
  await blind.hears(/Ihre Daten, Ihre Entscheidung.*Das Terminal ist freiwillig/);
  await blind.take(/^Gelesen, weiter/);
  await blind.hears(/Wann sind Sie geboren\? \| Tag, Monat und Jahr/);
  await blind.writeNumber(/^Geburtsdatum/, '12081983');
  await blind.take(/^Weiter/);
  await blind.hears(/Wie ist Ihr Familienname\?/);
  // An empty field is an error that is heard, and said again with the field.
  await blind.take(/^Weiter/);
  await blind.hears(/./, ['live']);
  await blind.write(/^Familienname.*Bitte prüfen/, 'Zett');
  await blind.take(/^Weiter/);
  await blind.hears(/Haben oder hatten Sie noch andere Namen\?/);
  await blind.choose(/(^|\| )Nein \|/);
  await blind.take(/^Weiter/);
  await blind.hears(/Wie sind Ihre Vornamen\?/);
  await blind.write(/^Vornamen/, 'Ida');
  await blind.take(/^Weiter/);
  await blind.hears(/Wo sind Sie geboren\?/);
  await blind.write(/^Geburtsort/, 'Ulm');
  await blind.take(/^Weiter/);
  await blind.hears(/Wo wohnen Sie\?/);
  await blind.write(/^Straße und Hausnummer/, 'Am Zoo 1');
  await blind.writeNumber(/^Postleitzahl/, '67655');
  // The town is filled in by its code; that is heard when the field is reached.
  await blind.find(/^Ort \| Eingabefeld \| Kaiserslautern/);
  await blind.take(/^Weiter/);
  await blind.hears(/Welches Geschlecht/);
  await blind.choose(/weiblich/);
  await blind.take(/^Weiter/);
  await blind.hears(/Wie groß sind Sie\?/);
  await blind.writeNumber(/^Größe in Zentimetern/, '172');
  await blind.take(/^Weiter/);
  await blind.hears(/Welche Augenfarbe haben Sie\?/);
  await blind.choose(/(^| )braun \|/);
  await blind.take(/^Weiter/);
  await blind.hears(/Welche Nummer hat Ihr altes Dokument\?/);
  await blind.take(/^Ich habe keins/);
  await blind.hears(/Wie bekommen Sie das Dokument\?/);
  await blind.choose(/Ich hole es ab/);
  await blind.take(/^Weiter/);
}

/** Stands too far away and aside, and is led before the camera. */
async function photo(blind: BlindCitizen, terminal: ElectronTerminal): Promise<void> {
  await blind.hears(/Ihr Foto \| Gerade schauen, Mund zu/);
  await blind.take(/^Foto machen/);
  await blind.hears(/^Etwas (näher|nach links|nach rechts)/, ['live', 'page'], 60_000);
  await terminal.must('dev.citizen', { distance: 0.8, x: 0 });
  await blind.hears(
    /Ihr Foto ist gut|Welches Bild nehmen Sie|Dieses Bild können Sie nehmen/,
    ['page'],
    60_000,
  );
  await blind.take(/^Bild nehmen/);
}

/** The scanner leads; who does not see the line signs at the counter. */
async function fingersAndSignature(blind: BlindCitizen, terminal: ElectronTerminal): Promise<void> {
  await blind.hears(/Ihre Fingerabdrücke.*Zuerst der rechte, dann der linke Zeigefinger/);
  await blind.take(/^Jetzt beginnen/);
  await blind.hears(/Legen Sie den Finger flach auf/);
  const taken = untilFingersTaken(terminal);
  await blind.hears(
    /Linker Zeigefinger.*Rechter Zeigefinger \| Fertig\. Dieser Abdruck ist gespeichert\./,
    ['page'],
    60_000,
  );
  // Both are good: the next page opens by itself.
  await blind.hears(/^Beide Abdrücke sind gespeichert\.$/, ['outcome'], 60_000);
  await blind.hears(/Bitte unterschreiben Sie/, ['page'], 60_000);
  await taken;
  await blind.take(/^Lieber am Schalter/);
}

/** Hears what was typed, and confirms. */
async function review(blind: BlindCitizen): Promise<void> {
  await blind.hears(/Stimmt alles\?/);
  await blind.find(/^Ändern \| Familienname \| Zett/);
  await blind.find(/^Ändern \| Anschrift \| Am Zoo 1, 67655 Kaiserslautern/);
  await blind.take(/^Ja, alles richtig/);
}

/** Hears the slip, and leaves. */
async function slip(blind: BlindCitizen, terminal: ElectronTerminal): Promise<void> {
  const slip = await blind.hears(/Fertig\. Bitte den Beleg nehmen\..*Vorgangsnummer.*Am Schalter noch nötig/);
  const { slip: shown } = (await terminal.session()) ?? {};
  expect(slip).toContain([...(shown?.content.caseCode ?? 'no slip')].join(' '));
  expect(slip).toContain('Ihre Unterschrift');
  expect(await blackness(terminal)).toBeGreaterThan(0.97);
  await blind.take(/^Ich habe den Beleg/);
  await blind.hears(/Alles gelöscht/);
}
