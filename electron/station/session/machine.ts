import { assign, fromPromise, setup } from 'xstate';
import type { PageId } from '../../../domain/pages/page-values.ts';
import type { Service } from '../../../domain/services/service.ts';
import type { SessionSnapshot } from '../../../domain/session/snapshot.ts';
import { isRefusedByDisk } from '../store/refused-by-disk.ts';

/** How a station begins: fresh, or where a crashed predecessor stopped. */
export type Beginning =
  | { kind: 'fresh' }
  | { kind: 'resume'; page: PageId; returning: boolean }
  | { kind: 'slip'; printing: 'waiting' | 'printing' | 'printed' | 'failed' };

export type SessionEvent =
  | { type: 'SERVICE'; open: boolean }
  /** `return`: the citizen is back for a part that is wanted anew; there is no slip at the end. */
  | { type: 'START'; page: 'product' | 'return' }
  | { type: 'SERVE'; service: Service }
  | { type: 'TOUCH' }
  /** Language, display or voice was chosen on the attract screen. */
  | { type: 'CHOOSE' }
  /** The citizen uses larger type, another contrast, speech or the keypad, or sits: more time. */
  | { type: 'AIDS'; on: boolean }
  | { type: 'NAVIGATE'; page: PageId }
  | { type: 'REFER'; referral: NonNullable<SessionSnapshot['referral']> }
  | { type: 'CONFIRM' }
  /** The next one of the family begins. */
  | { type: 'ANOTHER' }
  | { type: 'PRINT' }
  | { type: 'ACKNOWLEDGE' }
  /** Another printer works for the citizen: the slip stays until RELEASE. */
  | { type: 'HOLD' }
  | { type: 'RELEASE' }
  | { type: 'CANCEL' };

export type SessionTimers = {
  idleSeconds: number;
  idleSecondsWithAids: number;
  warningSeconds: number;
  slipSeconds: number;
  slipSecondsWithAids: number;
};

type Context = {
  beginning: Beginning;
  timers: SessionTimers;
  open: boolean;
  aids: boolean;
  page: PageId;
  returning: boolean;
  service: Service | null;
  referral: SessionSnapshot['referral'];
  secondsLeft: number;
  held: boolean;
};

/** How long "Alles gelöscht" stays before the attract screen. */
export const farewellMs = 3_000;

/**
 * One session from first touch to wipe. The machine knows where the citizen is and what time does; what was
 * entered lives in the Session, which provides the three actors.
 */
