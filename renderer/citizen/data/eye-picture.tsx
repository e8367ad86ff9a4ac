import type { EyeColourCode } from '../../../domain/eyes/eye-colours.ts';

/** Outer and inner tone of each iris. */
const tones: Record<EyeColourCode, readonly [string, string]> = {
  '01': ['#3f74b8', '#9cc3ea'],
  '03': ['#5b7c97', '#a9c1d1'],
  '06': ['#5a3415', '#96602c'],
  '16': ['#6f7b84', '#b8c0c6'],
  '19': ['#6a5f52', '#a1907a'],
  '20': ['#5c7567', '#a3b7a6'],
  '21': ['#2d3236', '#5a6166'],
  '22': ['#3d7044', '#93b977'],
  '35': ['#120e0c', '#2f2622'],
};

/** An eye of that colour; the word stands beside it. */
export function EyePicture({ code }: { code: EyeColourCode }) {
  const [outer, inner] = tones[code];
  return (
    <svg className="eye" viewBox="0 0 64 40" aria-hidden="true" focusable="false">
      <path d="M2 20C16 0 48 0 62 20 48 40 16 40 2 20Z" fill="#fff" stroke="#3c4154" strokeWidth="2" />
      <circle cx="32" cy="20" r="15" fill={outer} />
      <circle cx="32" cy="20" r="10.5" fill={inner} />
      <circle cx="32" cy="20" r="5.5" fill="#0b0b0d" />
      <circle cx="36.5" cy="14.5" r="2.5" fill="#fff" />
    </svg>
  );
}
