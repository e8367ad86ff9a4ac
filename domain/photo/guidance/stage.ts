import { type PhotoHint, photoHint } from './hint.ts';

/** What gets right one after the other, in the order of the hints: shown to the person as done or open. */
export const photoStages = ['alone', 'place', 'head', 'face', 'light'] as const;
export type PhotoStage = (typeof photoStages)[number];

const firstHint: Record<PhotoStage, PhotoHint> = {
  alone: 'call-help',
  place: 'closer',
  head: 'upright',
  face: 'uncover',
  light: 'still',
};

/** The stages that are done while this is asked: everything more urgent is right. null: nothing is asked any more. */
export function stagesDone(hint: PhotoHint | null): PhotoStage[] {
  if (hint === null) return [...photoStages];
  const asked = photoHint.options.indexOf(hint);
  const open = photoStages.findLastIndex((stage) => photoHint.options.indexOf(firstHint[stage]) <= asked);
  return photoStages.slice(0, open);
}
