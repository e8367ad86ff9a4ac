import { join } from 'node:path';
import { canvasLibrary } from '../../on-demand.ts';

const latinAndCyrillic = 'Fira Sans';
const arabic = 'Noto Sans Arabic';

/** The fonts of a slip as CSS names them: a letter comes from the first that has it. */
export const fontFamily = `"${latinAndCyrillic}", "${arabic}"`;

/** Makes the fonts of a slip known. `folder` holds the files of scripts/support/font-files.ts; throws when one is missing. */
export function registerSlipFonts(folder: string): void {
  const { GlobalFonts } = canvasLibrary();
  // Once: every slip would add them again.
  if (GlobalFonts.has(latinAndCyrillic) && GlobalFonts.has(arabic)) return;
  for (const weight of ['Regular', 'Bold']) {
    for (const [file, family] of [
      [`FiraSans-${weight}.woff2`, latinAndCyrillic],
      [`NotoSansArabic-${weight}.woff2`, arabic],
    ] as const)
      if (!GlobalFonts.registerFromPath(join(folder, file), family)) throw new Error(`no font ${file}`);
  }
}
