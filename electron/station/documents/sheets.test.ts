import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import type { Answers } from '../../../domain/pages/page-values.ts';
import type { SlipContent } from '../../../domain/slip/slip.ts';
import { assetsWithFonts } from '../../../tests/support/asset-fonts.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { dataSheet } from './data-sheet.ts';
import { photoSheet } from './photo-sheet.ts';
import { visualRuns } from './visual-runs.ts';

const how = {
  authority: 'Stadt Kaiserslautern',
  get fonts() {
    return join(assetsWithFonts(), 'document-fonts');
  },
  madeAt: Date.parse('2026-11-25T12:00:00Z'),
};

const content: SlipContent = {
  caseCode: '41709263',
  together: [],
  products: ['id-card'],
  done: ['base-data'],
  todo: [{ kind: 'old-document' }, { kind: 'representatives' }, { kind: 'fee', cents: 4600 }],
  printedAt: '2026-11-25T12:00:00Z',
  deleteAt: '2026-11-29T12:00:00Z',
};
const answers: Answers = {
  'family-name': { familyName: 'Łukaszewicz-Müller' },
  'given-names': { givenNames: 'Šárka D̂ǰ' },
  address: { street: 'Straße der Demokratie 12a', postalCode: '67655', town: 'Kaiserslautern' },
  'birth-date': { birthDate: '1990-00-00' },
};

function written(pdf: Uint8Array) {
  const folder = temporaryFolder();
  const file = join(folder, 'sheet.pdf');
  writeFileSync(file, pdf);
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
  return {
    text: run('pdftotext', '-layout', file, '-').replace(/\s+/g, ' '),
    info: run('pdfinfo', file),
    fonts: run('pdffonts', file),
    picture: async (dpi: number) => {
      run('pdftoppm', '-r', String(dpi), '-png', '-singlefile', file, join(folder, 'page'));
      const image = await loadImage(readFileSync(join(folder, 'page.png')));
      const context = createCanvas(image.width, image.height).getContext('2d');
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    },
  };
}

test('the data sheet is one page of A4 with its fonts inside, and says what was entered', async () => {
  const sheet = written(await dataSheet({ answers, content, language: 'de' }, how));
  expect(sheet.info).toMatch(/Pages: +1\n/);
  expect(sheet.info).toContain('(A4)');
  for (const line of sheet.fonts.trim().split('\n').slice(2)) expect(line).toMatch(/yes yes yes/);
  for (const words of [
    '417 0926-3',
    'Łukaszewicz-Müller',
    'Straße der Demokratie 12a',
    '1990-00-00',
    '46,00 €',
  ])
    expect(sheet.text).toContain(words);
  expect(sheet.text).toContain('spätestens am 29. November 2026');
  expect(sheet.info).not.toContain('Łukaszewicz');
});

test('the longest answers still fit on one page', async () => {
  const long = 'Ä'.repeat(120);
  const person = { role: 'mother' as const, familyName: long, givenNames: long, birthDate: '1960-01-01' };
  const most: Answers = {
    ...answers,
    'family-name': { familyName: long },
    'birth-name': { birthName: long },
    'given-names': { givenNames: long },
    'stage-name': { stageName: long },
    'birth-place': { birthPlace: long },
    address: { street: long, postalCode: '67655', town: long },
    representatives: { representatives: [person, person], custody: 'joint' },
  };
  const sheet = written(await dataSheet({ answers: most, content, language: 'de' }, how));
  expect(sheet.info).toMatch(/Pages: +1\n/);
  expect(sheet.text).toContain('nicht zertifiziert');
});

test('four photos of 35 × 45 mm on 10 × 15 cm', async () => {
  const canvas = createCanvas(350, 450);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, 350, 450);
  const jpeg = new Uint8Array(canvas.toBuffer('image/jpeg'));
  const pdf = await photoSheet(jpeg, {
    ...how,
    caption: 'Aufgenommen am 25. November 2026\nTEST',
    rightToLeft: false,
  });
  // The picture is in the file once.
  expect(pdf.length).toBeLessThan(jpeg.length + 30_000);
  const sheet = written(pdf);
  expect(sheet.info).toContain('283.465 x 425.197');
  const { width, height, data } = await sheet.picture(254);
  expect(Math.abs(width - 1000) + Math.abs(height - 1500)).toBeLessThan(4);
  const isRed = (x: number, y: number) => {
    const at = (y * width + x) * 4;
    return (data[at] ?? 0) > 200 && (data[at + 1] ?? 255) < 60;
  };
  let red = 0;
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) if (isRed(x, y)) red += 1;
  expect(red / (4 * 350 * 450)).toBeCloseTo(1, 1);
});

test.each(['ar'] as const)(
  'the data sheet in %s is one page with German beside it, and names stay as entered',
  async (language) => {
    const pdf = await dataSheet({ answers, content, language }, how);
    const sheet = written(pdf);
    expect(sheet.info).toMatch(/Pages: +1\n/);
    expect(sheet.text).toContain('Łukaszewicz-Müller');
    expect(sheet.text).toContain('Geburtsdatum');
    const { data, width } = await sheet.picture(50);
    // Whatever the direction, nothing stands in the margins of the page.
    const inked = (x: number) =>
      Array.from({ length: data.length / 4 / width }, (_, y) => data[(y * width + x) * 4] ?? 255).some(
        (v) => v < 200,
      );
    for (let x = 0; x < 35; x += 1) expect([inked(x), inked(width - 1 - x)]).toEqual([false, false]);
  },
);

test('a line of Arabic is drawn from the right: names and numbers keep their own direction', () => {
  expect(visualRuns('رسوم 46.00 € (تأكيد)')).toEqual([
    { text: '(', arabic: false },
    { text: 'تأكيد', arabic: true },
    { text: ') € 46.00 ', arabic: false },
    { text: 'رسوم', arabic: true },
  ]);
  expect(visualRuns('بطاقة (Personalausweis)')).toEqual([
    { text: '(Personalausweis) ', arabic: false },
    { text: 'بطاقة', arabic: true },
  ]);
});

test('the caption of the photo sheet in Arabic has Arabic letters', async () => {
  const jpeg = await createCanvas(413, 531).encode('jpeg');
  const caption = 'التُقطت في 25 نوفمبر 2026';
  const sheet = written(await photoSheet(jpeg, { ...how, caption, rightToLeft: true }));
  expect(sheet.fonts).toContain('NotoSansArabic');
  expect(sheet.text).toContain('2026');
});
