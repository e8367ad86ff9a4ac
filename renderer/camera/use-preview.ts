import { useEffect, useRef, useState } from 'react';
import type { Camera } from '../../drivers/camera/port.ts';
import { camera, releaseCamera } from './camera-provider.ts';

export type Preview =
  | { state: 'starting' }
  | { state: 'live'; camera: Camera; stream: MediaStream }
  | { state: 'failed'; code: string };

/** The live picture while the caller is on the screen; `retry` after a failure. */
export function usePreview(): { preview: Preview; retry: () => void } {
  const [preview, setPreview] = useState<Preview>({ state: 'starting' });
  const [attempt, setAttempt] = useState(0);
  const release = useRef(Promise.resolve());

  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt opens anew
  useEffect(() => {
    let shown = true;
    let unsubscribe = () => {};
    const open = async () => {
      setPreview({ state: 'starting' });
      await release.current;
      const opened = await camera();
      const stream = await opened.previewStream();
      if (!shown) return;
      if (!stream.ok) return setPreview({ state: 'failed', code: stream.failure.code });
      setPreview({ state: 'live', camera: opened, stream: stream.value });
      unsubscribe = opened.onCondition(({ state, code }) => {
        if (state === 'down') setPreview({ state: 'failed', code: code ?? 'disconnected' });
      });
    };
    void open();
    return () => {
      shown = false;
      unsubscribe();
      release.current = releaseCamera();
    };
  }, [attempt]);

  return { preview, retry: () => setAttempt((count) => count + 1) };
}
