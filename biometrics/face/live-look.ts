import type { CriteriaTable } from '../../domain/photo/criteria/table.ts';
import { judgeMeasures } from '../../domain/photo/judge.ts';
import type { PhotoMeasures } from '../../domain/photo/measures.ts';
import type { PhotoReason } from '../../domain/photo/reason.ts';
import { measureFace } from './analyse.ts';
import { planCrop } from './crop/plan-crop.ts';
import type { LiveFinding } from './face-analyser.ts';
import type { FaceImage } from './face-image.ts';
import { FaceTracker } from './find/face-finder.ts';
import { Pyramid } from './image/pyramid.ts';
import { lookAtColours } from './live-colours.ts';
import { measureNeutral } from './measures/expression.ts';
import { measureGeometry } from './measures/geometry.ts';
import { Held } from './measures/held.ts';
import { Motion } from './measures/motion.ts';
import { Smoothing } from './measures/smoothing.ts';
import type { FaceModels } from './models/face-models.ts';

/** What changes slowly and costs much, expression and colours, is measured again after so many milliseconds. */
const expressionMs = 200;
const coloursMs = 400;

/** Looks at frame after frame of the preview and says what would be wrong with a photo taken now. */
export class LiveLook {
  readonly #models: FaceModels;
  readonly #table: CriteriaTable;
  readonly #tracker: FaceTracker;
  readonly #motion = new Motion();
  readonly #smoothing = new Smoothing();
  readonly #expression = new Held(expressionMs);
  readonly #colours = new Held(coloursMs);

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
      const { faces, marks } = await this.#tracker.find(picture, now);
      if (!marks) {
        this.#forget();
        return { faces, reasons: ['no-face'], mandatoryMet: false };
      }
      const plan = planCrop(marks, frame, 1 / stillScale);
      const face = { faces, ...measureFace(this.#models, marks) };
      const measures = {
        ...this.#smoothing.smooth(face, now),
        ...measureGeometry(plan, marks),
        ...(await this.#expression.at(now, async () => ({
          neutral: await measureNeutral(this.#models.emotion, picture, marks),
        }))),
        ...(await this.#colours.at(now, async () => lookAtColours(picture, plan, marks))),
      };
      return this.#judge(measures, this.#motion.isMoving(marks, now));
    } finally {
      picture.erase();
    }
  }

  #forget(): void {
    this.#motion.reset();
    this.#smoothing.reset();
    this.#expression.forget();
    this.#colours.forget();
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
