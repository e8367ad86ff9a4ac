import type { CounterReason } from '../captures/photo.ts';

/** The authority takes the picture, here or at the counter: then its fee is due. A photographer's is paid there. */
export const paysPhoto = (photo: { state: 'taken' } | { state: 'counter'; reason: CounterReason } | null) =>
  !(photo?.state === 'counter' && photo.reason === 'photo-code');
