import type { SKRSContext2D } from '@napi-rs/canvas';
import type { SlipBlock } from '../port.ts';
import { type Room, type Strip, type TextStyle, textStrip } from './text.ts';

const body: TextStyle = { size: 24, weight: 400, align: 'start', before: 3, after: 3, indent: 0 };
const styles = {
  title: { size: 36, weight: 700, align: 'center', before: 4, after: 10, indent: 0 },
  code: { size: 68, weight: 700, align: 'center', before: 10, after: 10, indent: 0 },
  heading: { size: 27, weight: 700, align: 'start', before: 16, after: 4, indent: 0 },
  text: { ...body, before: 8 },
  item: { ...body, indent: 28 },
} as const satisfies Record<string, TextStyle>;

/** A block of words. */
export type TextBlock = Exclude<SlipBlock, { kind: 'qr' } | { kind: 'rule' }>;

/** A block of words as it looks on the paper. */
export const blockStrip = (measure: SKRSContext2D, block: TextBlock, room: Room): Strip =>
  textStrip(measure, block.text, styles[block.kind], room, block.kind === 'item' ? '•' : '');
