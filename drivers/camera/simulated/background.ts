import type { CitizenState } from '../../../domain/station-api/dev-calls.ts';

type Background = CitizenState['background'];

/** Paints what is behind the person; grey is the recommended wall of TR-03121-3.2 §5.2.2 (#A1A1A1–#E1E1E1). */
export function paintBackground(kind: Background, context: CanvasRenderingContext2D): void {
  const { width, height } = context.canvas;
  const area = (colour: string | CanvasGradient, x = 0, y = 0, w = width, h = height) => {
    context.fillStyle = colour;
    context.fillRect(x, y, w, h);
  };
  switch (kind) {
    case 'grey':
      area('#d9dbdc');
      return;
    case 'stripes':
      area('#e8e4da');
      for (let x = 0; x < width; x += 48) area('#7d8ea0', x, 0, 24);
      return;
    case 'checker':
      area('#dddddd');
      for (let y = 0; y < height; y += 48) {
        for (let x = ((y / 48) % 2) * 48; x < width; x += 96) area('#555555', x, y, 48, 48);
      }
      return;
    case 'gradient': {
      const gradient = context.createLinearGradient(0, 0, width, 0);
      gradient.addColorStop(0, '#70757a');
      gradient.addColorStop(1, '#f4f4f4');
      area(gradient);
      return;
    }
    case 'room':
      paintRoom(area, width, height);
  }
}

/** A wall with a book shelf and a window. */
function paintRoom(
  area: (colour: string, x?: number, y?: number, w?: number, h?: number) => void,
  width: number,
  height: number,
): void {
  const books = ['#7a3030', '#31506e', '#3c6b46', '#8b7a35', '#553a63'] as const;
  area('#cfc6b4');
  area('#8a6f4d', width * 0.04, height * 0.1, width * 0.3, height * 0.9);
  for (let row = 0; row < 4; row++) {
    for (let i = 0; i < 9; i++) {
      const colour = books[(row * 7 + i * 3) % books.length] ?? books[0];
      area(colour, width * (0.055 + i * 0.031), height * (0.13 + row * 0.2), width * 0.026, height * 0.15);
    }
  }
  area('#eef4f8', width * 0.66, height * 0.08, width * 0.28, height * 0.42);
  area('#9a8f7d', width * 0.79, height * 0.08, width * 0.012, height * 0.42);
}
