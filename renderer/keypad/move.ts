import { useMirror } from '../station/store.ts';
import { scope, stops } from './stops.ts';

/** To the next or the previous stop, round and round; who stands nowhere begins at the heading. */
export function move(by: 1 | -1): void {
  const speaks = useMirror.getState().snapshot?.session.voice.spoken === true;
  const all = stops(speaks);
  const next = all[nextIndex(all, by)];
  if (!next) return;
  // Words take the focus too, so that they come into sight and the ring shows where one is.
  if (!next.matches('button, input')) next.tabIndex = -1;
  next.focus();
}

function nextIndex(all: readonly HTMLElement[], by: 1 | -1): number {
  const here = whereFocusIs();
  const at = here ? all.findIndex((stop) => stop === here || stop.contains(here)) : -1;
  if (at !== -1) return (at + by + all.length) % all.length;
  if (!here) return by === 1 ? 0 : all.length - 1;
  // Not a stop itself (a key in the middle of the keyboard, a dialog): the nearest in its direction.
  const wanted = by === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const beyond = all.flatMap((stop, index) => (isBeyond(here, stop, wanted) ? [index] : []));
  return (by === 1 ? beyond[0] : beyond.at(-1)) ?? (by === 1 ? 0 : all.length - 1);
}

/** The keyboard is one thing: whoever leaves it leaves all of its keys. */
function isBeyond(here: Element, stop: Element, wanted: number): boolean {
  const from = here.closest('.keyboard') ?? here;
  return (from.compareDocumentPosition(stop) & wanted) !== 0 && !from.contains(stop);
}

function whereFocusIs(): Element | null {
  const area = scope();
  const focused = document.activeElement;
  if (focused && area?.contains(focused)) return focused.closest('.keyboard') ?? focused;
  return area?.querySelector('h1') ?? null;
}
