import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActiveField, useActiveField } from './active-field.ts';
import type { Edit } from './edit.ts';
import { backspace, beginsName, characterBefore, insert, replaceBefore } from './edit.ts';
import { KeyRows } from './key-rows.tsx';
import { capital, type Key, layouts } from './layouts.ts';
import { nameSigns, textSigns } from './variant-pages.ts';
import { VariantsPanel } from './variants-panel.tsx';

/** The on-screen keyboard of the active text field; nothing where the page has none. */
export function Keyboard() {
  const field = useActiveField((state) => state.field);
  return field && <FieldKeyboard key={`${field.id} ${field.layout}`} field={field} />;
}

function FieldKeyboard({ field }: { field: ActiveField }) {
  const { t } = useTranslation();
  /** What the citizen chose for the next letter; null = as a name wants it. */
  const [shift, setShift] = useState<boolean | null>(null);
  const [variantsOpen, setVariantsOpen] = useState(false);
  const keyboard = useRef<HTMLElement>(null);
  const upper = shift ?? (field.capitalise && beginsName(field.edit));

  // A real keyboard writes into the field too while the focus is on the heading, where every page begins.
  const { focus } = field;
  useEffect(() => {
    const toField = (event: KeyboardEvent) => {
      const types = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
      const focused = document.activeElement;
      if (types && (focused === document.body || focused?.tagName === 'H1')) focus();
    };
    window.addEventListener('keydown', toField);
    return () => window.removeEventListener('keydown', toField);
  }, [focus]);

  const write = (edit: Edit) => {
    field.write(edit);
    setShift(null);
    if (!keyboard.current?.contains(document.activeElement)) field.focus();
  };
  const press = (key: Key) => {
    if (key.kind === 'text') write(insert(field.edit, labelOf(key)));
    if (key.kind === 'space') write(insert(field.edit, ' '));
    if (key.kind === 'backspace') write(backspace(field.edit));
    if (key.kind === 'shift') setShift(!upper);
    if (key.kind === 'variants') setVariantsOpen(true);
  };
  const labelOf = (key: Key): string => {
    if (key.kind === 'space') return t('keyboard.space');
    if (key.kind === 'variants') return 'áâç …';
    if (key.kind !== 'text') return '';
    return upper ? capital(key.text) : key.text;
  };

  return (
    <section
      ref={keyboard}
      className="keyboard"
      aria-label={t('keyboard.label')}
      data-layout-name={field.layout}
    >
      {variantsOpen ? (
        <VariantsPanel
          before={characterBefore(field.edit)}
          upper={upper}
          signs={field.layout === 'name' ? nameSigns : textSigns}
          onLetter={(letter, replaces) => {
            write(replaces ? replaceBefore(field.edit, letter) : insert(field.edit, letter));
            setVariantsOpen(false);
          }}
          onClose={() => setVariantsOpen(false)}
        />
      ) : (
        <KeyRows rows={layouts[field.layout]} labelOf={labelOf} shifted={upper} onPress={press} />
      )}
    </section>
  );
}
