import type { Page } from 'playwright';
import { formatGermanDate } from '../../domain/dates/calendar-date.ts';
import type { PageId } from '../../domain/pages/page-values.ts';
import type { SessionSnapshot } from '../../domain/session/snapshot.ts';
import type { Citizen } from './citizens.ts';

type Options = {
  page: Page;
  citizen: Citizen;
  session: () => Promise<SessionSnapshot | undefined>;
  /** Called when a page is open and before it is answered. */
  onPage?: (page: PageId) => Promise<void>;
  /** Types letters on the on-screen keyboard instead of a hardware one. */
  onScreenKeyboard?: boolean;
};

const eyeLabels: Record<string, string> = { braun: 'braun', blau: 'blau' };

/** A citizen at the screen: reads the page, touches what a person would touch. In German. */
export class UiCitizen {
  readonly #page: Page;
  readonly #citizen: Citizen;
  readonly #options: Options;

  constructor(options: Options) {
    this.#page = options.page;
    this.#citizen = options.citizen;
    this.#options = options;
  }

  /** From the attract screen, or from wherever the session stands, until `target` is open. */
  async walkTo(target: PageId): Promise<void> {
    for (;;) {
      const session = await this.#options.session();
      if (session?.state === 'attract') {
        await this.press('Jetzt beginnen');
        await this.untilLeft(null);
        continue;
      }
      const open = session?.page;
      if (!open) throw new Error(`in ${session?.state} on the way to ${target}`);
      await this.#page.locator('h1').waitFor();
      await this.#options.onPage?.(open);
      if (open === target) return;
      await this.answer(open);
      await this.untilLeft(open);
    }
  }

