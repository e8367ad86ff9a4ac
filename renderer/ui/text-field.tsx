import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useActiveField } from './keyboard/active-field.ts';
import { type Edit, type Mask, plainMask } from './keyboard/edit.ts';
import type { LayoutName } from './keyboard/layouts.ts';
import { type FieldMessage, FieldMessages } from './message.tsx';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  layout: LayoutName;
  mask?: Mask;
  capitalise?: boolean;
  hint?: string;
  placeholder?: string;
  messages?: readonly FieldMessage[];
  /** The field that the keyboard writes into when the page opens. */
  first?: boolean;
  width?: 'full' | 'short';
};

/** A text field for the on-screen keyboard and, all the same, for a real one. */
export function TextField(props: Props) {
  const {
    label,
    value,
    onChange,
    layout,
    mask = plainMask,
    capitalise = false,
    first,
    messages = [],
  } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<Edit>({ text: value, start: value.length, end: value.length });
  const isActive = useActiveField((state) => state.field?.id === id);

  const write = (edit: Edit) => {
    caret.current = mask(edit);
    if (caret.current.text !== value) return onChange(caret.current.text);
    placeCaret();
    publish();
  };
  const placeCaret = () => input.current?.setSelectionRange(caret.current.start, caret.current.end);
  const publish = () =>
    useActiveField.setState({
      field: { id, layout, capitalise, edit: caret.current, write, focus: () => input.current?.focus() },
    });

  // React puts the caret to the end when it writes a value; the edit knows better. What is selected stays otherwise.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when a value was written
  useLayoutEffect(() => {
    if (caret.current.text !== value) caret.current = { text: value, start: value.length, end: value.length };
    if (isActive) placeCaret();
  }, [value]);
  useLayoutEffect(() => {
    if (isActive) publish();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (first) publish();
    return () => useActiveField.setState((state) => (state.field?.id === id ? { field: null } : state));
  }, []);

  const read = (element: HTMLInputElement): Edit => ({
    text: element.value,
    start: element.selectionStart ?? element.value.length,
    end: element.selectionEnd ?? element.value.length,
  });
  const described = [props.hint && `${id}-hint`, messages.length > 0 && `${id}-messages`]
    .filter(Boolean)
    .join(' ');

  return (
    <div className={`kern-form-input field field--${props.width ?? 'full'}`}>
      <label className="kern-label field__label" htmlFor={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        className="kern-form-input__input field__input"
        data-active={isActive || undefined}
        type="text"
        inputMode="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        value={value}
        placeholder={props.placeholder}
        aria-invalid={messages.some(({ severity }) => severity === 'blocks')}
        {...(described ? { 'aria-describedby': described } : {})}
        onChange={(event) => write(read(event.currentTarget))}
        onFocus={publish}
        onSelect={(event) => {
          const now = read(event.currentTarget);
          if (now.start === caret.current.start && now.end === caret.current.end) return;
          caret.current = now;
          publish();
        }}
      />
      {props.hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <FieldMessages id={`${id}-messages`} messages={messages} />
    </div>
  );
}
