import { randomBytes, randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeBmp } from '../../biometrics/image-files/bmp.ts';
import { producerHeight, producerWidth } from '../../domain/captures/photo.ts';
import { signatureSizes } from '../../domain/captures/signature.ts';
import { documentKind } from '../../domain/slip/documents.ts';
import { fingerRecord } from '../../electron/station/fingers/finger-record.ts';
import { renderSignature } from '../../electron/station/signature/render-signature.ts';
import { adult, type Citizen } from '../support/citizens.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { EvePrinter } from '../support/eve-printer.ts';
import { eventually } from '../support/eventually.ts';
import { coreLimits, searchTerminal, workingFolders } from '../support/forensic-search.ts';
import { searchMemory } from '../support/memory-search.ts';
import { PrivateCups } from '../support/private-cups.ts';
import { hollowJp2, samplePhoto } from '../support/sample-photo.ts';
import { terminalSuite } from '../support/terminal-suite.ts';
import { type FingersOfWalk, signature } from '../support/walk.ts';

const { open, intake } = terminalSuite();

/** A word that stands nowhere else on this computer. */
const rareWord = () =>
  `Q${Array.from({ length: 14 }, () => 'abcdefghijklmnopqrstuvwxyz'[randomInt(26)]).join('')}`;

const words = { familyName: rareWord(), birthName: rareWord(), birthPlace: rareWord(), street: rareWord() };
const citizen: Citizen = {
  ...adult,
  'family-name': { familyName: words.familyName },
  'birth-name': { birthName: words.birthName },
  'birth-place': { birthPlace: words.birthPlace },
  address: { street: `${words.street} 12`, postalCode: '67655', town: 'Kaiserslautern' },
};
const photoBytes = randomBytes(48);
const needles: (string | Uint8Array)[] = [...Object.values(words), photoBytes];

/** Coordinates that no other signature has. */
const rareMillimetre = 20 + randomInt(1, 1_000_000_000) / 1e9;
const ownSignature = {
  ...signature,
  strokes: [[{ x: rareMillimetre, y: 20, t: 0 }, ...(signature.strokes[0] ?? [])]],
};
const fromItsMiddle = (bytes: Uint8Array) => {
  const middle = Math.floor(bytes.length / 2);
  return Buffer.from(bytes.slice(middle, middle + 48));
};

/** To the review, with bytes in photo, prints and signature that can be searched for. */
async function enterEverything(terminal: ElectronTerminal, fingers: FingersOfWalk): Promise<void> {
  await terminal.jumpTo(citizen, 'photo');
  const photo = await samplePhoto();
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, photoBytes.length + 2]), photoBytes]);
  await terminal.must('photo.try', null);
  await terminal.must('photo.store', {
    ...photo,
    jpeg: new Uint8Array(Buffer.concat([photo.jpeg.subarray(0, 2), comment, photo.jpeg.subarray(2)])),
    jp2: hollowJp2(producerWidth, producerHeight, photoBytes),
  });
  await terminal.jumpTo(citizen, 'signature', fingers);
  await terminal.must('signature.store', ownSignature);
  await terminal.jumpTo(citizen, 'review');
  if (fingers === 'counter') return;
  const { bmp } = await terminal.must('fingers.image', { finger: 2 });
  const print = decodeBmp(bmp);
  if (!print.ok) throw new Error(print.failure.code);
  const { ppi = 500 } = print.value;
  const ofSignature = [
    String(rareMillimetre),
    fromItsMiddle(await renderSignature(ownSignature, signatureSizes['id-card'])),
  ];
  const taken = [
    fromItsMiddle(bmp),
    fromItsMiddle(fingerRecord(2, 0, { ...print.value, ppi })),
    ...ofSignature,
  ];
  // What the station does not hold now could be found nowhere later.
  for (const needle of taken) expect(searchMemory(terminal.stationPid(), [needle])).toBeGreaterThan(0);
  needles.push(...taken);
}

