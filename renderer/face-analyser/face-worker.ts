import '../strict-csp.ts';
import { analyseStill } from '../../biometrics/face/analyse.ts';
import { openProducerCopies } from '../../biometrics/face/crop/producer-copy.ts';
import { LiveLook } from '../../biometrics/face/live-look.ts';
import { photoHeight, photoWidth } from '../../domain/captures/photo.ts';
import { type CriteriaTable, criteriaTable } from '../../domain/photo/criteria/table.ts';
import { judgeMeasures } from '../../domain/photo/judge.ts';
import { faceFolder, loadModelsInWorker } from './load-models.ts';
import { type Answer, type Request, request } from './messages.ts';
import { encodeJpeg, PixelReader } from './pixels.ts';

/** The photo control's own thread. */
const models = loadModelsInWorker();
const producerCopies = openProducerCopies(`${faceFolder()}openjpegwasm.wasm`);
const reader = new PixelReader();

type Settings = { table: CriteriaTable; live: LiveLook; stillWidth: number | null };
let settings: Settings | undefined;

const tell = (message: Answer, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

/** Requests are worked off one after the other. An unexpected failure is reported: the page replaces the worker. */
let queue = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<unknown>) => {
  queue = queue.then(() => handle(request.parse(data))).catch(reportError);
};

async function handle(message: Request): Promise<void> {
  if (message.kind === 'open') {
    const table = criteriaTable(message.day, message.overrides, message.age);
    settings = { table, live: new LiveLook(await models, table), stillWidth: message.stillWidth };
    await producerCopies;
    return tell({ kind: 'ready' });
  }
  if (!settings) throw new Error('not open yet');
  if (message.kind === 'look') await look(message, settings);
  else await judge(message, settings);
}

async function look(
  { id, frame, now }: Extract<Request, { kind: 'look' }>,
  { live, stillWidth }: Settings,
): Promise<void> {
  const { image, scale } = reader.readFrame(frame);
  const stillScale = stillWidth === null ? scale : stillWidth / image.width;
  frame.close();
  const finding = await live.look(image, now, stillScale);
  image.pixels.fill(0);
  tell({ kind: 'looked', id, finding: { ...finding, reasons: [...finding.reasons] } });
}

async function judge({ id, still }: Extract<Request, { kind: 'judge' }>, { table }: Settings): Promise<void> {
  const image = reader.readStill(still);
  still.close();
  reader.forget();
  const { measures, framed } = await analyseStill(await models, image);
  image.pixels.fill(0);
  if (!framed) return tell({ kind: 'refused', id, code: 'no-face' });
  const { crop, landmarks, wholeFace } = framed;
  if (!wholeFace) tell({ kind: 'refused', id, code: 'outside' });
  else if (crop.width !== photoWidth || crop.height !== photoHeight)
    tell({ kind: 'refused', id, code: 'camera-too-far' });
  else {
    const jpeg = await encodeJpeg(crop);
    const jp2 = (await producerCopies)(crop);
    const report = judgeMeasures(measures, table, landmarks);
    tell({ kind: 'judged', id, photo: { report, jpeg, jp2 } }, [jpeg.buffer, jp2.buffer]);
  }
  crop.pixels.fill(0);
}
