import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import { exchange, type PageFailure } from '../../staff/page/api.ts';

/** What the intake says at `path`, asked anew every so often; the last answer stays while there is no newer one. */
export function useFresh<T>(
  path: string,
  schema: z.ZodType<T>,
  everyMs: number,
): { value: T | undefined; failure: PageFailure | undefined; refresh: () => Promise<void> } {
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<PageFailure>();
  const refresh = useCallback(async () => {
    const answer = await exchange(path, {}, schema);
    if (answer.ok) setValue(answer.value);
    setFailure(answer.ok ? undefined : answer.failure.code);
  }, [path, schema]);
  useEffect(() => {
    void refresh();
    const timer = setInterval(() => void refresh(), everyMs);
    return () => clearInterval(timer);
  }, [refresh, everyMs]);
  return { value, failure, refresh };
}
