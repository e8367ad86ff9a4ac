type Props = { state: 'ok' | 'degraded' | 'down' | 'starting' | 'unknown'; children: string };

/** A state as a coloured word; the word alone says it too. */
export const Pill = ({ state, children }: Props) => <span className={`pill pill--${state}`}>{children}</span>;

export const conditionWords = {
  ok: 'in Ordnung',
  degraded: 'ansehen',
  down: 'gestört',
  starting: 'startet',
} as const;
