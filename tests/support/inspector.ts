import { accessibilityViolations } from './accessibility.ts';
import type { ElectronTerminal } from './electron-terminal.ts';
import { clippedTexts, smallControls } from './layout.ts';

/**
 * Looks at the screen as it stands: axe in portrait (what it reads is the same in landscape), clipped texts and controls
 * under 20 mm in both.
 */
export function inspector(terminal: ElectronTerminal) {
  const found: string[] = [];
  let checked = 0;
  return {
    found,
    report: () => console.log(`${checked} screens checked`),
    check: async (screen: string) => {
      for (const [width, height] of [
        [1080, 1920],
        [1920, 1080],
      ] as const) {
        await terminal.resize(width, height);
        const defects = [
          ...(height > width ? await accessibilityViolations(terminal.page) : []),
          ...(await clippedTexts(terminal.page)).map((text) => `clipped ${text}`),
          ...(await smallControls(terminal.page)).map((control) => `small ${control}`),
        ];
        found.push(...defects.map((defect) => `${screen} ${width}×${height}: ${defect}`));
        checked += 1;
        if (process.env.SHOTS) {
          await terminal.page.screenshot({
            path: `${process.env.SHOTS}/${screen.replaceAll(' ', '-')}-${width}.png`,
          });
        }
      }
    },
  };
}
