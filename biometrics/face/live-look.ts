import type { CriteriaTable } from '../../domain/photo/criteria/table.ts';
import { judgeMeasures } from '../../domain/photo/judge.ts';
import type { PhotoMeasures } from '../../domain/photo/measures.ts';
import type { PhotoReason } from '../../domain/photo/reason.ts';
import { measureFace } from './analyse.ts';
import { measureAppearance } from './appearance/measure-appearance.ts';
import { type CropPlan, marksInCrop, planCrop } from './crop/plan-crop.ts';
import { resample } from './crop/resample.ts';
import type { LiveFinding } from './face-analyser.ts';
import type { FaceImage } from './face-image.ts';
import { FaceTracker } from './find/face-finder.ts';
import type { FaceMarks } from './marks.ts';
import { measureGeometry } from './measures/geometry.ts';
import { Motion } from './measures/motion.ts';
import { Smoothing } from './measures/smoothing.ts';
import type { FaceModels } from './models/face-models.ts';

/** Looks at frame after frame of the preview and says what would be wrong with a photo taken now. */
export class LiveLook {
  readonly #models: FaceModels;
  readonly #table: CriteriaTable;
  readonly #tracker: FaceTracker;
  readonly #motion = new Motion();
  readonly #smoothing = new Smoothing();

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
      this.#smoothing.reset();
      return { faces, reasons: ['no-face'], mandatoryMet: false };
    }
    const plan = planCrop(marks, frame, 1 / stillScale);
    const face = await measureFace(this.#models, frame, { faces, marks });
    const measures = {
      ...this.#smoothing.smooth(face, now),
      ...measureGeometry(plan, marks),
      ...lookAtColours(frame, plan, marks),
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

/** Widest crop whose colours are measured live. */
const liveWidth = 622;

/** The appearance on a small crop: never more pixels than the frame has. */
function lookAtColours(frame: FaceImage, plan: CropPlan, marks: FaceMarks): PhotoMeasures {
  const shrink = Math.min(1, plan.scale, liveWidth / plan.width);
  const small: CropPlan = {
    ...plan,
    scale: plan.scale / shrink,
    width: Math.round(plan.width * shrink),
    height: Math.round(plan.height * shrink),
  };
  const crop = resample(frame, small, 'fast');
  const measures = measureAppearance(crop, marksInCrop(small, marks), { live: true });
  crop.pixels.fill(0);
  return measures;
}

/** As long as somebody stands there, coming nearer helps against a camera that is too far away. */
const forCitizen = (reason: PhotoReason): PhotoReason => (reason === 'camera-too-far' ? 'too-far' : reason);
