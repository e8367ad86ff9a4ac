/**
 * The start page is on the screen before anything stands behind it. A touch of that moment is kept, shown as taken, and
 * done as soon as the same button is really there.
 */
let kept: string | undefined;

/** Keeps the last button that was touched within `root`. */
export function keepTouches(root: HTMLElement): void {
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    for (const other of root.querySelectorAll('button')) other.removeAttribute('data-pressed');
    button.setAttribute('data-pressed', 'true');
    kept = button.textContent;
  });
}

/** Does what was touched, if the page that is now within `root` has such a button: a terminal that is closed has not. */
export function doKeptTouch(root: HTMLElement): void {
  const wanted = kept;
  kept = undefined;
  if (wanted === undefined) return;
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === wanted)?.click();
}
