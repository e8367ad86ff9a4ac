import type { ReactNode } from 'react';
import type { PhotoReason } from '../../../../domain/photo/reason.ts';
import { facePictures } from './face.tsx';
import { lightPictures } from './light.tsx';
import { placePictures } from './place.tsx';

/** One pictogram for every reason, always beside its words. */
export const pictograms: Record<PhotoReason, () => ReactNode> = {
  ...placePictures,
  ...facePictures,
  ...lightPictures,
};
