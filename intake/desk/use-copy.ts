import { useEffect, useRef, useState } from 'react';
import type { DataRow } from './base-data.ts';

/**
 * Copies one value after the other into the clipboard: each by its button, or the next one in the order of the
 * procedure by F8. `said` is the sentence about it.
 */
export function useCopy(rows: readonly DataRow[]) {
  const [said, setSaid] = useState('');
  const next = useRef(0);
  const copiable = rows.filter((row) => row.copy !== null);

  const copy = async ({ label, copy: text }: DataRow) => {
    next.current = copiable.findIndex((row) => row.label === label) + 1;
    const done = await navigator.clipboard.writeText(text ?? '').then(
      () => true,
      () => false,
    );
    const following = copiable[next.current];
    setSaid(
      done
        ? `${label} kopiert${following ? ` · F8: ${following.label}` : ' · das war die letzte Angabe'}`
        : 'Kopieren nicht möglich: bitte markieren und Strg+C drücken',
    );
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      const row = copiable[next.current % copiable.length];
      if (row) void copy(row);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  return { said, copy };
}
