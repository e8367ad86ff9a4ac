import type { SKRSContext2D } from '@napi-rs/canvas';
import { fontFamily } from './fonts.ts';

/** One printed thing with its height in dots; `draw` puts it at the given distance from the top. */
export type Strip = { height: number; draw: (context: SKRSContext2D, top: number) => void };

/** The width of what is drawn on, and the white that stays left and right; dots. */
export type Room = { width: number; margin: number };

export type TextStyle = {
  /** Font size in dots. */
  size: number;
  weight: 400 | 700;
  align: 'start' | 'center';
  before: number;
  after: number;
  /** From the margin where reading begins, dots. */
  indent: number;
};

/** Whether a text is read from right to left: any Arabic letter decides, it may begin with a German name. */
const isRightToLeft = (text: string) => /\p{Script=Arabic}/u.test(text);

/** Breaks a text into lines that fit, between words; a word that is wider than the paper breaks anywhere. */
export function wrapText(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/[ \t]+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = '';
      for (const letter of word) {
        if (line !== '' && !fits(line + letter)) {
          lines.push(line);
          line = '';
        }
        line += letter;
      }
    }
    lines.push(line);
  }
  return lines;
}

/**
 * A text in a style, in its own direction (letters are joined and reordered by the canvas); `bullet` hangs in front of
 * its first line.
 */
export function textStrip(
  measure: SKRSContext2D,
  text: string,
  style: TextStyle,
  { width, margin }: Room,
  bullet = '',
): Strip {
  const font = `${style.weight} ${style.size}px ${fontFamily}`;
  const direction = isRightToLeft(text) ? 'rtl' : 'ltr';
  const inner = width - 2 * margin - style.indent;
  const lineHeight = Math.round(style.size * 1.3);
  measure.font = font;
  const lines = wrapText(text, (line) => measure.measureText(line).width <= inner);
  return {
    height: style.before + lines.length * lineHeight + style.after,
    draw(context, top) {
      context.font = font;
      context.textBaseline = 'alphabetic';
      context.direction = direction;
      context.textAlign = style.align;
      const fromStart = (dots: number) => (direction === 'rtl' ? width - margin - dots : margin + dots);
      const x = style.align === 'center' ? width / 2 : fromStart(style.indent);
      const baseline = (line: number) =>
        top + style.before + line * lineHeight + Math.round(style.size * 0.98);
      for (const [i, line] of lines.entries()) context.fillText(line, x, baseline(i));
      if (bullet !== '') context.fillText(bullet, fromStart(0), baseline(0));
    },
  };
}
