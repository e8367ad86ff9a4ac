import { type CompareJob, type CompareOutcome, compareOutcome } from './messages.ts';

/** Runs one comparison beside the page. The prints are gone with the worker. */
export function compareInWorker(job: CompareJob): Promise<CompareOutcome> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<CompareOutcome>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(compareOutcome.parse(data));
    worker.onerror = () => reject(new Error('the comparison failed'));
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}
