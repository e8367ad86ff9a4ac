import i18next from 'i18next';
import { type Language, language as languageSchema } from '../../domain/session/language.ts';
import { isControl, openingOf, scope } from '../keypad/stops.ts';
import { useActiveField } from '../ui/keyboard/active-field.ts';
import { announce, type Piece } from './announcement.ts';
import { readControl, readGroup, readText } from './read-element.ts';

const heading = 'h1:not([aria-live])';
const live = '[aria-live="polite"], [aria-live="assertive"], [role="alert"], [role="status"]';
/** What happens together (a page is drawn, takes the focus, shows an error) is said together. */
const togetherMs = 20;

/**
 * Reads the screen: each page and dialog when it opens, each control and text that the focus reaches, what changes by
 * itself, and what is typed. It looks at the page as assistive technology does, so a new page speaks without being told.
 * Returns what ends it.
 */
export function narrate(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let opened: Element | null = null;
  let focused: Element | null = null;
  let group = '';
  let step = '';
  const changed = new Set<Element>();
  const told = new WeakMap<Element, string>();
  const dialogs = new WeakSet<Element>();

  const soon = () => {
    timer ??= setTimeout(tell, togetherMs);
  };
  const tell = () => {
    timer = undefined;
    const spoken = new Set<Element>();
    if (opened) announce({ kind: 'page', pieces: readPage(spoken) });
    else if (focused?.isConnected) announce({ kind: 'focus', pieces: readFocus(focused) });
    for (const region of changed) {
      const words = wordsOf(region);
      const again = told.get(region) === words;
      told.set(region, words);
      const said = [...spoken].some(
        (text) => text === region || text.contains(region) || region.contains(text),
      );
      if (region.isConnected && !again && !said) announce({ kind: 'live', pieces: readText(region) });
    }
    opened = null;
    focused = null;
    changed.clear();
  };

  const readPage = (spoken: Set<Element>): Piece[] => {
    group = '';
    const area = scope();
    if (!area) return [];
    const stepLine = area.querySelector('.steps__name');
    const isNewStep = stepLine !== null && wordsOf(stepLine) !== step;
    step = stepLine ? wordsOf(stepLine) : step;
    const opening = openingOf(area);
    for (const text of opening) {
      spoken.add(text);
      for (const region of text.querySelectorAll(live)) told.set(region, wordsOf(region));
      const around = text.closest(live);
      if (around) told.set(around, wordsOf(around));
    }
    return [...(isNewStep ? readText(stepLine) : []), ...opening.flatMap(readText)];
  };
  const readFocus = (element: Element): Piece[] => {
    if (!isControl(element)) return readText(element);
    const question = readGroup(element);
    const asked = question.map(({ text }) => text).join(' ');
    const isNew = asked !== group;
    group = asked;
    return [...(isNew ? question : []), ...readControl(element)];
  };

  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    const dialog = target.matches('[role="dialog"], [role="alertdialog"]');
    // React Aria focuses a dialog once more after half a second, for screen readers that missed it.
    if (dialog && dialogs.has(target)) return;
    if (dialog) dialogs.add(target);
    if (dialog || target.matches('h1')) opened = target;
    else focused = target;
    soon();
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element?.closest(heading) && element.closest(heading) === document.activeElement) opened = element;
      // A choice was taken; a change event says so before the choice holds, and not beyond its group.
      if (
        type === 'attributes' &&
        element?.matches('[data-selected]') &&
        element.contains(document.activeElement)
      )
        focused = document.activeElement;
      const region = element?.closest(live);
      if (region) changed.add(region);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(live)) changed.add(node);
        for (const inner of node.querySelectorAll(live)) changed.add(inner);
      }
    }
    if (opened || focused || changed.size > 0) soon();
  });

  const onLanguage = () => {
    opened = document.documentElement;
    soon();
  };

  i18next.on('languageChanged', onLanguage);
  document.addEventListener('focusin', onFocus);
  observer.observe(document.body, {
    childList: true,
    characterData: true,
    attributeFilter: ['data-selected'],
    subtree: true,
  });
  const unsubscribe = useActiveField.subscribe(({ field }, { field: before }) => {
    if (!field || !before || field.id !== before.id) return;
    const pieces = typed(before.edit, field.edit);
    announce({ kind: 'typed', pieces });
  });
  return () => {
    clearTimeout(timer);
    i18next.off('languageChanged', onLanguage);
    document.removeEventListener('focusin', onFocus);
    observer.disconnect();
    unsubscribe();
  };
}

/** The page or dialog that stands now, as if it opened. */
export function readOpening(): Piece[] {
  const area = scope();
  return area ? openingOf(area).flatMap(readText) : [];
}

const wordsOf = (element: Element): string => element.textContent ?? '';

type Typed = { text: string; start: number };

/** What came, what went, or where the caret stands now. */
function typed(before: Typed, after: Typed): Piece[] {
  const language: Language = languageSchema.catch('de').parse(document.documentElement.lang);
  const personal = (text: string): Piece[] =>
    text === ''
      ? []
      : [{ text: text === ' ' ? i18next.t('keyboard.space') : text, personal: true, language }];
  if (after.text.length > before.text.length) {
    const from = after.start - (after.text.length - before.text.length);
    return personal(after.text.slice(from, after.start));
  }
  if (after.text.length < before.text.length) {
    const gone = before.text.slice(after.start, after.start + before.text.length - after.text.length);
    return [{ text: i18next.t('voice.deleted'), personal: false, language }, ...personal(gone)];
  }
  if (after.text !== before.text) return personal(after.text.slice(after.start - 1, after.start));
  return after.start === before.start ? [] : personal(after.text.slice(after.start, after.start + 1));
}
