import i18next from 'i18next';
import { type Language, language as languageSchema } from '../../domain/session/language.ts';
import type { Piece } from './announcement.ts';
import { ownText, tidy } from './own-texts.ts';
import { piecesOf } from './pieces.ts';

/** The language that an element is written in: its nearest `lang`. */
function languageOf(element: Element): Language {
  const nearest = element.closest<HTMLElement>('[lang]')?.lang;
  return languageSchema.catch('de').parse(nearest);
}

const isPersonal = (element: Element): boolean => element.closest('[data-personal]') !== null;

/** Text nodes that are not hidden from assistive technology, each with its parent. */
function* textNodes(element: Element): Generator<[text: string, parent: Element]> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const text = tidy(walker.currentNode.textContent ?? '');
    if (parent && text && !parent.closest('[aria-hidden="true"], script, style')) yield [text, parent];
  }
}

/** The words of an element: as one of our texts, else text node by text node; a picture by its description. */
export function readText(element: Element): Piece[] {
  const language = languageOf(element);
  const named = element.getAttribute('aria-label') ?? element.getAttribute('alt');
  if (named && !element.matches('section, nav')) return piecesOf(named, language, isPersonal(element));
  const whole = [...textNodes(element)].map(([text]) => text).join(' ');
  if (ownText(language, whole) && !element.querySelector('[data-personal]'))
    return piecesOf(whole, language, isPersonal(element));
  return [...textNodes(element)].flatMap(([text, parent]) =>
    piecesOf(text, languageOf(parent), isPersonal(parent)),
  );
}

const byIds = (element: Element, attribute: string): Element[] =>
  (element.getAttribute(attribute) ?? '').split(' ').flatMap((id) => document.getElementById(id) ?? []);

/** Numbers of documents and towns are said digit by digit. */
const spelled = (value: string): string => (/^[0-9A-Z]{4,}$/.test(value) ? [...value].join(' ') : value);

const said = (text: string, element: Element, personal = false): Piece => ({
  text,
  personal,
  language: languageOf(document.documentElement) ?? languageOf(element),
});

/**
 * A control as it is heard: name, value or state, role, and what is said about it. Not the whole algorithm of accessible
 * names: our pages use labels, `aria-label` and `aria-describedby` only, and a name in one string would lose its pieces.
 */
export function readControl(control: Element): Piece[] {
  const described = byIds(control, 'aria-describedby').flatMap(readText);
  if (control instanceof HTMLInputElement && control.type === 'radio')
    return [...readChoice(control), ...described];
  if (control instanceof HTMLInputElement) {
    const label = control.labels?.[0];
    const value: Piece[] =
      control.value === ''
        ? [said(i18next.t('voice.empty'), control)]
        : [{ ...said(spelled(control.value), control), personal: true }];
    return [
      ...(label ? readText(label) : []),
      ...(control.ariaInvalid === 'true' ? [said(i18next.t('voice.wrong'), control)] : []),
      said(i18next.t('voice.role.field'), control),
      ...value,
      ...described,
    ];
  }
  if (control.matches('.key')) return [...readKey(control), ...readPressed(control)];
  return [
    ...readText(control),
    ...described,
    ...readPressed(control),
    ...(control.matches('button') ? [said(i18next.t('voice.role.button'), control)] : []),
  ];
}

/** A key with a sign that is no letter is read by the engine, which knows its name. */
function readKey(key: Element): Piece[] {
  const words = readText(key);
  return words.length > 0 ? words : [said(tidy(key.textContent ?? ''), key, true)];
}

function readPressed(control: Element): Piece[] {
  const { ariaPressed } = control;
  if (ariaPressed === null) return [];
  return [said(i18next.t(ariaPressed === 'true' ? 'voice.on' : 'voice.off'), control)];
}

/** Which one is chosen is an answer, and so personal. */
function readChoice(radio: HTMLInputElement): Piece[] {
  const label = radio.labels?.[0];
  const group = [...(radio.closest('[role="radiogroup"]')?.querySelectorAll('input[type="radio"]') ?? [])];
  const place = i18next.t('voice.place', { number: group.indexOf(radio) + 1, count: group.length });
  return [
    ...(label ? readText(label) : []),
    said(i18next.t(radio.checked ? 'voice.chosen' : 'voice.notChosen'), radio, true),
    said(i18next.t('voice.role.choice'), radio),
    said(place, radio),
  ];
}

/** The question that a group of choices answers. */
export function readGroup(control: Element): Piece[] {
  const group = control.closest('[role="radiogroup"]');
  return group ? byIds(group, 'aria-labelledby').flatMap(readText) : [];
}
