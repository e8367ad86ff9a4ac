import type { Locator, Page } from 'playwright';
import { formatGermanDate } from '../../domain/dates/calendar-date.ts';
import { eyeColours } from '../../domain/eyes/eye-colours.ts';
import type { PageId } from '../../domain/pages/page-values.ts';
import type { Language } from '../../domain/session/language.ts';
import type { SessionSnapshot } from '../../domain/session/snapshot.ts';
import { languageTable } from '../../renderer/i18n/languages.ts';
import type { Texts } from '../../renderer/i18n/texts.ts';
import type { Citizen } from './citizens.ts';

export type CitizenOptions = {
  page: Page;
  citizen: Citizen;
  session: () => Promise<SessionSnapshot | undefined>;
  /** What the citizen reads; German when nothing else is said. */
  language?: Language;
  /** Called when a page is open and before it is answered. */
  onPage?: (page: PageId) => Promise<void>;
  /** Types letters on the on-screen keyboard instead of a hardware one. */
  onScreenKeyboard?: boolean;
  /** Lets the devices' time pass quicker while both fingers are captured; without it, nobody is hurried. */
  passTime?: (() => Promise<void>) | undefined;
};

/** A citizen at the screen: reads the page in one of the languages, touches what a person would touch. */
export class UiCitizen {
  readonly #page: Page;
  readonly #citizen: Citizen;
  readonly #options: CitizenOptions;
  readonly #texts: Texts;
  /** Touches so far, without those on the keyboard. */
  taps = 0;

  constructor(options: CitizenOptions) {
    this.#page = options.page;
    this.#citizen = options.citizen;
    this.#options = options;
    this.#texts = languageTable[options.language ?? 'de'].texts;
  }

