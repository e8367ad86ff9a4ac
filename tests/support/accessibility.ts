import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** What axe finds on the page as it stands: rule and the element's place, no content. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  // Legacy mode: without it axe opens a second page, which neither Electron nor our lock-down allows.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`),
  );
}
