import type { ReactNode } from 'react';

/** Our own pictograms of a portrait, 64 units square: the frame of the picture, a head in it, what is meant in colour. */
export function Picture({ children }: { children: ReactNode }) {
  return (
    <svg className="pictogram" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect className="pictogram__frame" x="7" y="3" width="50" height="58" rx="5" />
      {children}
    </svg>
  );
}

/** Head and shoulders; a face when nothing else is drawn on it. `move` is an SVG transform. */
export function Head({ move = '', face = true }: { move?: string; face?: boolean }) {
  return (
    <g transform={move}>
      <circle cx="32" cy="27" r="13" />
      <path d="M14 60c2-22 34-22 36 0" />
      {face && <path d="M27 24.5v.5M37 24.5v.5M28 33c2 1.5 6 1.5 8 0" />}
    </g>
  );
}

/** What is meant: wrong, or to be done. */
export const Mark = ({ d }: { d: string }) => <path className="pictogram__mark" d={d} />;

/** The same as an area. */
export const Area = ({ d }: { d: string }) => <path className="pictogram__area" d={d} />;

export const eyes = 'M25.5 25h4M34.5 25h4';
export const mouth = 'M28 33h8';
