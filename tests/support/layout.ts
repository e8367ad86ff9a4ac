import type { Page } from 'playwright';

/** Elements whose own text is wider or higher than their box, or reaches out of the window where nobody can scroll to it. */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(element).overflowY) ||
      (element.parentElement !== null && scrolls(element.parentElement));
    return [...document.querySelectorAll('h1, h2, p, li, label, button, span, dt, dd, td')].flatMap(
      (element) => {
        const own = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        );
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        // Hidden on purpose, for screen readers only.
        if (!own || box.width < 3 || box.height < 3 || style.visibility === 'hidden') return [];
        const cut =
          (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
          (style.overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1);
        const aside = box.left < -1 || box.right > innerWidth + 1;
        const beyond = (box.top < -1 || box.bottom > innerHeight + 1) && !scrolls(element);
        return cut || aside || beyond ? [`${element.tagName.toLowerCase()}.${element.className}`] : [];
      },
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

/** Pairs of controls less than 2.5 mm apart by the kiosk's own scale, a pixel of rounding allowed. */
function closeControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const gap = 0.375 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize) - 1;
    const root = document.querySelector('[role="dialog"], [role="alertdialog"]') ?? document.body;
    const controls = [...root.querySelectorAll('button, label.choice, input[type="text"]')].flatMap(
      (element) => {
        const box = element.getBoundingClientRect();
        const area = element.closest('.scroll__area')?.getBoundingClientRect();
        // What is scrolled out of sight is under the footer, and not touched there.
        const inSight = !area || (box.top >= area.top - 1 && box.bottom <= area.bottom + 1);
        return inSight && element.checkVisibility() && !element.closest('.dock') ? [{ element, box }] : [];
      },
    );
    return controls.flatMap((one, i) =>
      controls
        .slice(i + 1)
        .filter(({ box }) => {
          const x = Math.max(box.left - one.box.right, one.box.left - box.right, 0);
          const y = Math.max(box.top - one.box.bottom, one.box.top - box.bottom, 0);
          return Math.hypot(x, y) < gap;
        })
        .map(({ element }) => `${one.element.className} and ${element.className}`),
    );
  });
}

/** Texts whose capitals are under 5 mm, where nobody chose smaller ones: Fira Sans' capitals are 0.689 of its size. */
function smallLetters(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { dataset } = document.documentElement;
    if (dataset.textSize === 'small') return [];
    const millimetre = (3 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)) / 20;
    return [...document.querySelectorAll('.terminal *, .overlay *')].flatMap((element) => {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!own || element.closest('svg, .kern-sr-only') || !element.checkVisibility()) return [];
      const capital = (Number.parseFloat(getComputedStyle(element).fontSize) * 0.689) / millimetre;
      return capital < 5 ? [`${element.tagName}.${element.className} ${capital.toFixed(1)} mm`] : [];
    });
  });
}

/** What moves for more than 200 ms or without end: animations and transitions of any element. */
function longMotions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seconds = (list: string) => Math.max(...list.split(',').map(Number.parseFloat));
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const style = getComputedStyle(element);
      const animated =
        style.animationName !== 'none' &&
        (seconds(style.animationDuration) > 0.2 || style.animationIterationCount.includes('infinite'));
      const long = animated || seconds(style.transitionDuration) > 0.2;
      return long ? [`${element.tagName.toLowerCase()}.${element.getAttribute('class')}`] : [];
    });
  });
}

/** Pairs of texts of which one lies over the other, more than a rounding of pixels; dialogs over the page do not count. */
function overlappingTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('[role="dialog"], [role="alertdialog"]') ?? document.body;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: { text: string; boxes: DOMRect[] }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim();
      const parent = node.parentElement;
      if (!text || !parent || parent.closest('.kern-sr-only, svg') || !parent.checkVisibility()) continue;
      const area = parent.closest('.scroll__area')?.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(node);
      // What is scrolled out of sight is under the footer, and not seen there.
      const boxes = [...range.getClientRects()].filter(
        (box) => !area || (box.top >= area.top && box.bottom <= area.bottom),
      );
      texts.push({ text, boxes });
    }
    const cover = (a: DOMRect, b: DOMRect) => {
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      // Line boxes of tight lines touch: half of the smaller one must be covered.
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return width > 2 && height > Math.min(a.height, b.height) / 2;
    };
    return texts.flatMap((one, i) =>
      texts
        .slice(i + 1)
        .filter((other) => one.boxes.some((box) => other.boxes.some((otherBox) => cover(box, otherBox))))
        .map((other) => `"${one.text.slice(0, 40)}" over "${other.text.slice(0, 40)}"`),
    );
  });
}

/** Everything that is wrong with the layout of the page as it stands. */
export async function layoutDefects(page: Page): Promise<string[]> {
  const [clipped, overlapping, small, close, letters, moving] = await Promise.all([
    clippedTexts(page),
    overlappingTexts(page),
    smallControls(page),
    closeControls(page),
    smallLetters(page),
    longMotions(page),
  ]);
  return [
    ...clipped.map((text) => `clipped ${text}`),
    ...overlapping.map((texts) => `overlapping ${texts}`),
    ...small.map((control) => `small ${control}`),
    ...close.map((controls) => `close ${controls}`),
    ...letters.map((element) => `small letters ${element}`),
    ...moving.map((element) => `moving ${element}`),
  ];
}
