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

/** Pairs of texts of which one lies upon the other, in what is shown and not scrolled away. */
export function overlappingTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const dialog = document.querySelector('[role="dialog"], [role="alertdialog"]');
    const walker = document.createTreeWalker(dialog ?? document.body, NodeFilter.SHOW_TEXT);
    const boxes: { name: string; element: Element; box: DOMRect }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || element.closest('svg, .kern-sr-only')) continue;
      if (getComputedStyle(element).visibility === 'hidden') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const shown = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        // Scrolled out of its area, or empty.
        if (box.width < 3 || !shown || !(element.contains(shown) || shown.contains(element))) continue;
        boxes.push({ name: `${element.tagName.toLowerCase()}.${element.className}`, element, box });
      }
    }
    return boxes.flatMap((one, index) =>
      boxes.slice(index + 1).flatMap((other) => {
        if (one.element === other.element) return [];
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Line boxes are higher than letters: a fifth of the line may be shared.
        const shared = Math.min(one.box.height, other.box.height) * 0.2;
        return width > 2 && height > shared ? [`${one.name} and ${other.name}`] : [];
      }),
    );
  });
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
