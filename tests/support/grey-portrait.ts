import { createCanvas } from '@napi-rs/canvas';

/** A picture of the right size that is nobody. */
export const greyPortrait = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const canvas = createCanvas(1244, 1600);
  const context = canvas.getContext('2d');
  context.fillStyle = '#9aa0a6';
  context.fillRect(0, 0, 1244, 1600);
  return new Uint8Array(await canvas.encode('jpeg', 90));
};
