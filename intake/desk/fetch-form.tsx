import { type FormEvent, useEffect, useRef, useState } from 'react';
import { fetchCase } from './api.ts';
import type { DeskCase } from './contract.ts';
import { type FormField, type FormValues, formSentences, readForm } from './fetch-form-values.ts';
import { type DeskFailure, failureSentences } from './labels.ts';
import { Message } from './message.tsx';

const empty: FormValues = { caseCode: '', day: '', month: '', birthYear: '' };

/** Code, day and month; the year only when two cases fit. */
export function FetchForm({ onFetched }: { onFetched: (shown: DeskCase) => void }) {
  const [values, setValues] = useState(empty);
  const [wrong, setWrong] = useState<FormField>();
  const [failure, setFailure] = useState<DeskFailure>();
  const [withYear, setWithYear] = useState(false);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLInputElement>(`#${wrong}`)?.focus();
  }, [wrong]);
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>(withYear ? '#birthYear' : '#caseCode')?.focus();
  }, [withYear]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setFailure(undefined);
    const request = readForm(values, withYear);
    setWrong(request.ok ? undefined : request.failure.code);
    if (!request.ok) return;
    setBusy(true);
    const fetched = await fetchCase(request.value);
    setBusy(false);
    if (fetched.ok) return onFetched(fetched.value);
    setFailure(fetched.failure.code);
    if (fetched.failure.code === 'ambiguous-code') setWithYear(true);
  };

  const field = (name: FormField, label: string, size: number, hint?: string) => (
    <div className={`kern-form-input field field--${name} ${wrong === name ? 'kern-form-input--error' : ''}`}>
      <label className="kern-label" htmlFor={name}>
        {label}
      </label>
      {hint && <span className="kern-hint">{hint}</span>}
      <input
        className={`kern-form-input__input ${wrong === name ? 'kern-form-input__input--error' : ''}`}
        id={name}
        inputMode="numeric"
        autoComplete="off"
        maxLength={size}
        value={values[name]}
        aria-invalid={wrong === name}
        aria-describedby={wrong === name ? `${name}-error` : undefined}
        onChange={(event) => setValues({ ...values, [name]: event.target.value })}
      />
      {wrong === name && (
        <p className="kern-error" id={`${name}-error`} role="alert">
          <span className="kern-icon kern-icon--danger kern-icon--default" aria-hidden="true" />
          <span className="kern-body">{formSentences[name]}</span>
        </p>
      )}
    </div>
  );

  return (
    <form className="fetch-form card" ref={form} onSubmit={submit} noValidate>
      <h1 className="kern-heading-medium">Fall abrufen</h1>
      <p className="kern-body">Die Angaben stehen auf dem Beleg des Terminals.</p>
      {failure && <Message kind="danger">{failureSentences[failure]}</Message>}
      {field('caseCode', 'Vorgangsnummer', 14, 'Acht Ziffern, zum Beispiel 123 4567-8')}
      <fieldset className="kern-fieldset">
        <legend className="kern-label">Geburtsdatum der antragstellenden Person</legend>
        <div className="kern-fieldset__body kern-fieldset__body--horizontal">
          {field('day', 'Tag', 2)}
          {field('month', 'Monat', 2)}
          {withYear && field('birthYear', 'Jahr', 4)}
        </div>
      </fieldset>
      <button className="kern-btn kern-btn--primary" type="submit" aria-disabled={busy}>
        <span className="kern-label">{busy ? 'Wird geholt …' : 'Fall abrufen'}</span>
      </button>
    </form>
  );
}
