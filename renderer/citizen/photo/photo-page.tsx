import { useState } from 'react';
import { useSession } from '../../station/store.ts';
import { CapturePhoto } from './capture-photo.tsx';
import { KeepPhoto } from './keep-photo.tsx';

/** A photo that was taken before may be kept; else the camera. */
export function PhotoPage() {
  const taken = useSession((session) => session.photo?.state === 'taken');
  const [anew, setAnew] = useState(!taken);
  return anew ? <CapturePhoto /> : <KeepPhoto onRetake={() => setAnew(true)} />;
}
