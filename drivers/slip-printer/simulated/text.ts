import type { SKRSContext2D } from '@napi-rs/canvas';
import { contentWidth, margin, paperWidth, type Strip } from './paper.ts';

export type TextStyle = {
  /** Font size in dots. */
  size: number;
  weight: 400 | 700;
  align: 'left' | 'center';
  before: number;
  after: number;
  /** From the left margin, dots. */
  indent: number;
};

export const fontFamily = 'Fira Sans';

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

/** A text in a style; `bullet` hangs in front of its first line. */
export function textStrip(measure: SKRSContext2D, text: string, style: TextStyle, bullet = ''): Strip {
  const font = `${style.weight} ${style.size}px "${fontFamily}"`;
  const lineHeight = Math.round(style.size * 1.3);
  measure.font = font;
  const lines = wrapText(text, (line) => measure.measureText(line).width <= contentWidth - style.indent);
  return {
    height: style.before + lines.length * lineHeight + style.after,
    draw(context, top) {
      context.font = font;
      context.textBaseline = 'alphabetic';
      context.textAlign = style.align;
      const x = style.align === 'center' ? paperWidth / 2 : margin + style.indent;
      const baseline = (line: number) =>
        top + style.before + line * lineHeight + Math.round(style.size * 0.98);
      for (const [i, line] of lines.entries()) context.fillText(line, x, baseline(i));
      if (bullet !== '') context.fillText(bullet, margin, baseline(0));
    },
  };
}
