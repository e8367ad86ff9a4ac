import { useId, useState } from 'react';
import { mrzCheckDigit } from '../../domain/documents/check-digit.ts';
import { checkSerial, normaliseSerial } from '../../domain/documents/serial-number.ts';

export type SerialComparison = 'same' | 'other' | 'incomplete';

/** The number on the document at hand against the one that the citizen stated; nine characters, check digit or not. */
export function compareSerials(stated: string, typed: string): SerialComparison {
  const read = checkSerial(normaliseSerial(typed));
  if (!read.ok) return 'incomplete';
  return read.value === stated ? 'same' : 'other';
}

const sentences: Record<SerialComparison, string> = {
  same: 'stimmt überein',
  other: 'weicht ab: Welches Dokument ist das alte?',
  incomplete: 'noch keine gültige Nummer',
};

/** "Altes Dokument": the stated number with its check digit, and a field for the document on the desk. */
export function OldDocumentCheck({ stated }: { stated: string }) {
  const [typed, setTyped] = useState('');
  const id = useId();
  const compared = typed === '' ? undefined : compareSerials(stated, typed);
  return (
    <div className="data-row old-document">
      <dt>
        <label htmlFor={id}>Vorgelegtes Dokument</label>
      </dt>
      <dd>
        <input
          id={id}
          className="old-document__input"
          autoComplete="off"
          maxLength={12}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />{' '}
        <span role="status" className={compared === 'other' ? 'old-document__other' : 'note note--inline'}>
          {compared ? sentences[compared] : `Prüfziffer der Angabe: ${mrzCheckDigit(stated) ?? 'keine'}`}
        </span>
      </dd>
    </div>
  );
}
