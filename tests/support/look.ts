import type { Page } from 'playwright';
import { type Display, standardDisplay } from '../../domain/session/display.ts';
import { defaultLanguage, type Language } from '../../domain/session/language.ts';
import { accessibilityViolations } from './accessibility.ts';
import type { ElectronTerminal } from './electron-terminal.ts';
import { layoutDefects } from './layout.ts';

export const orientations = ['portrait', 'landscape'] as const;
const windows = { portrait: [1080, 1920], landscape: [1920, 1080] } as const;
/** One way of looking at a screen. */
export type Look = {
  language: Language;
  textSize: Display['textSize'];
  contrast: Display['contrast'];
  seated: boolean;
  orientation: (typeof orientations)[number];
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

/** A screen that stands now. */
export type Screen = {
  name: string;
  /** Brings it back when a change of the display has ended it. */
  again?: () => Promise<void>;
};

/** Another screen came while somebody still looked at this one. */
export class ScreenGone extends Error {}

/** Shows the screen in each of these looks, then in the standard one; throws `ScreenGone` when it did not last so long. */
export async function* inLooks(
  terminal: ElectronTerminal,
  screen: Screen,
  looks: readonly Look[],
): AsyncGenerator<Look> {
  await settled(terminal.page);
  const before = await titles(terminal);
  for (const look of looks) {
    await show(terminal, look);
    await screen.again?.();
    yield look;
  }
  if (looks.at(-1) !== standardLook) {
    await show(terminal, standardLook);
    await screen.again?.();
  }
  const after = await titles(terminal);
  if (after !== before) throw new ScreenGone(`"${before}" did not last: "${after}"`);
}

const titles = async ({ page }: ElectronTerminal): Promise<string> =>
  (await page.locator('h1, [slot="title"]').allTextContents()).join(' · ');

/** Shows the screen that stands now in this look. */
export async function show(terminal: ElectronTerminal, look: Look): Promise<void> {
  const { language, orientation, ...display } = look;
  const [width, height] = windows[orientation];
  await Promise.all([
    terminal.must('session.language', { language }),
    terminal.must('session.display', display),
  ]);
  await terminal.resize(width, height);
  const { textSize, contrast } = display;
  const chosen = `html[lang="${language}"][data-text-size="${textSize}"][data-contrast="${contrast}"]`;
  await terminal.page.locator(`${chosen} h1`).waitFor();
  await settled(terminal.page);
}

/** Fonts are there, and what watches its own size has drawn itself again. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });

/** What is wrong with the screen as it stands: axe, and what the layout's measures find. */
export async function defects({ page }: ElectronTerminal): Promise<string[]> {
  return [...(await accessibilityViolations(page)), ...(await layoutDefects(page))];
}
