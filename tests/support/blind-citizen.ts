import type { KeypadKey } from '../../domain/devices/keypad-key.ts';
import type { AnnouncementKind } from '../../renderer/voice/announcement.ts';
import type { ElectronTerminal } from './electron-terminal.ts';

type Heard = { kind: AnnouncementKind; words: string; personal: boolean };

/** QWERTZ as fingers know it, and a telephone's pad turned round. */
const letterRows = ['1234567890', 'qwertzuiopü', 'asdfghjklöä', 'yxcvbnmß/'];
const padRows = ['123', '456', '789', '0'];

/**
 * A person who sees nothing: presses the eight keys of the column's keypad, and knows of the terminal only what it says.
 */
export class BlindCitizen {
  readonly #terminal: ElectronTerminal;
  /** Everything that was said so far. */
  readonly heard: Heard[] = [];
  #since = 0;
  #listen: () => void = () => {};
  presses = 0;

  private constructor(terminal: ElectronTerminal) {
    this.#terminal = terminal;
  }

  /** Takes a place at the terminal and listens to the announcement stream. */
  static async at(terminal: ElectronTerminal): Promise<BlindCitizen> {
    const citizen = new BlindCitizen(terminal);
    await terminal.page.exposeFunction('hear', (heard: Heard) => {
      citizen.heard.push(heard);
      citizen.#listen();
    });
    await terminal.page.evaluate(() => {
      document.addEventListener('announcement', ({ detail: { kind, pieces } }) => {
        const hear: unknown = Reflect.get(window, 'hear');
        if (typeof hear === 'function')
          hear({
            kind,
            words: pieces.map(({ text }) => text).join(' | '),
            personal: pieces.some(({ personal }) => personal),
          });
      });
    });
    return citizen;
  }

  headphones(on: boolean): Promise<null> {
    this.#since = this.heard.length;
    return this.#terminal.must('dev.fault', { device: 'control-board', fault: 'headphones', on });
  }

  async press(key: KeypadKey): Promise<void> {
    this.#since = this.heard.length;
    this.presses += 1;
    await this.#terminal.must('dev.key', { key });
  }

  /** Waits until the terminal says it; what was said before the last key does not count. */
  hears(words: RegExp, kinds?: readonly AnnouncementKind[], patienceMs = 30_000): Promise<string> {
    const found = () =>
      this.heard
        .slice(this.#since)
        .find((one) => (!kinds || kinds.includes(one.kind)) && words.test(one.words))?.words;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`never said ${words}; last:\n${this.#latest()}`)),
        patienceMs,
      );
      this.#listen = () => {
        const said = found();
        if (said === undefined) return;
        clearTimeout(timer);
        resolve(said);
      };
      this.#listen();
    });
  }

  /** One key, and what it leads to. */
  async feel(key: KeypadKey): Promise<string> {
    await this.press(key);
    return this.hears(/./, ['focus', 'page']);
  }

  /** Goes down until the terminal names it. */
  async find(words: RegExp): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < 90; step += 1) {
      const here = await this.feel('down');
      if (words.test(here)) return;
      passed.push(here);
    }
    throw new Error(`${words} was not among: ${[...new Set(passed)].join('\n')}`);
  }

  /** Finds it and presses OK. */
  async take(words: RegExp): Promise<void> {
    await this.find(words);
    await this.press('enter');
  }

  /** Chooses one of several, and hears that it is chosen. */
  async choose(words: RegExp): Promise<void> {
    await this.take(words);
    await this.hears(/\| ausgewählt/);
  }

  /** Writes into a field on the on-screen keyboard. */
  async write(label: RegExp, text: string, rows = letterRows): Promise<void> {
    await this.find(label);
    let key = await this.feel('enter');
    for (const character of text) key = await this.#type(character, key, rows);
    await this.feel('back');
  }

  writeNumber(label: RegExp, digits: string): Promise<void> {
    return this.write(label, digits, padRows);
  }

  async #type(character: string, from: string, rows: readonly string[]): Promise<string> {
    const wanted = character === ' ' ? 'leerzeichen' : character.toLowerCase();
    const rowOf = (name: string) => {
      if (name.startsWith('großbuchstaben')) return rows.length - 1;
      const found = rows.findIndex((row) => name.length === 1 && row.includes(name));
      return found === -1 ? rows.length : found;
    };
    let here = from.toLowerCase();
    for (let step = 0; step < 40; step += 1) {
      if (here === wanted) {
        await this.press('enter');
        // A date's dots come by themselves.
        await this.hears(new RegExp(`${wanted}$`, 'i'), ['typed']);
        return here;
      }
      const [mine, target] = [rowOf(here), rowOf(wanted)];
      const row = rows[target] ?? '';
      const key =
        mine > target
          ? 'up'
          : mine < target
            ? 'down'
            : row.indexOf(here) < row.indexOf(wanted)
              ? 'right'
              : 'left';
      here = (await this.feel(key)).toLowerCase();
    }
    throw new Error(`no key for "${character}" was found; last: ${here}`);
  }

  #latest(): string {
    return this.heard
      .slice(-5)
      .map(({ kind, words }) => `${kind}: ${words}`)
      .join('\n');
  }
}
