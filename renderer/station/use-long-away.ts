import { useEffect, useState } from 'react';
import { useMirror } from './store.ts';

/** A station that is started again answers well before. */
const patienceMs = 20_000;

/** No station has answered for so long that whoever stands there is better sent to the counter. */
export function useLongAway(): boolean {
  const away = useMirror((state) => state.away || state.snapshot === null);
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!away) return;
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [away]);
  return isLong;
}