  /** From the attract screen, or from wherever the session stands, until `target` is open. */
  async walkTo(target: PageId): Promise<void> {
    for (;;) {
      const session = await this.#options.session();
      if (session?.state === 'attract') {
        await this.press(this.#texts.start.begin);
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
    return this.#tap(this.#page.getByRole('button', { name, exact: typeof name === 'string' }));
  }

  /** Waits until the station shows another page than `page`. */
  async untilLeft(page: PageId | null): Promise<void> {
    for (let turn = 0; turn < 1_200; turn += 1) {
      const session = await this.#options.session();
      if (session && (session.state !== 'page' || session.page !== page) && session.state !== 'attract')
        return;
      // While a print is judged, nobody moves: the thread that judges knows no other clock than the real one.
      const moving = session?.fingersLive && session.fingersLive.prompt !== 'judging';
      if (moving && this.#options.passTime) await this.#options.passTime();
      else await this.#page.waitForTimeout(50);
    }
    throw new Error(`${page} was never left: ${await this.#page.locator('h1').first().textContent()}`);
  }

  async answer(page: PageId): Promise<void> {
    const citizen = this.#citizen;
    const { data, notice, product, review } = this.#texts;
    switch (page) {
      case 'product': {
        const kinds = citizen.product?.products.map((one) => one.kind) ?? [];
        if (kinds.length === 1 && kinds[0] === 'id-card') return this.choose(product.idCard);
        await this.choose(kinds.length === 2 ? product.both : product.passport);
        return this.next();
      }
      case 'notice':
        return this.press(notice.accept);
      case 'birth-date':
        await this.type(data.birthDate.label, digits(citizen['birth-date']?.birthDate));
        return this.next();
      case 'family-name':
        await this.type(data.familyName.label, citizen['family-name']?.familyName);
        return this.next();
      case 'other-names':
        return this.choose(citizen['other-names']?.any ? data.otherNames.yes : data.otherNames.no);
      case 'birth-name': {
        const name = citizen['birth-name']?.birthName;
        if (!name) return this.choose(data.birthName.no);
        await this.choose(data.birthName.yes);
        await this.type(data.birthName.label, name);
        return this.next();
      }
      case 'given-names':
        await this.type(data.givenNames.label, citizen['given-names']?.givenNames);
        return this.next();
      case 'doctorate':
        return this.choose(data.doctorate.no);
      case 'stage-name':
        return this.choose(data.stageName.no);
      case 'birth-place':
        await this.type(data.birthPlace.label, citizen['birth-place']?.birthPlace);
        return this.next();
      case 'address':
        await this.type(data.address.street, citizen.address?.street);
        await this.type(data.address.postalCode, citizen.address?.postalCode);
        await this.type(data.address.town, citizen.address?.town);
        return this.next();
      case 'sex':
        return this.choose(data.sex[citizen.sex?.sex ?? '001']);
      case 'height':
        await this.type(data.height.label, String(citizen.height?.heightCm));
        return this.next();
      case 'eye-colour': {
        const code = eyeColours.find(({ word }) => word === citizen['eye-colour']?.eyeColour)?.code;
        return this.choose(data.eyeColour.names[code ?? '06']);
      }
      case 'old-document': {
        const serial = citizen['old-document']?.serialNumber;
        if (!serial) return this.press(data.oldDocument.none);
        await this.type(data.oldDocument.label, serial);
        return this.next();
      }
      case 'delivery':
        return this.choose(data.delivery.pickUp);
      case 'representatives':
        return this.representatives();
      case 'photo':
        return this.photo();
      case 'fingerprints':
        return this.press(this.#texts.fingers.start);
      case 'signature':
        return this.sign();
      case 'review':
        return this.press(review.confirm);
    }
  }

  /** "Weiter"; once more when the page asks "Stimmt das so?". */
  async next(): Promise<void> {
    const before = (await this.#options.session())?.page;
    await this.press(this.#texts.frame.next);
    await this.#page.waitForTimeout(150);
    const asked = this.#page.getByText(this.#texts.frame.confirmAsk);
    if ((await this.#options.session())?.page === before && (await asked.isVisible()))
      await this.press(this.#texts.frame.next);
  }

  choose(label: string): Promise<void> {
    const words = this.#page.getByText(label, { exact: true });
    return this.#tap(this.#page.locator('label.choice').filter({ has: words }).first());
  }

  /** Fills a field; touches it before when the keyboard writes elsewhere. One that is filled already is left alone. */
  async type(label: string, text = ''): Promise<void> {
    const field = this.#page.getByLabel(label, { exact: true });
    await field.waitFor();
    if ((await field.inputValue()) === text) return;
    if (!(await field.getAttribute('data-active'))) await this.#tap(field);
    if (!this.#options.onScreenKeyboard) return field.fill(text);
    for (const letter of text) await this.tapKey(letter);
  }

  /** One letter on the on-screen keyboard: with shift where it is needed, rare ones as a form of their base letter. */
  async tapKey(letter: string): Promise<void> {
    const { keyboard } = this.#texts;
    const keys = this.#page.getByRole('region', { name: keyboard.label });
    const key = (name: string | RegExp) =>
      keys.getByRole('button', { name, exact: typeof name === 'string' });
    if (letter === ' ') return key(keyboard.space).click();
    if (/[^a-zäöüß0-9./]/i.test(letter)) {
      await this.tapKey(letter.normalize('NFD').charAt(0));
      await key(new RegExp(keyboard.variants)).click();
    } else if ((await key(letter).count()) === 0) await key(keyboard.shift).click();
    await key(letter).click();
  }

  async representatives(): Promise<void> {
    const given = this.#citizen.representatives;
    const [person] = given?.representatives ?? [];
    if (!person) throw new Error('this citizen has no representative');
    const texts = this.#texts.data.representatives;
    await this.choose(texts.sole);
    await this.press(this.#texts.frame.next);
    await this.choose(texts[person.role]);
    await this.type(texts.familyName, person.familyName);
    await this.type(texts.givenNames, person.givenNames);
    await this.type(texts.birthDate, digits(person.birthDate));
    return this.next();
  }

  async photo(): Promise<void> {
    await this.beforeTheCamera();
    return this.press(this.#texts.photo.take);
  }

  /** Starts the guided photo, once more after a blink in the burst, until there is a picture to be taken. */
  async beforeTheCamera(): Promise<void> {
    const { photo } = this.#texts;
    const picture = this.#page.getByRole('button', { name: photo.take });
    const refused = this.#page.getByRole('heading', { name: photo.refusedTitle });
    for (;;) {
      await this.#tap(this.#page.getByRole('button', { name: photo.start }), 60_000);
      await picture.or(refused).first().waitFor({ timeout: 60_000 });
      if (await picture.isVisible()) return;
      await this.press(photo.retake);
    }
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
    return this.press(this.#texts.signature.accept);
  }

  #tap(target: Locator, timeout?: number): Promise<void> {
    this.taps += 1;
    return target.click(timeout === undefined ? {} : { timeout });
  }
}

/** `1983-08-12` as it is typed: 12081983. */
const digits = (iso = ''): string => formatGermanDate(iso).replaceAll('.', '');
