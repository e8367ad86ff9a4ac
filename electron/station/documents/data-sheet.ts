import type { Answers } from '../../../domain/pages/page-values.ts';
import { directionOf, type Language } from '../../../domain/session/language.ts';
import { formatCaseCode, type SlipContent } from '../../../domain/slip/slip.ts';
import { printedTexts } from '../printed-texts/index.ts';
import { deletedText, todoTexts } from '../slip/slip-document.ts';
import { dataRows } from './data-rows.ts';
import { bold, mm, type Page, pdfPage, regular, type Weight } from './page.ts';
import { heightOfParagraph, writeParagraph } from './paragraph.ts';

const left = 22 * mm;
const width = 166 * mm;
const labelWidth = 58 * mm;
const valueWidth = width - 62 * mm;
/** Room on the page for the answers of an adult; long names and two guardians get smaller letters. */
const bottom = 285 * mm;

type Content = { answers: Answers; content: SlipContent; language: Language };

/**
 * A page of A4: all answers for checking at leisure, what is still needed at the counter, when it is deleted. In the
 * citizen's language, and for the clerk the important words in German beside it.
 */
export function dataSheet(
  { answers, content, language }: Content,
  options: { authority: string; fonts: string; madeAt: number },
): Promise<Uint8Array> {
  const texts = printedTexts[language].sheet;
  const rightToLeft = directionOf(language) === 'rtl';
  const whole = (weight: Weight) => ({ left, width, weight, rightToLeft });
  const label = {
    left: rightToLeft ? left + width - labelWidth : left,
    width: labelWidth,
    weight: regular,
    rightToLeft,
  } as const;
  const value = {
    left: rightToLeft ? left : left + width - valueWidth,
    width: valueWidth,
    weight: bold,
    rightToLeft,
  } as const;
  const rows = rowsOf(answers, language);
  const todos = todoTexts(content, language).map((todo) => `•  ${todo}`);
  const deleted = deletedText(content, language);
  const keep = `${texts.keep} ${printedTexts[language].slip.test}`;

  return pdfPage({ ...options, widthMm: 210, heightMm: 297 }, (page) => {
    const size = [12, 11, 10, 9, 8].find((points) => heightOf(page, points) <= bottom) ?? 7;
    draw(page, size);

    function draw(on: Page, points: number): void {
      on.y = 18 * mm;
      on.fontSize(9).fillColor('#333333');
      writeParagraph(on, `${options.authority} · Bürgercenter`, whole(regular));
      on.y = 25 * mm;
      on.fontSize(20).fillColor('#000000');
      writeParagraph(on, texts.title, whole(bold));
      on.fontSize(points);
      writeParagraph(on, texts.lead, whole(regular));
      on.moveDown(0.8);
      writeParagraph(on, `${texts.number}: ${formatCaseCode(content.caseCode)}`, whole(bold));
      heading(on, points, texts.dataHeading);
      for (const row of rows) {
        const top = on.y;
        on.fillColor('#333333');
        writeParagraph(on, row.label, label);
        const labelEnd = on.y;
        on.y = top;
        on.fillColor('#000000');
        writeParagraph(on, row.value, value);
        on.y = Math.max(on.y, labelEnd) + points * 0.25;
      }
      heading(on, points, printedTexts[language].slip.todoHeading);
      for (const todo of todos) writeParagraph(on, todo, whole(regular));
      on.moveDown(0.8);
      writeParagraph(on, deleted, whole(regular));
      on.moveDown(0.5);
      writeParagraph(on, keep, whole(regular));
    }

    function heading(on: Page, points: number, text: string): void {
      on.moveDown(0.9)
        .fontSize(points + 2)
        .fillColor('#000000');
      writeParagraph(on, text, whole(bold));
      on.moveDown(0.3).fontSize(points);
    }

    /** Where the text would end: each piece is measured as it will be drawn. */
    function heightOf(on: Page, points: number): number {
      on.fontSize(points);
      const heights = rows.map(
        (row) =>
          Math.max(heightOfParagraph(on, row.label, label), heightOfParagraph(on, row.value, value)) +
          points * 0.25,
      );
      const flowing = [texts.lead, deleted, keep, ...todos].map((text) =>
        heightOfParagraph(on, text, whole(regular)),
      );
      return 36 * mm + points * 12 + [...heights, ...flowing].reduce((sum, height) => sum + height, 0);
    }
  });
}

/** The rows in the citizen's language, the German word in brackets: the clerk reads the same sheet. */
function rowsOf(answers: Answers, language: Language) {
  const rows = dataRows(answers, language);
  if (language === 'de') return rows;
  const german = dataRows(answers, 'de');
  return rows.map((row, i) => {
    const word = german[i]?.label;
    return word === undefined || word === row.label ? row : { ...row, label: `${row.label} (${word})` };
  });
}
