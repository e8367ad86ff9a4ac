import axe from 'axe-core';
import type { Page } from 'playwright';

/** What axe finds on the page as it stands: rule and the element's place, no content. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  // A page keeps axe until it is loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    // Nothing here has frames or media of its own; what passes is not reported, so it need not be described.
    window.axe.run(document, {
      resultTypes: ['violations'],
      iframes: false,
      preload: false,
      elementRef: false,
    }),
  );
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`),
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
