import type { Ref } from 'react';
import { Button, type KeyboardEvent } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { BackspaceIcon, ShiftIcon } from '../icons.tsx';
import type { Key } from './layouts.ts';

/** A key of several units is as wide as that many keys with the gaps between them. */
export const keySize = (units: number): string =>
  `calc(${units} * (var(--key-width) + var(--key-gap)) - var(--key-gap))`;

type Props = {
  keyRef: Ref<HTMLButtonElement>;
  def: Exclude<Key, { kind: 'gap' }>;
  label: string;
  inTabOrder: boolean;
  pressed?: boolean;
  onPress: () => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** One key. A touch leaves the focus in the text field, so that its caret stays visible. */
export function KeyCap({ keyRef, def, label, inTabOrder, pressed, onPress, onFocus, onKeyDown }: Props) {
  const { t } = useTranslation();
  const names = {
    text: label === '-' ? t('keyboard.hyphen') : label === '’' ? t('keyboard.apostrophe') : undefined,
    space: t('keyboard.space'),
    backspace: t('keyboard.backspace'),
    shift: t('keyboard.shift'),
    variants: `${label} ${t('keyboard.variants')}`,
  };
  const name = names[def.kind];
  return (
    <Button
      ref={keyRef}
      className={`key key--${def.kind}`}
      style={{ inlineSize: keySize(def.width) }}
      excludeFromTabOrder={!inTabOrder}
      preventFocusOnPress
      onPress={onPress}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      {...(name ? { 'aria-label': name } : {})}
      {...(def.kind === 'shift' ? { 'aria-pressed': pressed === true } : {})}
    >
      {def.kind === 'shift' ? <ShiftIcon /> : def.kind === 'backspace' ? <BackspaceIcon /> : label}
    </Button>
  );
}