  press(name: string | RegExp): Promise<void> {
    return this.#page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  }

  /** Waits until the station shows another page than `page`. */
  async untilLeft(page: PageId | null): Promise<void> {
    for (let turn = 0; turn < 400; turn += 1) {
      const session = await this.#options.session();
      if (session && (session.state !== 'page' || session.page !== page) && session.state !== 'attract')
        return;
      await this.#page.waitForTimeout(50);
    }
    throw new Error(`${page} was never left: ${await this.#page.locator('h1').first().textContent()}`);
  }

  async answer(page: PageId): Promise<void> {
    const citizen = this.#citizen;
    switch (page) {
      case 'product': {
        const kinds = citizen.product?.products.map((product) => product.kind) ?? [];
        await this.choose(
          kinds.length === 2 ? /^Beides/ : kinds[0] === 'passport' ? /^Reisepass/ : /^Personalausweis/,
        );
        return this.next();
      }
      case 'notice':
        return this.press('Gelesen, weiter');
      case 'birth-date':
        await this.type('Geburtsdatum', digits(citizen['birth-date']?.birthDate));
        return this.next();
      case 'family-name':
        await this.type('Familienname', citizen['family-name']?.familyName);
        return this.next();
      case 'birth-name':
        return this.yesOrNo('Geburtsname', citizen['birth-name']?.birthName ?? null, /^Nein, derselbe/);
      case 'given-names':
        await this.type('Vornamen', citizen['given-names']?.givenNames);
        return this.next();
      case 'doctorate':
      case 'stage-name':
        await this.choose(/^Nein, oder nicht/);
        return this.next();
      case 'birth-place':
        await this.type('Geburtsort', citizen['birth-place']?.birthPlace);
        return this.next();
      case 'address':
        await this.type('Straße und Hausnummer', citizen.address?.street);
        await this.type('Postleitzahl', citizen.address?.postalCode);
        await this.type('Ort', citizen.address?.town);
        return this.next();
      case 'sex':
        await this.choose(citizen.sex?.sex === '002' ? /^männlich/ : /^weiblich/);
        return this.next();
      case 'height':
        await this.type('Größe in Zentimetern', String(citizen.height?.heightCm));
        return this.next();
      case 'eye-colour':
        await this.choose(new RegExp(`^${eyeLabels[citizen['eye-colour']?.eyeColour ?? 'braun']}$`));
        return this.next();
      case 'old-document': {
        const serial = citizen['old-document']?.serialNumber;
        if (!serial) return this.press('Ich habe keins oder habe es nicht dabei');
        await this.type('Seriennummer', serial);
        return this.next();
      }
      case 'delivery':
        await this.choose(/^Ich hole es ab/);
        return this.next();
      case 'representatives':
        return this.representatives();
      case 'photo':
        return this.photo();
      case 'fingerprints':
        return this.fingerprints();
      case 'signature':
        return this.sign();
      case 'review':
        return this.press('Ja, alles richtig');
    }
  }

  /** "Weiter"; once more when the page asks "Stimmt das so?". */
  async next(): Promise<void> {
    const before = (await this.#options.session())?.page;
    await this.press('Weiter');
    await this.#page.waitForTimeout(150);
    const asked = this.#page.getByText('Wenn es so stimmt');
    if ((await this.#options.session())?.page === before && (await asked.isVisible()))
      await this.press('Weiter');
  }

  choose(label: RegExp): Promise<void> {
    return this.#page
      .locator('label.choice')
      .filter({ has: this.#page.getByText(label) })
      .first()
      .click();
  }

  async type(label: string, text = ''): Promise<void> {
    const field = this.#page.getByLabel(label, { exact: true });
    if (!this.#options.onScreenKeyboard) return field.fill(text);
    await field.click();
    for (const letter of text) await this.tapKey(letter);
  }

  /** One letter on the on-screen keyboard: with shift where it is needed, rare ones as a form of their base letter. */
  async tapKey(letter: string): Promise<void> {
    const keyboard = this.#page.getByRole('region', { name: 'Bildschirmtastatur' });
    const key = (name: string | RegExp) =>
      keyboard.getByRole('button', { name, exact: typeof name === 'string' });
    if (letter === ' ') return key('Leerzeichen').click();
    if (/[^a-zäöüß0-9./]/i.test(letter)) {
      await this.tapKey(letter.normalize('NFD').charAt(0));
      await key(/Weitere Buchstaben/).click();
    } else if ((await key(letter).count()) === 0) await key('Großbuchstaben').click();
    await key(letter).click();
  }

  async yesOrNo(label: string, text: string | null, no: RegExp): Promise<void> {
    if (text === null) await this.choose(no);
    else {
      await this.choose(/^Ja/);
      await this.type(label, text);
    }
    return this.next();
  }

  async representatives(): Promise<void> {
    const given = this.#citizen.representatives;
    const [person] = given?.representatives ?? [];
    if (!person) throw new Error('this citizen has no representative');
    await this.choose(/^Allein/);
    await this.press('Weiter');
    await this.choose(person.role === 'father' ? /^Vater/ : /^Mutter/);
    await this.type('Familienname', person.familyName);
    await this.type('Vornamen', person.givenNames);
    await this.type('Geburtsdatum', digits(person.birthDate));
    return this.next();
  }

  async photo(): Promise<void> {
    await this.beforeTheCamera();
    return this.press('Bild nehmen');
  }

  /** Starts the guided photo, once more after a blink in the burst, until there is a picture to be taken. */
  async beforeTheCamera(): Promise<void> {
    const picture = this.#page.getByRole('button', { name: 'Bild nehmen' });
    const refused = this.#page.getByRole('heading', { name: 'Das Foto passt noch nicht' });
    for (;;) {
      await this.#page.getByRole('button', { name: 'Foto machen' }).click({ timeout: 60_000 });
      await picture.or(refused).first().waitFor({ timeout: 60_000 });
      if (await picture.isVisible()) return;
      await this.press('Neues Foto');
    }
  }

  async fingerprints(): Promise<void> {
    await this.press('Jetzt beginnen');
    await this.#page.getByRole('button', { name: 'Weiter', exact: true }).click({ timeout: 60_000 });
  }

  async sign(): Promise<void> {
    const box = await this.#page.locator('canvas').first().boundingBox();
    if (!box) throw new Error('there is no field to sign in');
    const { mouse } = this.#page;
    await mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.6);
    await mouse.down();
    for (let i = 0; i <= 24; i += 1)
      await mouse.move(
        box.x + box.width * (0.2 + i * 0.025),
        box.y + box.height * (0.5 + 0.25 * Math.sin(i / 2)),
      );
    await mouse.up();
    return this.press(/(Unterschrift nehmen|nehmen|Weiter)$/);
  }
}

/** `1983-08-12` as it is typed: 12081983. */
const digits = (iso = ''): string => formatGermanDate(iso).replaceAll('.', '');
