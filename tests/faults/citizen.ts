import type { SessionSnapshot } from '../../domain/session/snapshot.ts';
import { callSchemas } from '../../domain/station-api/calls.ts';
import { adult, type Citizen } from '../support/citizens.ts';
import { answerPage } from '../support/walk.ts';
import { addPrintCanary, photoWithCanary } from './canaries.ts';
import type { Moment } from './kinds.ts';
import { type FaultyTerminal, Refused } from './terminal.ts';
import type { Confirmed } from './whole.ts';

/** How the fingers are captured: left to the counter (quickest), by the simulated scanner, by a program of its own. */
export type Fingers = 'counter' | 'simulated' | 'program';

/** Somebody who makes an application whatever happens: asks again, waits, begins anew. */
export class StubbornCitizen {
  readonly #terminal: FaultyTerminal;
  readonly #fingers: Fingers;
  readonly #reached: (moment: Moment) => void;
  readonly #typed: Citizen;
  #reviewed: Confirmed | undefined;
  /** Codes that were on the screen, and what was confirmed for them. */
  readonly confirmed = new Map<string, Confirmed>();

  /** `reached`: called with each moment before the citizen acts on it. */
  constructor(
    terminal: FaultyTerminal,
    fingers: Fingers,
    reached: (moment: Moment) => void,
    typed: Citizen = adult,
  ) {
    this.#terminal = terminal;
    this.#fingers = fingers;
    this.#reached = reached;
    this.#typed = typed;
  }

  /** Looks at the screen and does one thing; `done`: has a code, and the terminal is free again. */
  async turn(): Promise<'done' | 'acted' | 'away'> {
    try {
      return await this.#act();
    } catch (error) {
      // The screen would say that it takes a moment, or why not; the citizen looks again.
      if (error instanceof Refused) return 'away';
      throw error;
    }
  }

  async #act(): Promise<'done' | 'acted' | 'away'> {
    const terminal = this.#terminal;
    const session = await terminal.session();
    if (session?.slip && this.#reviewed) this.confirmed.set(session.slip.content.caseCode, this.#reviewed);
    switch (session?.state) {
      case undefined:
        return 'away';
      case 'attract':
        if (this.confirmed.size > 0) return 'done';
        await terminal.must('session.start', { language: 'de' });
        return 'acted';
      case 'page':
        await this.#answer(session);
        return 'acted';
      case 'slip':
        this.#reached('slip');
        if (session.slip?.printing === 'printing') await this.#wait(500);
        else {
          await terminal.must('slip.acknowledge', null);
          this.#reached('sending');
        }
        return 'acted';
      case 'out-of-service':
        // The terminal looks every minute whether it may serve again.
        await this.#wait(1_000);
        return 'away';
      default:
        await this.#wait(1_000);
        return 'acted';
    }
  }

  async #answer(session: SessionSnapshot): Promise<void> {
    const terminal = this.#terminal;
    const { page, photo, photoTries, fingers, signature } = session;
    if (!page) return;
    this.#reached(page);
    if (page === 'review') {
      this.#reviewed = { typed: this.#typed, photo, fingers, signature };
      const confirmed = terminal.must('session.confirm', null);
      this.#reached('sealing');
      await confirmed;
    } else if (page === 'photo') {
      // A picture that could not be kept is still on the screen: it is given again, without another try.
      if (photoTries === 0) await terminal.must('photo.try', null);
      await terminal.must('photo.store', await photoWithCanary());
    } else if (page === 'fingerprints') await this.#press(fingers.length, session.fingersLive !== null);
    else await answerPage(terminal, this.#typed, page);
  }

  async #press(captured: number, pressing: boolean): Promise<void> {
    const terminal = this.#terminal;
    if (this.#fingers === 'counter')
      await terminal.must('fingers.atCounter', { fingers: [2], reason: 'not-possible' });
    else if (captured === 2) {
      // Not there when the finger was left to the counter.
      const image = await terminal.ask('fingers.image', { finger: 2 });
      if (image.ok) addPrintCanary(callSchemas['fingers.image'].result.parse(image.value).bmp);
      await terminal.must('session.next', null);
    } else if (!pressing) await terminal.must('fingers.start', null);
    else if (this.#fingers === 'simulated') await this.#wait(100);
  }

  #wait(milliseconds: number): Promise<null> {
    return this.#terminal.must('dev.advance', { milliseconds });
  }
}
