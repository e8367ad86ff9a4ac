import { Area, Head, Mark, Picture } from './head.tsx';

/** Light, colour, sharpness and what is behind the person. */
export const lightPictures = {
  'background-uneven': () => (
    <Picture>
      <Mark d="M9 14h9M13 8v12M46 12h9M50 6v12M9 34h7M12 28v12M48 32h7M52 26v12" />
      <Head />
    </Picture>
  ),
  'background-shadow': () => (
    <Picture>
      <Area d="M41 12a13 13 0 0 1 4 25c6 3 9 8 10 14V22c-2-6-7-10-14-10Z" />
      <Mark d="M41 13c13 1 16 16 7 23M46 38c5 3 8 8 9 13" />
      <Head move="translate(-6 2)" />
    </Picture>
  ),
  'light-uneven': () => (
    <Picture>
      <Area d="M32 14a13 13 0 0 1 0 26Z" />
      <Head />
      <Mark d="M12 12l5 4M10 22h6M13 32l5-3" />
    </Picture>
  ),
  'shadow-on-face': () => (
    <Picture>
      <Area d="M20 22c4-9 20-11 25 1-8 3-17 2-25-1Z" />
      <Head />
      <Mark d="M20 22c8 4 17 4 25 1" />
    </Picture>
  ),
  'hot-spot': () => (
    <Picture>
      <Head />
      <Mark d="M40 12v10M35 17h10M37 14l6 6M43 14l-6 6" />
    </Picture>
  ),
  'too-dark': () => (
    <Picture>
      <Area d="M8 8a4 4 0 0 1 4-4h40a4 4 0 0 1 4 4v48a4 4 0 0 1-4 4H12a4 4 0 0 1-4-4Z" />
      <Head />
      <Mark d="M49 8c-5 2-5 10 2 11-6 3-12-2-11-7 1-3 5-5 9-4Z" />
    </Picture>
  ),
  'too-bright': () => (
    <Picture>
      <Head />
      <Mark d="M47 10a5 5 0 1 0 0 10 5 5 0 0 0 0-10ZM47 6V5M38 15h-1M41 9l-1-1M41 21l-1 1M47 24v1" />
    </Picture>
  ),
  blurred: () => (
    <Picture>
      <Head />
      <g className="pictogram__mark" strokeDasharray="3 4">
        <circle cx="32" cy="27" r="17" />
        <path d="M10 58c3-8 6-12 10-14M54 58c-3-8-6-12-10-14" />
      </g>
    </Picture>
  ),
  upscaled: () => (
    <Picture>
      <path d="M26 14h12v6h6v14h-6v6H26v-6h-6V20h6ZM14 60V50h6v-5h24v5h6v10" />
      <Mark d="M28 25v.5M36 25v.5M29 33h6" />
    </Picture>
  ),
  'colour-cast': () => (
    <Picture>
      <Head />
      <Area d="M47 8c4 6 6 8 6 11a6 6 0 0 1-12 0c0-3 2-5 6-11Z" />
      <Mark d="M47 8c4 6 6 8 6 11a6 6 0 0 1-12 0c0-3 2-5 6-11Z" />
    </Picture>
  ),
  'no-colour': () => (
    <Picture>
      <Head />
      <Mark d="M47 8c4 6 6 8 6 11a6 6 0 0 1-12 0c0-3 2-5 6-11ZM39 24 55 7" />
    </Picture>
  ),
  'flat-grey': () => (
    <Picture>
      <Head move="translate(0 -4)" />
      <Area d="M12 50h40v8H12Z" />
      <Mark d="M12 50h40v8H12ZM22 50v8M32 50v8M42 50v8" />
    </Picture>
  ),
};
