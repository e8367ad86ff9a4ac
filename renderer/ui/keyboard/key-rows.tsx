import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react-aria-components';
import { KeyCap, keySize } from './key-cap.tsx';
import type { Key, KeyRow } from './layouts.ts';
import { type Direction, firstKey, neighbour } from './navigation.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

type RowsProps = {
  rows: readonly KeyRow[];
  labelOf: (key: Key) => string;
  shifted?: boolean;
  onPress: (key: Key) => void;
};

/** Rows of keys with one stop in the Tab order; the arrow keys move in two dimensions. */
export function KeyRows({ rows, labelOf, shifted, onPress }: RowsProps) {
  const [current, setCurrent] = useState(() => firstKey(rows));
  const buttons = useRef(new Map<string, HTMLButtonElement>());

  useEffect(() => {
    const first = firstKey(rows);
    setCurrent(first);
    // Who works with keys stood on one that these rows have replaced.
    const { keys } = document.documentElement.dataset;
    if (keys !== undefined && document.activeElement === document.body)
      buttons.current.get(`${first.row}/${first.key}`)?.focus();
  }, [rows]);

  const move = (event: KeyboardEvent, row: number, key: number) => {
    const direction = directions[event.key];
    const next = direction && neighbour(rows, { row, key }, direction);
    if (!next) return event.continuePropagation();
    event.preventDefault();
    buttons.current.get(`${next.row}/${next.key}`)?.focus();
  };

  return rows.map((keys, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows and keys have no identity but their place
    <div className="keyboard__row" key={row}>
      {keys.map((def, key) => {
        const place = `${row}/${key}`;
        if (def.kind === 'gap') {
          return <span key={place} style={{ inlineSize: keySize(def.width) }} />;
        }
        return (
          <KeyCap
            key={place}
            keyRef={(button) => {
              if (button) buttons.current.set(place, button);
              else buttons.current.delete(place);
            }}
            def={def}
            label={labelOf(def)}
            inTabOrder={current.row === row && current.key === key}
            pressed={shifted === true}
            onPress={() => onPress(def)}
            onFocus={() => setCurrent({ row, key })}
            onKeyDown={(event) => move(event, row, key)}
          />
        );
      })}
    </div>
  ));
}
