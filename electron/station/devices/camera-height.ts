import type { ControlBoard } from '../../../drivers/control-board/port.ts';
import type { Supervised } from './supervised.ts';

/** One nudge: about a quarter of a face. */
const nudgeMm = 60;
/** How bright the face is lit while the camera is used, of the lamps' full power. */
const photoLevel = 0.7;

/** The column around the camera: raised and lowered towards the face, lit while the photo is taken. */
export class CameraHeight {
  readonly #board: Supervised<ControlBoard> | null;
  #moving: Promise<unknown> | null = null;
  #lit = false;

  constructor(board: Supervised<ControlBoard> | null) {
    this.#board = board;
  }

  /** True when the camera moves; false when the person has to (no lift, at its end, stopped). */
  async nudge(direction: 'up' | 'down'): Promise<boolean> {
    if (this.#moving) return true;
    const lift = this.#board?.current()?.lift;
    const position = lift?.position();
    if (!lift || position === null || position === undefined) return false;
    const target = Math.min(lift.rangeMm, Math.max(0, position + (direction === 'up' ? nudgeMm : -nudgeMm)));
    if (target === position) return false;
    const moved = lift.moveTo(target, new AbortController().signal).finally(() => {
      this.#moving = null;
    });
    this.#moving = moved;
    return (await moved).ok;
  }

  /** The photo page is shown, or left: then the lift stands and the lamps go out. */
  async show(photoPage: boolean): Promise<void> {
    if (photoPage === this.#lit) return;
    this.#lit = photoPage;
    const board = this.#board?.current();
    if (!photoPage) await board?.lift?.stop();
    await board?.light?.set(photoPage ? photoLevel : 0);
  }
}
