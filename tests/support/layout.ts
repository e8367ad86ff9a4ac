import type { Page } from 'playwright';

/** Elements whose own text is wider or higher than their box, or reaches out of the window sideways. */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, p, li, label, button, span, dt, dd, td')].flatMap((element) => {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      // Hidden on purpose, for screen readers only.
      if (!own || box.width < 3 || box.height < 3 || style.visibility === 'hidden') return [];
      const cut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const outside = box.left < -1 || box.right > innerWidth + 1;
      return cut || outside ? [`${element.tagName.toLowerCase()}.${element.className}`] : [];
    }),
  );
}

/** Buttons, choices and fields under 20 mm by the kiosk's own scale (3 rem), a pixel of rounding allowed. */
export function smallControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const target = 3 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize) - 1;
    return [...document.querySelectorAll('button, label.choice, input[type="text"]')].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && (width < target || height < target)
        ? [`${element.tagName.toLowerCase()}.${element.className} ${Math.round(width)}×${Math.round(height)}`]
        : [];
    });
  });
}
