import { Area, eyes, Head, Mark, mouth, Picture } from './head.tsx';

/** Expression, eyes, and what covers them. */
export const facePictures = {
  expression: () => (
    <Picture>
      <Head face={false} />
      <path d={eyes} />
      <Mark d="M24 31c3 7 13 7 16 0Z" />
    </Picture>
  ),
  'mouth-open': () => (
    <Picture>
      <Head face={false} />
      <path d={eyes} />
      <Mark d="M32 30a4 3.5 0 1 0 0 7 4 3.5 0 0 0 0-7Z" />
    </Picture>
  ),
  'brows-raised': () => (
    <Picture>
      <Head face={false} />
      <path d={`M27 26v.5M37 26v.5${mouth}`} />
      <Mark d="M23 21c2-3 5-3 7-1M34 20c2-2 5-2 7 1" />
    </Picture>
  ),
  'eyes-closed': () => (
    <Picture>
      <Head face={false} />
      <path d={mouth} />
      <Mark d="M23.5 24c2 3 5 3 7 0M33.5 24c2 3 5 3 7 0" />
    </Picture>
  ),
  'gaze-away': () => (
    <Picture>
      <Head face={false} />
      <path d={`M22 25c3-4 6-4 9 0-3 3-6 3-9 0ZM33 25c3-4 6-4 9 0-3 3-6 3-9 0Z${mouth}`} />
      <Mark d="M29.5 25v.5M40.5 25v.5M50 25h5M52 22l3 3-3 3" />
    </Picture>
  ),
  sunglasses: () => (
    <Picture>
      <Head face={false} />
      <path d={mouth} />
      <Area d="M21 22h10v5c0 3-9 3-10 0ZM33 22h10v5c-1 3-10 3-10 0Z" />
      <Mark d="M20 22h24M21 22v5c1 3 9 3 10 0v-5M33 22v5c0 3 9 3 10 0v-5" />
    </Picture>
  ),
  'glasses-glare': () => (
    <Picture>
      <Head face={false} />
      <path d={`M19 23h26M21 23v4c1 3 9 3 10 0v-4M33 23v4c0 3 9 3 10 0v-4${mouth}`} />
      <Mark d="M38 25v-12M33 20l10-2M34 14l8 9M44 26l4-9" />
    </Picture>
  ),
  'hair-over-eyes': () => (
    <Picture>
      <Head face={false} />
      <path d={mouth} />
      <Mark d="M20 22c3-9 21-11 24 0M22 28c1-6 4-10 8-12M27 29c0-5 3-10 6-13M33 29c1-5 1-9 3-12M40 28c0-4-1-8-3-11" />
    </Picture>
  ),
  'mouth-covered': () => (
    <Picture>
      <Head face={false} />
      <path d={eyes} />
      <Area d="M22 29c6-2 14-2 20 0v5c-4 6-16 6-20 0Z" />
      <Mark d="M22 29c6-2 14-2 20 0v5c-4 6-16 6-20 0ZM22 31l-3-2M42 31l3-2" />
    </Picture>
  ),
  'head-covering': () => (
    <Picture>
      <Head />
      <Area d="M18 22c0-16 28-16 28 0Z" />
      <Mark d="M18 22c0-16 28-16 28 0ZM46 22h7" />
    </Picture>
  ),
  'red-eyes': () => (
    <Picture>
      <Head face={false} />
      <path d={mouth} />
      <Area d="M27 22a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM37 22a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z" />
      <Mark d="M27 22a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM37 22a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z" />
    </Picture>
  ),
};
