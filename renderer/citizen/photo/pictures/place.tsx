import { Area, Head, Mark, Picture } from './head.tsx';

/** Where the head is, and how it is held. */
export const placePictures = {
  'no-face': () => (
    <Picture>
      <path strokeDasharray="4 5" d="M32 14a13 13 0 1 0 0 26 13 13 0 0 0 0-26ZM14 60c2-22 34-22 36 0" />
      <Mark d="M32 22v10M32 36v.5" />
    </Picture>
  ),
  'several-faces': () => (
    <Picture>
      <Head move="translate(-7 3)" />
      <g className="pictogram__mark">
        <circle cx="46" cy="18" r="8" />
        <path d="M38 34c3-8 16-8 19 2" />
      </g>
    </Picture>
  ),
  'too-far': () => (
    <Picture>
      <Head move="translate(18 16) scale(0.44)" face={false} />
      <Mark d="M12 10l8 8M20 11v7h-7M52 10l-8 8M44 11v7h7M32 48v9M28 53l4 4 4-4" />
    </Picture>
  ),
  'too-near': () => (
    <Picture>
      <circle cx="32" cy="32" r="24" />
      <path d="M23 28v.5M41 28v.5M25 42c4 3 10 3 14 0" />
      <Mark d="M24 20l-10-9M14 18v-7h7M40 20l10-9M50 18v-7h-7" />
    </Picture>
  ),
  'too-left': () => (
    <Picture>
      <Head move="translate(-10 0)" />
      <Mark d="M42 27h12M49 22l5 5-5 5" />
    </Picture>
  ),
  'too-right': () => (
    <Picture>
      <Head move="translate(10 0)" />
      <Mark d="M22 27H10M15 22l-5 5 5 5" />
    </Picture>
  ),
  'too-high': () => (
    <Picture>
      <Head move="translate(0 -9)" />
      <Mark d="M52 12v14M47 21l5 5 5-5" />
    </Picture>
  ),
  'too-low': () => (
    <Picture>
      <Head move="translate(0 13)" />
      <Mark d="M52 24V10M47 15l5-5 5 5" />
    </Picture>
  ),
  tilted: () => (
    <Picture>
      <Head move="rotate(20 32 42)" />
      <Mark d="M24 9c8-4 18-2 23 4M26 5l-4 5 6 2" />
    </Picture>
  ),
  turned: () => (
    <Picture>
      <Head face={false} />
      <path d="M36 25v.5M43 25v.5M44 28l4 4-4 1M39 35h4" />
      <Mark d="M20 48c6 5 18 5 24 0M23 46l-4 2 2 5" />
    </Picture>
  ),
  nodded: () => (
    <Picture>
      <Head face={false} />
      <path d="M27 31v.5M37 31v.5M29 37h6" />
      <Mark d="M52 18v18M48 22l4-5 4 5M48 32l4 5 4-5" />
    </Picture>
  ),
  moving: () => (
    <Picture>
      <Head />
      <Mark d="M14 18c-3 6-3 12 0 18M50 18c3 6 3 12 0 18" />
    </Picture>
  ),
  'camera-too-far': () => (
    <Picture>
      <path d="M15 26h8l4-6h10l4 6h8v22H15Z" />
      <circle cx="32" cy="36" r="7" />
      <Mark d="M32 54v5M32 8v5M28 10l4-4 4 4" />
    </Picture>
  ),
  'something-in-picture': () => (
    <Picture>
      <Head move="translate(-5 0)" />
      <Area d="M46 14h9v22h-9Z" />
      <Mark d="M46 14h9v22h-9ZM48 14v-4h5v4" />
    </Picture>
  ),
};
