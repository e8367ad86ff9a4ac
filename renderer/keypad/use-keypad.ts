import { useEffect } from 'react';
import type { KeypadKey } from '../../domain/devices/keypad-key.ts';
import { openDialog } from '../session/open-dialog.ts';
import { keypadKeys } from '../station/client.ts';
import { useMirror } from '../station/store.ts';
import { useActiveField } from '../ui/keyboard/active-field.ts';
import { repeat } from '../voice/use-voice.ts';
import { stepSpeed, stepVolume } from '../voice/voice-keys.ts';
import { move } from './move.ts';
import { scope } from './stops.ts';

/** The column's keys as those of a keyboard, which stands in for them. */
const keyOf: Record<KeypadKey, string> = {
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  enter: 'Enter',
  back: 'Escape',
  help: 'F1',
  repeat: 'F2',
  quieter: 'AudioVolumeDown',
  louder: 'AudioVolumeUp',
  slower: 'F5',
  faster: 'F6',
};
/** A keyboard without keys for the volume has F3 and F4. */
const speechKeys: Readonly<Record<string, () => void>> = {
  AudioVolumeDown: () => stepVolume(-1),
  AudioVolumeUp: () => stepVolume(1),
  F3: () => stepVolume(-1),
  F4: () => stepVolume(1),
  F5: () => stepSpeed(-1),
  F6: () => stepSpeed(1),
};
const forward = ['ArrowDown', 'ArrowRight'];
const backward = ['ArrowUp', 'ArrowLeft'];

const isCitizens = (): boolean => useMirror.getState().snapshot?.terminal.technician.open === false;
const isTyping = (target: Element): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === 'text';

/**
 * The whole terminal by eight keys: arrows go from one thing to the next and in two dimensions on the on-screen
 * keyboard, Enter chooses, Escape goes back, F1 calls help, F2 repeats and, pressed twice, opens the settings of speech.
 * Four more change volume and pace at once, where the keypad has them.
 */
export function useKeypad(): void {
  useEffect(() => {
    let repeated = false;
    const onKey = (event: KeyboardEvent) => {
      if (!isCitizens() || event.altKey || event.ctrlKey || event.metaKey) return;
      const { key } = event;
      const target = document.activeElement ?? document.body;
      const twice = repeated && key === 'F2';
      repeated = key === 'F2';
      if (key === 'Enter' && event.repeat) return take(event);
      if (act(key, target, twice)) take(event);
    };
    // The keys of the on-screen keyboard move in two dimensions first, and leave at its upper and lower edge.
    const onEdge = (event: KeyboardEvent) => {
      if (!isCitizens() || event.defaultPrevented || !document.activeElement?.closest('.keyboard__row'))
        return;
      if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
        move(event.key === 'ArrowDown' ? 1 : -1);
        take(event);
      }
    };
    const onPointer = () => {
      delete document.documentElement.dataset.keys;
    };
    // After a code reader that types (window, capture), before the controls.
    document.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('keydown', onEdge);
    window.addEventListener('pointerdown', onPointer, { capture: true });
    const press = (key: KeypadKey) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key: keyOf[key], bubbles: true, cancelable: true }),
      );
    keypadKeys.add(press);
    return () => {
      document.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('keydown', onEdge);
      window.removeEventListener('pointerdown', onPointer, { capture: true });
      keypadKeys.delete(press);
    };
  }, []);
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** True when the key is done with. */
function act(key: string, target: Element, twice: boolean): boolean {
  const inKeyboard = target.closest('.keyboard') !== null;
  if ([...forward, ...backward].includes(key)) document.documentElement.dataset.keys = '';
  if (isTyping(target) && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    moveCaret(target, key === 'ArrowRight' ? 1 : -1);
    return true;
  }
  if (forward.includes(key) || backward.includes(key)) {
    if (target.closest('.keyboard__row')) return false;
    move(forward.includes(key) ? 1 : -1);
    return true;
  }
  if (key === 'Enter') return choose(target);
  if (key === 'Escape' || (key === 'Backspace' && !isTyping(target) && !inKeyboard))
    return goBack(target, inKeyboard);
  if (key === 'F1') return pressMarked('help');
  const ofSpeech = speechKeys[key];
  if (ofSpeech) {
    ofSpeech();
    return true;
  }
  if (key !== 'F2') return false;
  if (twice || useMirror.getState().snapshot?.session.voice.spoken === false) openDialog('voice');
  else repeat();
  return true;
}

function moveCaret(field: HTMLInputElement, by: 1 | -1): void {
  const at = Math.min(field.value.length, Math.max(0, (field.selectionStart ?? 0) + by));
  field.setSelectionRange(at, at);
}

/** A field is written into on the on-screen keyboard; everything else is pressed. */
function choose(target: Element): boolean {
  if (isTyping(target)) {
    document
      .querySelector<HTMLElement>('.keyboard .key[tabindex="0"], .keyboard .key:not([tabindex])')
      ?.focus();
    return true;
  }
  if (!(target instanceof HTMLElement) || !target.matches('button, input')) return false;
  target.click();
  return true;
}

function goBack(target: Element, inKeyboard: boolean): boolean {
  const dialog = dialogInFront();
  // React Aria's dialogs close by themselves, where the focus is in them.
  if (dialog?.contains(target)) return false;
  if (dialog) dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  else if (inKeyboard) useActiveField.getState().field?.focus();
  else pressMarked('back');
  return true;
}

function dialogInFront(): Element | null {
  const area = scope();
  return area?.matches('[role="dialog"], [role="alertdialog"]') ? area : null;
}

/** The page's own button for a key, wherever it stands. */
function pressMarked(key: 'back' | 'help'): boolean {
  if (dialogInFront()) return true;
  document.querySelector<HTMLElement>(`[data-keypad="${key}"]`)?.click();
  return true;
}
