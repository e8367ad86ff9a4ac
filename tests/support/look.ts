import { type Display, standardDisplay } from '../../domain/session/display.ts';
import { defaultLanguage, type Language } from '../../domain/session/language.ts';
import { accessibilityViolations } from './accessibility.ts';
import type { ElectronTerminal } from './electron-terminal.ts';
import { clippedTexts, longMotions, overlappingTexts, smallControls } from './layout.ts';

export const orientations = { portrait: [1080, 1920], landscape: [1920, 1080] } as const;
/** One way of looking at a screen. */
export type Look = {
  language: Language;
  textSize: Display['textSize'];
  contrast: Display['contrast'];
  seated: boolean;
  orientation: keyof typeof orientations;
};
export const standardLook: Look = { ...standardDisplay, language: defaultLanguage, orientation: 'portrait' };

export const nameOf = (look: Look): string =>
  [look.language, look.textSize, look.contrast, look.orientation, ...(look.seated ? ['seated'] : [])].join(
    ' · ',
  );

/** Every combination of these. */
export function allLooks(of: {
  languages: readonly Language[];
  textSizes: readonly Display['textSize'][];
  contrasts: readonly Display['contrast'][];
  orientations: readonly Look['orientation'][];
}): Look[] {
  return of.orientations.flatMap((orientation) =>
    of.languages.flatMap((language) =>
      of.textSizes.flatMap((textSize) =>
        of.contrasts.map((contrast) => ({ ...standardLook, orientation, language, textSize, contrast })),
      ),
    ),
  );
}

/** Shows the screen that stands now in this look. */
export async function show(terminal: ElectronTerminal, look: Look): Promise<void> {
  const { language, orientation, ...display } = look;
  const [width, height] = orientations[orientation];
  await terminal.must('session.language', { language });
  await terminal.must('session.display', display);
  await terminal.resize(width, height);
  const { textSize, contrast } = display;
  const chosen = `html[lang="${language}"][data-text-size="${textSize}"][data-contrast="${contrast}"]`;
  await terminal.page.locator(`${chosen} h1`).waitFor();
}

/** What is wrong with the screen as it stands: axe, clipped and overlapping texts, controls under 20 mm, anything that moves for long. */
export async function defects({ page }: ElectronTerminal): Promise<string[]> {
  return [
    ...(await accessibilityViolations(page)),
    ...(await clippedTexts(page)).map((text) => `clipped ${text}`),
    ...(await overlappingTexts(page)).map((texts) => `overlapping ${texts}`),
    ...(await smallControls(page)).map((control) => `small ${control}`),
    ...(await longMotions(page)).map((element) => `moving ${element}`),
  ];
}
