import { AlertIcon, CheckIcon } from '../../ui/icons.tsx';

/** A tick or a warning sign, said to screen readers too. */
export const CheckMark = ({ ok }: { ok: boolean }) => (
  <span
    className={`mark mark--${ok ? 'ok' : 'bad'}`}
    role="img"
    aria-label={ok ? 'in Ordnung' : 'nicht in Ordnung'}
  >
    {ok ? <CheckIcon /> : <AlertIcon />}
  </span>
);
