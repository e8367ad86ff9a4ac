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
  // Not a stop itself, as a dialog: the nearest in its direction.
  const wanted = by === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const beyond = all.flatMap((stop, index) => (here.compareDocumentPosition(stop) & wanted ? [index] : []));
  return (by === 1 ? beyond[0] : beyond.at(-1)) ?? (by === 1 ? 0 : all.length - 1);
}

function whereFocusIs(): Element | null {
  const area = scope();
  const focused = document.activeElement;
  return focused && area?.contains(focused) ? focused : (area?.querySelector('h1') ?? null);
}
