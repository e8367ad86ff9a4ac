import { wrapText } from '../../../drivers/slip-printer/drawing/text.ts';
import { arabicOf, type Page, type Weight } from './page.ts';
import { type Run, visualRuns } from './visual-runs.ts';

/** Where a text stands, in points; `rightToLeft` puts its lines against the right edge. */
export type Place = { left: number; width: number; weight: Weight; rightToLeft: boolean };

/** Of the height of a line of Noto Sans, how much is above the baseline: 1069 of 1362 units. */
const aboveBaseline = 1069 / 1362;

/** Writes a text from `page.y` on, in the current size, and moves `page.y` below it. */
export function writeParagraph(page: Page, text: string, { left, width, weight, rightToLeft }: Place): void {
  if (!rightToLeft) {
    page.font(weight).text(text, left, page.y, { width });
    return;
  }
  for (const line of linesOf(page, text, width, weight)) {
    let x = left + width - widthOf(page, line, weight);
    const top = page.y;
    const height = page.font(weight).currentLineHeight(true);
    // Both fonts stand on one baseline.
    const baseline = top + height * aboveBaseline;
    for (const run of line) {
      page
        .font(fontOf(run, weight))
        .text(run.text, x, baseline, { lineBreak: false, features: [], baseline: 'alphabetic' });
      x += widthOfRun(page, run, weight);
    }
    page.y = top + height;
  }
}

/** The height that `writeParagraph` would take. */
export function heightOfParagraph(page: Page, text: string, { width, weight, rightToLeft }: Place): number {
  if (!rightToLeft) return page.font(weight).heightOfString(text, { width });
  return linesOf(page, text, width, weight).length * page.font(weight).currentLineHeight(true);
}

function linesOf(page: Page, text: string, width: number, weight: Weight): Run[][] {
  return wrapText(text, (line) => widthOf(page, runsOf(line), weight) <= width).map(runsOf);
}

/** A text without Arabic letters, a name for example, keeps its own direction. */
const runsOf = (line: string): Run[] =>
  /\p{Script=Arabic}/u.test(line) ? visualRuns(line) : [{ text: line, arabic: false }];

const fontOf = ({ arabic }: Run, weight: Weight) => (arabic ? arabicOf(weight) : weight);

const widthOfRun = (page: Page, run: Run, weight: Weight) =>
  page.font(fontOf(run, weight)).widthOfString(run.text, { features: [] });

const widthOf = (page: Page, line: readonly Run[], weight: Weight) =>
  line.reduce((sum, run) => sum + widthOfRun(page, run, weight), 0);
