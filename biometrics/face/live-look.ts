import type { CriteriaTable } from '../../domain/photo/criteria/table.ts';
import { judgeMeasures } from '../../domain/photo/judge.ts';
import type { PhotoMeasures } from '../../domain/photo/measures.ts';
import type { PhotoReason } from '../../domain/photo/reason.ts';
import { measureFace } from './analyse.ts';
import { type CropPlan, planCrop } from './crop/plan-crop.ts';
import type { LiveFinding } from './face-analyser.ts';
import type { FaceImage } from './face-image.ts';
import { FaceTracker } from './find/face-finder.ts';
import { Pyramid } from './image/pyramid.ts';
import { lookAtColours } from './live-colours.ts';
import type { FaceMarks } from './marks.ts';
import { measureNeutral } from './measures/expression.ts';
import { measureGeometry } from './measures/geometry.ts';
import { Motion } from './measures/motion.ts';
import { Smoothing } from './measures/smoothing.ts';
import type { FaceModels } from './models/face-models.ts';

/** Measures that are not taken of every frame are forgotten after so many milliseconds without one. */
const holdMs = 500;
/** Of so many frames one's colours are measured, which costs as much as all networks, and in every third the expression. */
const framesPerTurn = 6;
const expressionEvery = 3;

/** Looks at frame after frame of the preview and says what would be wrong with a photo taken now. */
export class LiveLook {
  readonly #models: FaceModels;
  readonly #table: CriteriaTable;
  readonly #tracker: FaceTracker;
  readonly #motion = new Motion();
  readonly #smoothing = new Smoothing();
  /** What changes slowly and costs most, expression and colours, is measured in turn. */
  #slow: { expression: PhotoMeasures; colours: PhotoMeasures; at: number; turn: number } | null = null;

  constructor(models: FaceModels, table: CriteriaTable) {
    this.#models = models;
    this.#table = table;
    this.#tracker = new FaceTracker(models);
  }

  /**
   * `now` in milliseconds; `stillScale` is how many pixels the still has for one of the frame, along one edge.
   */
  async look(frame: FaceImage, now: number, stillScale: number): Promise<LiveFinding> {
    const picture = new Pyramid(frame);
    try {
      const { faces, marks } = await this.#tracker.find(picture);
      if (!marks) {
        this.#forget();
        return { faces, reasons: ['no-face'], mandatoryMet: false };
      }
      const plan = planCrop(marks, frame, 1 / stillScale);
      const face = { faces, ...measureFace(this.#models, marks) };
      const measures = {
        ...this.#smoothing.smooth(face, now),
        ...measureGeometry(plan, marks),
        ...(await this.#measureSlow(picture, plan, marks, now)),
      };
      return this.#judge(measures, this.#motion.isMoving(marks, now));
    } finally {
      picture.erase();
    }
  }

  async #measureSlow(
    picture: Pyramid,
    plan: CropPlan,
    marks: FaceMarks,
    now: number,
  ): Promise<PhotoMeasures> {
    const held = this.#slow && now - this.#slow.at <= holdMs ? this.#slow : null;
    const turn = held ? (held.turn + 1) % framesPerTurn : 0;
    const expression =
      held && turn % expressionEvery !== 0
        ? held.expression
        : { neutral: await measureNeutral(this.#models.emotion, picture, marks) };
    const colours = held && turn !== 1 ? held.colours : lookAtColours(picture, plan, marks);
    this.#slow = { expression, colours, at: now, turn };
    return { ...expression, ...colours };
  }

  #forget(): void {
    this.#motion.reset();
    this.#smoothing.reset();
    this.#slow = null;
  }

  #judge(measures: PhotoMeasures & { faces: number }, moving: boolean): LiveFinding {
    const { faces } = measures;
    const { criteria } = judgeMeasures(measures, this.#table);
    const failed = (mandatory: boolean) =>
      criteria.flatMap((criterion) =>
        criterion.mandatory === mandatory && criterion.reason ? [criterion.reason] : [],
      );
    const alone = faces === 1;
    const mandatory = failed(true);
    const reasons: PhotoReason[] = [
      ...(alone ? [] : ['several-faces' as const]),
      ...mandatory,
      ...(moving ? ['moving' as const] : []),
      ...failed(false),
    ];
    return {
      faces,
      reasons: [...new Set(reasons.map(forCitizen))],
      mandatoryMet: alone && !moving && mandatory.length === 0,
    };
  }
}

/** As long as somebody stands there, coming nearer helps against a camera that is too far away. */
const forCitizen = (reason: PhotoReason): PhotoReason => (reason === 'camera-too-far' ? 'too-far' : reason);
