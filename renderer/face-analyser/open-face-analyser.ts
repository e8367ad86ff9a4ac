import type {
  FaceAnalyser,
  JudgedPhoto,
  JudgeFailure,
  LiveFinding,
} from '../../biometrics/face/face-analyser.ts';
import type { CheckOverrides } from '../../domain/photo/criteria/table.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type Answer, answer, type Request } from './messages.ts';

export type FaceAnalyserOptions = {
  /** Whose table of criteria holds: `YYYY-MM-DD`. */
  day: string;
  /** Limits of the operator's configuration. */
  overrides?: CheckOverrides;
  /** Full years of the person: children may deviate more. */
  age?: number | null;
  /** Pixels across of the camera's stills; null: they are as large as the preview. */
  stillWidth?: number | null;
  /** Milliseconds, for the speed of a face. */
  now?: () => number;
};

/** After this many crashes without an answer between them the worker is not replaced again. */
const maxCrashes = 3;

/** What a frame shows that was lost with its worker. */
const unseen: LiveFinding = { faces: 0, reasons: ['no-face'], mandatoryMet: false };

/**
 * The photo control in a worker of its own; resolves when its models are loaded, rejects when they can't be. One frame
 * is looked at at a time: another one that comes meanwhile is closed, and its caller gets the finding of the one
 * before. A worker that crashes is replaced: a frame that it had counts as one without a face, a still rejects.
 */
export async function openFaceAnalyser(options: FaceAnalyserOptions): Promise<FaceAnalyser> {
  const analyser = new WorkerFaceAnalyser(options);
  try {
    await analyser.opened;
    return analyser;
  } catch (error) {
    analyser.close();
    throw error;
  }
}

class WorkerFaceAnalyser implements FaceAnalyser {
  readonly opened: Promise<void>;
  readonly #options: FaceAnalyserOptions;
  readonly #now: () => number;
  #worker: Worker | null = null;
  #crashes = 0;
  #lastId = 0;
  #looking: Promise<LiveFinding> | null = null;
  #settleOpening: { resolve: () => void; reject: (error: Error) => void } | null = null;
  /** Settles what waits for an answer; `null`: it was lost with the worker. */
  readonly #waiting = new Map<number, (answer: Answer | null) => void>();

  constructor(options: FaceAnalyserOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.opened = new Promise((resolve, reject) => {
      this.#settleOpening = { resolve, reject };
    });
    this.#open();
  }

  look(frame: ImageBitmap): Promise<LiveFinding> {
    if (this.#looking) {
      frame.close();
      return this.#looking;
    }
    this.#looking = this.#ask({ kind: 'look', id: ++this.#lastId, frame, now: this.#now() }, frame)
      .then((given) => (given?.kind === 'looked' ? given.finding : unseen))
      .finally(() => {
        this.#looking = null;
      });
    return this.#looking;
  }

  async judge(still: ImageBitmap): Promise<Result<JudgedPhoto, JudgeFailure>> {
    const given = await this.#ask({ kind: 'judge', id: ++this.#lastId, still }, still);
    if (given?.kind === 'judged') return ok(given.photo);
    if (given?.kind === 'refused') return fail({ code: given.code });
    throw new Error('the photo control was lost');
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#abandon();
  }

  #ask(message: Extract<Request, { id: number }>, picture: ImageBitmap): Promise<Answer | null> {
    const worker = this.#worker;
    if (!worker) {
      picture.close();
      return Promise.reject(new Error('the photo control is closed'));
    }
    return new Promise((settle) => {
      this.#waiting.set(message.id, settle);
      worker.postMessage(message, [picture]);
    });
  }

  #open(): void {
    // Classic: LiteRT loads its program with importScripts.
    const worker = new Worker(new URL('./face-worker.ts', import.meta.url));
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = answer.safeParse(data);
      if (!message.success) return this.#replace(worker);
      this.#crashes = 0;
      if (message.data.kind === 'ready') return this.#settleOpening?.resolve();
      this.#waiting.get(message.data.id)?.(message.data);
      this.#waiting.delete(message.data.id);
    };
    worker.onerror = () => this.#replace(worker);
    worker.onmessageerror = () => this.#replace(worker);
    const { day, overrides = [], age = null, stillWidth = null } = this.#options;
    worker.postMessage({ kind: 'open', day, overrides, age, stillWidth } satisfies Request);
  }

  #replace(crashed: Worker): void {
    if (crashed !== this.#worker) return;
    crashed.terminate();
    this.#worker = null;
    this.#abandon();
    this.#crashes += 1;
    if (this.#crashes < maxCrashes) this.#open();
    else this.#settleOpening?.reject(new Error('the photo control does not start'));
  }

  #abandon(): void {
    for (const settle of this.#waiting.values()) settle(null);
    this.#waiting.clear();
  }
}
