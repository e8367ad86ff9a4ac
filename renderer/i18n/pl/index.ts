import type { Texts } from '../texts.ts';
import { fingers, signature } from './captures.ts';
import { failures, issues, reasons } from './codes.ts';
import { data } from './data.ts';
import { frame, steps } from './frame.ts';
import { keyboard } from './keyboard.ts';
import { photo } from './photo.ts';
import { photoReasons } from './photo-reasons.ts';
import { referral, review, slip } from './review.ts';
import { services } from './services.ts';
import { comeBack, notice, product, start } from './start.ts';
import { voice } from './voice.ts';

export const pl: Texts = {
  frame,
  steps,
  start,
  services,
  product,
  notice,
  data,
  photo,
  photoReasons,
  fingers,
  signature,
  review,
  slip,
  referral,
  return: comeBack,
  issues,
  failures,
  reasons,
  keyboard,
  voice,
};
