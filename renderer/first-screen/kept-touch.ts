/**
 * The start page is on the screen before anything stands behind it. A touch of that moment is shown as taken, kept on its
 * root, and done as soon as the same button is really there. Who keeps it and who does it are two programs.
 */
const drawnRoot = '[data-drawn-ahead]';

/** Keeps the last button that was touched on the drawn page. */
export function keepTouches(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const root = button?.closest(drawnRoot);
    if (!button || !(root instanceof HTMLElement)) return;
    for (const other of root.querySelectorAll('button')) other.removeAttribute('data-pressed');
    button.setAttribute('data-pressed', 'true');
    root.dataset.touched = button.textContent;
  });
}

/** Does what was touched, if the page that is now within `root` has such a button: a terminal that is closed has not. */
export function doKeptTouch(root: HTMLElement): void {
  const { touched } = root.dataset;
  delete root.dataset.touched;
  if (touched === undefined) return;
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === touched)?.click();
}