const pastWarning = 200_000;
const deliver = async (terminal: ElectronTerminal) => {
  await terminal.must('session.confirm', null);
  await terminal.untilState('slip');
  await eventually(async () => (await terminal.outboxState()) === 'received', 'received');
  await eventually(async () => (await terminal.session())?.slip?.printing !== 'printing', 'printed');
  for (const kind of documentKind.options) {
    await terminal.must('documents.print', { kind });
    await eventually(async () => {
      const documents = (await terminal.session())?.slip?.documents;
      return documents?.find((document) => document.kind === kind)?.state === 'printed';
    }, `a printed ${kind}`);
  }
  await terminal.must('slip.acknowledge', null);
};
const cancel = (terminal: ElectronTerminal) => terminal.must('session.cancel', null);
const leaveAlone = (terminal: ElectronTerminal) => {
  // Both clocks: a terminal whose clock is wrong would take nobody afterwards.
  intake().clock.advance(pastWarning);
  return terminal.must('dev.advance', { milliseconds: pastWarning });
};

test('after every ending nothing of a citizen is left anywhere on the disk', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ausweis-forensic-'));
  const home = join(dataDir, 'home');
  mkdirSync(home);
  const env = { HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home };
  const printer = await EvePrinter.start();
  const cups = await PrivateCups.start();
  const documentPrinter = { driver: 'ipp', url: await cups.addQueue('pages', printer.url) };
  let output = '';
  const launch = async () => {
    const terminal = await open({
      dataDir,
      env,
      configuration: { devices: { documentPrinter }, documents: { dataSheet: true } },
    });
    for (const stream of [terminal.app.process().stdout, terminal.app.process().stderr])
      stream?.on('data', (text: Buffer) => {
        output += text.toString();
      });
    await terminal.untilState('attract');
    return terminal;
  };
  const look = (terminal: ElectronTerminal, when: string) => {
    const searched = searchTerminal(terminal, cups.folder, output, needles);
    console.log(
      `${when}\n${searched.map(({ place, files, found }) => `  ${found.length} of ${files} files: ${place}`).join('\n')}`,
    );
    expect(searched.flatMap(({ found }) => found)).toEqual([]);
  };

  const terminal = await launch();
  const main = terminal.app.process().pid ?? 0;
  const limits = coreLimits(main);
  // Main, what pages are forked from, the page, drawing, the station.
  expect(limits.length).toBeGreaterThan(4);
  expect(new Set(limits)).toEqual(new Set(['0 0']));
  expect(workingFolders(main)).toEqual(new Set([join(dataDir, 'tmp')]));
  const goThrough = async (
    at: ElectronTerminal,
    name: string,
    end: (of: ElectronTerminal) => Promise<unknown>,
    fingers: FingersOfWalk = 'counter',
  ) => {
    await enterEverything(at, fingers);
    look(at, `on the review, before: ${name}`);
    await end(at);
    await eventually(async () => {
      if ((await at.session())?.state === 'attract') return true;
      await at.must('dev.advance', { milliseconds: 1_000 });
      return false;
    }, name);
    look(at, name);
  };
  await goThrough(terminal, 'delivered', deliver, 'captured');
  expect(printer.printed()).toHaveLength(2);
  // What is printed is compressed: no page may be left at all, as soon as CUPS has noted its end.
  await eventually(async () => cups.spooled().length === 0, 'an empty spool');
  await goThrough(terminal, 'cancelled', cancel);

  await enterEverything(terminal, 'captured');
  await terminal.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  look(terminal, 'screen process crashed');
  await terminal.powerCut();
  look(terminal, 'power cut');
  const second = await launch();
  look(second, 'started again');
  await goThrough(second, 'timed out', leaveAlone);

  // The search itself finds what is there.
  const left = join(dataDir, 'tmp', 'left-behind');
  writeFileSync(left, Buffer.concat([randomBytes(1000), photoBytes]));
  expect(searchTerminal(second, cups.folder, output, needles).flatMap(({ found }) => found)).toContain(left);
  rmSync(left);
});
