import type { Page } from 'playwright';

/**
 * Resolves in the frame in which "Jetzt beginnen" is there and a touch in its middle would reach it. Asked in every
 * frame: a look now and then would add its own pause to what is measured.
 */
export async function touchable(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const button = [...document.querySelectorAll('button')].find((one) =>
        one.textContent?.includes('Jetzt beginnen'),
      );
      if (!button || button.disabled) return false;
      const { left, top, width, height } = button.getBoundingClientRect();
      return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    },
    null,
    { polling: 'raf' },
  );
}
