/** Spread of the grey values of a clean cell of the empty platen, as a share of the whole range; more is dirt. */
export const dirtyCell = 0.06;
