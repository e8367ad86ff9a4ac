import type { PhotoHint } from '../../../domain/photo/guidance/hint.ts';
import { FaceIcon } from '../../ui/icons.tsx';

const arrows: Partial<Record<PhotoHint, string>> = {
  closer: 'M24 5v14M17 13l7 7 7-7M24 43V29M17 35l7-7 7 7',
  further: 'M24 20V5M17 12l7-7 7 7M24 28v15M17 36l7 7 7-7',
  left: 'M42 24H7M20 10 6 24l14 14',
  right: 'M6 24h35M28 10l14 14-14 14',
  up: 'M24 42V7M10 20 24 6l14 14',
  down: 'M24 6v35M10 28l14 14 14-14',
  upright: 'M24 42V8M8 30c4 8 10 12 16 12s12-4 16-12',
  straight: 'M24 8a16 16 0 1 0 0 32 16 16 0 0 0 0-32ZM24 2v10M24 36v10M2 24h10M36 24h10',
  'look-here': 'M3 24c12-18 30-18 42 0-12 18-30 18-42 0ZM24 18a6 6 0 1 0 0 12 6 6 0 0 0 0-12Z',
  'eyes-open':
    'M3 26c12-18 30-18 42 0-12 16-30 16-42 0ZM24 20a6 6 0 1 0 0 12 6 6 0 0 0 0-12ZM24 4v6M10 8l3 5M38 8l-3 5',
  'glasses-down': 'M4 14h40M6 14v8c2 7 15 7 16 0v-8M26 14v8c1 7 14 7 16 0v-8M24 32v12M18 39l6 6 6-6',
  'glasses-off': 'M4 18h40M6 18v8c2 7 15 7 16 0v-8M26 18v8c1 7 14 7 16 0v-8M8 44 40 6',
};

/** The arrow, or sign, of an instruction. Left and right as in the mirror, so never turned for other scripts. */
export function HintIcon({ hint }: { hint: PhotoHint | null }) {
  const path = hint && arrows[hint];
  if (!path) return <FaceIcon />;
  return (
    <svg className="icon" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
