import type { Answers } from '../../../domain/pages/page-values.ts';
import type { Language } from '../../../domain/session/language.ts';
import { formatCaseCode, type SlipContent } from '../../../domain/slip/slip.ts';
import { printedTexts } from '../printed-texts/index.ts';
import { deletedText, todoTexts } from '../slip/slip-document.ts';
import { dataRows } from './data-rows.ts';
import { bold, mm, type Page, pdfPage, regular } from './page.ts';

const left = 22 * mm;
const width = 166 * mm;
const valueLeft = left + 62 * mm;
const valueWidth = width - 62 * mm;
/** Room on the page for the answers of an adult; long names and two guardians get smaller letters. */
const bottom = 285 * mm;

/** A page of A4: all answers for checking at leisure, what is still needed at the counter, when it is deleted. */
export function dataSheet(
  { answers, content, language }: { answers: Answers; content: SlipContent; language: Language },
  options: { authority: string; fonts: string; madeAt: number },
): Promise<Uint8Array> {
  const texts = printedTexts[language].sheet;
  return pdfPage({ ...options, widthMm: 210, heightMm: 297 }, (page) => {
    const size = [12, 11, 10, 9, 8].find((points) => heightOf(page, points) <= bottom) ?? 7;
    draw(page, size);

    function draw(on: Page, points: number): void {
      on.font(regular).fontSize(9).fillColor('#333333');
      on.text(`${options.authority} · Bürgercenter`, left, 18 * mm, { width });
      on.font(bold)
        .fontSize(20)
        .fillColor('#000000')
        .text(texts.title, left, 25 * mm, { width });
      on.font(regular).fontSize(points).text(texts.lead, { width });
      on.moveDown(0.8)
        .font(bold)
        .text(`${texts.number}: ${formatCaseCode(content.caseCode)}`, { width });
      heading(on, points, texts.dataHeading);
      for (const { label, value } of dataRows(answers, language)) {
        const top = on.y;
        on.font(regular)
          .fillColor('#333333')
          .text(label, left, top, { width: valueLeft - left - 4 * mm });
        const labelEnd = on.y;
        on.font(bold).fillColor('#000000').text(value, valueLeft, top, { width: valueWidth });
        on.y = Math.max(on.y, labelEnd) + points * 0.25;
      }
      heading(on, points, printedTexts[language].slip.todoHeading);
      on.font(regular);
      for (const todo of todoTexts(content, language)) on.text(`•  ${todo}`, left, undefined, { width });
      on.moveDown(0.8).text(deletedText(content, language), left, undefined, { width });
      on.moveDown(0.5).text(`${texts.keep} ${printedTexts[language].slip.test}`, { width });
    }

    /** Where the text would end: pdfkit measures each piece as it will draw it. */
    function heightOf(on: Page, points: number): number {
      const lines = (text: string, font: string, within: number) =>
        on.font(font).fontSize(points).heightOfString(text, { width: within });
      const rows = dataRows(answers, language).map(
        ({ label, value }) =>
          Math.max(lines(label, regular, valueLeft - left - 4 * mm), lines(value, bold, valueWidth)) +
          points * 0.25,
      );
      const rest = [
        texts.lead,
        deletedText(content, language),
        `${texts.keep} ${printedTexts[language].slip.test}`,
      ];
      const todos = todoTexts(content, language).map((todo) => `•  ${todo}`);
      const flowing = [...rest, ...todos].map((text) => lines(text, regular, width));
      return 36 * mm + points * 12 + [...rows, ...flowing].reduce((sum, height) => sum + height, 0);
    }
  });
}

function heading(page: Page, points: number, text: string): void {
  page.moveDown(0.9);
  page
    .font(bold)
    .fontSize(points + 2)
    .fillColor('#000000')
    .text(text, left, undefined, { width });
  page.moveDown(0.3).fontSize(points);
}