export const sessionMachine = setup({
  types: {
    context: {} as Context,
    events: {} as SessionEvent,
    input: {} as { beginning: Beginning; timers: SessionTimers; open: boolean },
  },
  actors: {
    /** Seals the case and stores it; resolves when it is durable. */
    seal: fromPromise<void>(() => Promise.reject(new Error('not provided'))),
    /** Resolves true when the printer said that the slip is out. */
    print: fromPromise<boolean>(() => Promise.reject(new Error('not provided'))),
    /** Removes everything about the citizen. */
    wipe: fromPromise<void>(() => Promise.reject(new Error('not provided'))),
  },
  delays: {
    idle: ({ context: { aids, timers } }) => (aids ? timers.idleSecondsWithAids : timers.idleSeconds) * 1000,
    second: 1000,
    farewell: farewellMs,
  },
  guards: {
    isOpen: ({ context }) => context.open,
    isReturning: ({ context }) => context.returning,
    isHeld: ({ context }) => context.held,
    lastSecond: ({ context }) => context.secondsLeft <= 1,
    resumes: ({ context }) => context.beginning.kind === 'resume',
    owesSlip: ({ context }) => context.beginning.kind === 'slip' && context.beginning.printing === 'waiting',
    slipWasPrinted: ({ context }) =>
      context.beginning.kind === 'slip' && context.beginning.printing === 'printed',
    /** Also "printing": nobody knows whether it came out, so the code stays on the screen. */
    slipUncertain: ({ context }) => context.beginning.kind === 'slip',
  },
  actions: {
    /** Nobody is there any more who called. */
    endHelp: () => {},
    /** Language and display become the standard again. */
    forgetChoices: () => {},
    countDown: assign({ secondsLeft: ({ context }) => context.secondsLeft - 1 }),
    beginWarning: assign({ secondsLeft: ({ context }) => context.timers.warningSeconds }),
    beginFarewell: assign({
      secondsLeft: ({ context: { aids, timers } }) =>
        aids ? timers.slipSecondsWithAids : timers.slipSeconds,
    }),
  },
}).createMachine({
  id: 'session',
  context: ({ input }) => ({
    ...input,
    page: input.beginning.kind === 'resume' ? input.beginning.page : 'product',
    returning: input.beginning.kind === 'resume' && input.beginning.returning,
    service: null,
    referral: null,
    aids: false,
    secondsLeft: 0,
    held: false,
  }),
  initial: 'beginning',
  on: {
    SERVICE: { actions: assign({ open: ({ event }) => event.open }) },
    AIDS: { actions: assign({ aids: ({ event }) => event.on }) },
  },
  states: {
    beginning: {
      always: [
        { guard: 'resumes', target: 'page' },
        { guard: 'owesSlip', target: 'slip' },
        { guard: 'slipWasPrinted', target: 'slip.printed' },
        { guard: 'slipUncertain', target: 'slip.failed' },
        { target: 'attract' },
      ],
    },
    outOfService: { entry: 'endHelp', always: { guard: 'isOpen', target: 'attract' } },
    attract: {
      entry: 'endHelp',
      always: { guard: ({ context }) => !context.open, target: 'outOfService' },
      on: {
        START: {
          target: 'page',
          actions: assign({
            page: ({ event }) => event.page,
            returning: ({ event }) => event.page === 'return',
            referral: null,
          }),
        },
        SERVE: { target: 'service', actions: assign({ service: ({ event }) => event.service }) },
        CHOOSE: '.chosen',
      },
      initial: 'standard',
      states: {
        standard: {},
        // Whoever chose and left without beginning leaves nothing to the next person.
        chosen: { after: { idle: { target: 'standard', actions: 'forgetChoices' } } },
      },
    },
    // Nothing of it is kept: there is no draft, and what was typed lives on the screen only.
    service: {
      initial: 'active',
      on: { TOUCH: '.active', CANCEL: 'attract' },
      exit: [assign({ service: null }), 'forgetChoices'],
      states: {
        active: { after: { idle: 'warning' } },
        warning: { entry: 'beginWarning', initial: 'counting', states: counting('#session.attract') },
      },
    },
    page: {
      initial: 'active',
      on: {
        TOUCH: '.active',
        NAVIGATE: { target: '.active', actions: assign({ page: ({ event }) => event.page }) },
        REFER: { target: 'referred', actions: assign({ referral: ({ event }) => event.referral }) },
        CONFIRM: 'sealing',
        ANOTHER: { target: '.active', actions: assign({ page: 'product' }) },
        CANCEL: 'wiping',
      },
      states: {
        active: { after: { idle: 'warning' } },
        warning: { entry: 'beginWarning', initial: 'counting', states: counting('#session.wiping') },
      },
    },
    referred: {
      initial: 'active',
      on: { TOUCH: '.active', CANCEL: 'wiping', ACKNOWLEDGE: 'wiping' },
      states: {
        active: { after: { idle: 'warning' } },
        warning: { entry: 'beginWarning', initial: 'counting', states: counting('#session.wiping') },
      },
    },
    sealing: {
      invoke: {
        src: 'seal',
        onDone: [{ guard: 'isReturning', target: 'returned' }, { target: 'slip' }],
        // Nothing was stored: the citizen is back on the page before with the reason, and may try again.
        onError: 'page',
      },
    },
    slip: {
      initial: 'printing',
      entry: assign({ held: false }),
      on: {
        ACKNOWLEDGE: 'wiping',
        ANOTHER: { target: 'page', actions: assign({ page: 'product', held: false }) },
        // Who goes through the slip line by line is not done yet.
        TOUCH: { guard: ({ context }) => context.aids, actions: 'beginFarewell' },
        HOLD: { actions: assign({ held: true }) },
        RELEASE: { actions: [assign({ held: false }), 'beginFarewell'] },
      },
      states: {
        printing: {
          invoke: {
            src: 'print',
            onDone: [{ guard: ({ event }) => event.output, target: 'printed' }, { target: 'failed' }],
            onError: 'failed',
          },
        },
        printed: {
          entry: 'beginFarewell',
          initial: 'counting',
          on: { TOUCH: { actions: 'beginFarewell' } },
          states: counting('#session.wiping'),
        },
        // The code stays until the citizen says that it was noted.
        failed: { on: { PRINT: 'printing' } },
      },
    },
    /** The part is sealed and on its way; the slip from the first time still holds. */
    returned: {
      entry: 'beginFarewell',
      initial: 'counting',
      on: { ACKNOWLEDGE: 'wiping', TOUCH: { actions: 'beginFarewell' } },
      states: counting('#session.wiping'),
    },
    wiping: {
      entry: assign({ held: false }),
      initial: 'erasing',
      states: {
        erasing: {
          invoke: {
            src: 'wipe',
            onDone: 'done',
            onError: { guard: ({ event }) => isRefusedByDisk(event.error), target: 'refused' },
          },
        },
        // Nobody else may come before it is gone.
        refused: { after: { second: 'erasing' } },
        done: { after: { farewell: '#session.attract' } },
      },
    },
  },
});

/** A countdown second by second; at the end `target`. */
function counting(target: string) {
  return {
    counting: {
      after: {
        second: [
          { guard: 'isHeld', target: 'counting', reenter: true },
          { guard: 'lastSecond', target },
          { target: 'counting', reenter: true, actions: 'countDown' },
        ],
      },
    },
  } as const;
}
