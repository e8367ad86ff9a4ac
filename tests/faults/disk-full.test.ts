import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../domain/station-api/messages.ts';
import { adult, secretsOfAdult } from '../support/citizens.ts';
import { eventually } from '../support/eventually.ts';
import { filesContaining } from '../support/files-containing.ts';
import { LiveIntake } from '../support/live-intake.ts';
import { answerPage, walkByCalls } from '../support/walk.ts';
import { mayMount, SmallDisk } from './small-disk.ts';
import { Refused, Terminal } from './terminal.ts';

/** Pages at which a citizen gives something. */
const writing = ['birth-place', 'photo', 'fingerprints', 'signature'] as const;

const onDisk = test.skipIf(!mayMount);

describe('a terminal on a disk of its own, where one can be mounted', () => {
  let folder: string;
  let intake: LiveIntake;
  let dataDir: string;
  let disk: SmallDisk | undefined;
  let terminal: Terminal;
  let station: number;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ausweis-disk-'));
    intake = await LiveIntake.start();
    dataDir = join(folder, 'data');
    if (mayMount) disk = new SmallDisk(dataDir);
    terminal = new Terminal(
      folder,
      {
        limits: { freeMegabytes: 50 },
        intake: { url: intake.url, enrolmentCode: await intake.code() },
      },
      () => {},
      { marksLog: false, dataDir },
    );
    terminal.start();
    await untilState('attract');
    station = terminal.pid();
  });
  afterAll(async () => {
    await terminal.stop();
    await intake.stop();
    disk?.unmount();
    rmSync(folder, { recursive: true, force: true });
  });

  const state = async () => (await terminal.session())?.state;
  const untilState = (wanted: string) => eventually(async () => (await state()) === wanted, wanted);
  const outbox = async () => (await terminal.must('dev.state', null)).outbox;
  const copies = () => readdirSync(join(dataDir, 'copies'));
  const failureOf = (answer: Answer) => (answer.ok ? null : answer.failure.code);

  /** The slip is on the screen: with room again the case arrives, and the terminal is free. */
  async function finish(): Promise<void> {
    disk?.leave(null);
    await untilState('slip');
    await eventually(async () => {
      const slip = (await terminal.session())?.slip;
      return slip !== null && slip?.printing !== 'printing';
    }, 'the slip is out, or known not to be');
    await terminal.must('slip.acknowledge', null);
    await eventually(async () => {
      await terminal.must('dev.sync', null);
      return (await outbox()).every((one) => one.state === 'received');
    }, 'received');
    await eventually(async () => {
      await terminal.must('dev.advance', { milliseconds: 1_000 });
      return (await state()) === 'attract';
    }, 'free');
    expect((await intake.cases()).kept).toBe((await outbox()).length);
    expect(filesContaining(folder, secretsOfAdult)).toEqual([]);
    expect(copies().filter((name) => name.endsWith('.case') || name.endsWith('.new'))).toEqual([]);
  }

  /** Says yes on the review; true when a code is shown, false when the review says that it could not be kept. */
  async function confirm(): Promise<boolean> {
    await terminal.must('session.confirm', null);
    await eventually(async () => (await state()) !== 'sealing', 'sealed, or not');
    const session = await terminal.session();
    if (session?.slip) return true;
    expect(session).toMatchObject({ state: 'page', page: 'review', sealFailed: true });
    return false;
  }

  onDisk(
    'so many blocks are left when the citizen says yes: none, one more, …, until a code is shown',
    async () => {
      await walkByCalls(terminal, adult, 'review');
      let blocks = 0;
      for (; blocks < 1_000; blocks += 3) {
        disk?.leave(blocks);
        if (await confirm()) break;
        expect(await outbox()).toEqual([]);
        // Neither the half of a copy nor a whole one of a case whose code nobody has seen.
        expect(copies().filter((name) => name.endsWith('.case') || name.endsWith('.new'))).toEqual([]);
      }
      expect(blocks).toBeGreaterThan(10);
      expect(await outbox()).toHaveLength(1);
      await finish();

      // The case is kept; what is written after it finds less and less room.
      for (const more of [2, 8, 30]) {
        await walkByCalls(terminal, adult, 'review');
        disk?.leave(blocks + more);
        if (!(await confirm())) {
          disk?.leave(null);
          expect(await confirm()).toBe(true);
        }
        await finish();
      }
      expect(terminal.pid()).toBe(station);
    },
  );

  /** Gives what the page asks for; the code with which that was refused. */
  async function give(page: string): Promise<string | null> {
    try {
      await answerPage(terminal, adult, page);
      return null;
    } catch (error) {
      if (error instanceof Refused) return error.message.split(': ')[1] ?? '';
      throw error;
    }
  }

  const givingWhile =
    (refuse: () => void, accept: () => void): (() => Promise<void>) =>
    async () => {
      const pid = terminal.pid();
      refuse();
      // The first page may find room in what the log of changes has left over.
      expect([null, 'storage']).toContain(failureOf(await terminal.ask('session.start', { language: 'de' })));
      accept();
      const refused: (string | null)[] = [];
      for (const page of writing) {
        await walkByCalls(terminal, adult, page);
        const before = await terminal.session();
        refuse();
        const failure = await give(page);
        const after = await terminal.session();
        if (failure !== null) expect(after).toEqual({ ...before, photoTries: after?.photoTries });
        else expect(after?.page).not.toBe(page);
        refused.push(failure);
        accept();
      }
      expect(refused.filter((failure) => failure !== null && failure !== 'storage')).toEqual([]);
      expect(refused).toContain('storage');
      await walkByCalls(terminal, adult, 'review');
      expect(await confirm()).toBe(true);
      await eventually(async () => (await terminal.session())?.slip?.printing !== 'printing', 'printed');
      refuse();
      await terminal.must('slip.acknowledge', null);
      expect(await state()).toBe('wiping');
      accept();
      await eventually(async () => {
        await terminal.must('dev.advance', { milliseconds: 1_000 });
        return (await state()) === 'attract';
      }, 'free');
      expect(filesContaining(folder, secretsOfAdult)).toEqual([]);
      expect(terminal.pid()).toBe(pid);
    };
  onDisk(
    'the disk is full at each thing that is given: refused with a reason, given again, arrived',
    givingWhile(
      () => disk?.leave(0),
      () => disk?.leave(null),
    ),
  );
  test(
    'the disk refuses each thing that is given: told with a reason, given again, arrived',
    givingWhile(
      () => terminal.limitFiles(0),
      () => terminal.limitFiles(null),
    ),
  );

  /** Kills the station while the disk is read-only, which no file that is open for writing allows; then it is writable. */
  async function killOnReadOnlyDisk(): Promise<void> {
    let starts = 0;
    terminal.beforeStart = () => {
      starts += 1;
      disk?.setReadOnly(true);
    };
    terminal.kill();
    await eventually(async () => starts > 1, 'tried again');
    expect(await terminal.session()).toBeUndefined();
    terminal.beforeStart = () => {};
    disk?.setReadOnly(false);
    await eventually(async () => (await terminal.session()) !== undefined, 'started again');
  }

  onDisk(
    'killed: starts on a full disk; on a read-only one when it is writable again; goes on where it was',
    async () => {
      await walkByCalls(terminal, adult, 'birth-place');
      const atPage = await terminal.session();
      disk?.leave(0);
      terminal.kill();
      await eventually(async () => (await terminal.session()) !== undefined, 'started again');
      expect(await terminal.session()).toEqual(atPage);
      disk?.leave(null);

      await walkByCalls(terminal, adult, 'review');
      const atReview = await terminal.session();
      await killOnReadOnlyDisk();
      expect(await terminal.session()).toEqual(atReview);

      expect(await confirm()).toBe(true);
      const slip = (await terminal.session())?.slip;
      await killOnReadOnlyDisk();
      expect((await terminal.session())?.slip?.content).toEqual(slip?.content);
      await finish();
    },
  );
});
