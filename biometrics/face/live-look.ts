import type { CriteriaTable } from '../../domain/photo/criteria/table.ts';
import { judgeMeasures } from '../../domain/photo/judge.ts';
import type { PhotoReason } from '../../domain/photo/reason.ts';
import { measureFace } from './analyse.ts';
import { planCrop } from './crop/plan-crop.ts';
import type { LiveFinding } from './face-analyser.ts';
import type { FaceImage } from './face-image.ts';
import { FaceTracker } from './find/face-finder.ts';
import { measureGeometry } from './measures/geometry.ts';
import { Motion } from './measures/motion.ts';
import type { FaceModels } from './models/face-models.ts';

/** Looks at frame after frame of the preview and says what would be wrong with a photo taken now. */
export class LiveLook {
  readonly #models: FaceModels;
  readonly #table: CriteriaTable;
  readonly #tracker: FaceTracker;
  readonly #motion = new Motion();

  constructor(models: FaceModels, table: CriteriaTable) {
    this.#models = models;
    this.#table = table;
    this.#tracker = new FaceTracker(models);
  }

  /**
   * `now` in milliseconds; `stillScale` is how many pixels the still has for one of the frame, along one edge.
   */
  async look(frame: FaceImage, now: number, stillScale: number): Promise<LiveFinding> {
    const { faces, marks } = await this.#tracker.find(frame);
    if (!marks) {
      this.#motion.reset();
      return { faces, reasons: ['no-face'], mandatoryMet: false };
    }
    const plan = planCrop(marks, frame, 1 / stillScale);
    const measures = {
      ...(await measureFace(this.#models, frame, { faces, marks })),
      ...measureGeometry(plan, marks),
    };
    const { criteria } = judgeMeasures(measures, this.#table);
    const failed = (mandatory: boolean) =>
      criteria.flatMap((criterion) =>
        criterion.mandatory === mandatory && criterion.reason ? [criterion.reason] : [],
      );
    const alone = faces === 1;
    const moving = this.#motion.isMoving(marks, now);
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
