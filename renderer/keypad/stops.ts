const controls = 'button:not([disabled]), input:not([disabled])';
const texts = 'h1, h2, h3, p, li, dl > div, img[alt], [role="img"][aria-label]';
const hidden = '[aria-hidden="true"], [inert], .dark, .dock';

/** Where the keypad works: the dialog before the page, or the page. */
export function scope(): Element | null {
  const dialogs = document.querySelectorAll('[role="dialog"], [role="alertdialog"]');
  return [...dialogs].at(-1) ?? document.querySelector('.terminal');
}

/** A radio button lies invisible in its tile. */
const shown = (element: Element): boolean =>
  (element.closest('label') ?? element).checkVisibility({ visibilityProperty: true }) &&
  element.closest(hidden) === null;

/** The key of the on-screen keyboard on which one enters it. */
const isEntrance = (key: Element): boolean => !key.matches('.key') || key.getAttribute('tabindex') !== '-1';

/**
 * What the keypad stops at, in the order of the page: controls; with `withTexts` also what stands between them, except
 * what is read when the page opens. The on-screen keyboard is one stop.
 */
export function stops(withTexts: boolean): HTMLElement[] {
  const area = scope();
  if (!area) return [];
  const found = [
    ...area.querySelectorAll<HTMLElement>(withTexts ? `${controls}, ${texts}` : controls),
  ].filter((element) => shown(element) && (isControl(element) ? isEntrance(element) : isText(element)));
  const opening = new Set<Element>(openingOf(area).slice(1));
  return found.filter((element) => !opening.has(element));
}

/** What is read when a page or dialog opens: its heading, and all words up to the first control. */
export function openingOf(area: Element): HTMLElement[] {
  const all = [...area.querySelectorAll<HTMLElement>(`${controls}, ${texts}`)].filter(shown);
  const heading = all.findIndex((element) => element.matches('h1, [slot="title"]'));
  if (heading === -1) return [];
  const rest = all.slice(heading);
  const control = rest.findIndex((element) => isControl(element) && !element.matches('.scroll__buttons *'));
  return (control === -1 ? rest : rest.slice(0, control)).filter(isText);
}

export const isControl = (element: Element): boolean => element.matches(controls);

/** Words of their own: not part of a control, not said with a field, not inside of another text. */
function isText(element: Element): boolean {
  if (!element.matches(texts) || element.closest('button, label, .keyboard')) return false;
  if (element.matches('h1, [slot="title"]')) return true;
  if (element.querySelector('button, input') || element.parentElement?.closest(texts)) return false;
  const described = element.closest('[id]');
  if (described && document.querySelector(`[aria-describedby~="${CSS.escape(described.id)}"]`)) return false;
  return (
    /[\p{L}\p{N}]/u.test(element.getAttribute('aria-label') ?? element.textContent ?? '') ||
    element.matches('img')
  );
}
