import { parentPort } from 'node:worker_threads';
import { giveBackMemory } from '../../host/give-back-memory.ts';
import { type Task, task } from './messages.ts';
import { fingerWork } from './processing.ts';

/** The thread in which captures are measured, compared and compressed. Anything unexpected ends it. */
const port = parentPort;
if (!port) throw new Error('this program runs as a worker thread');

port.on('message', (raw: unknown) => {
  const given = task.parse(raw);
  port.postMessage({ id: given.id, answer: work(given) });
  // The pixels were copied to this thread; nothing of a finger stays in it.
  if (given.kind !== 'match') given.image.pixels.fill(0);
  // The last that is done with a finger.
  if (given.kind === 'encode') giveBackMemory();
});

function work(given: Task): unknown {
  switch (given.kind) {
    case 'analyse':
      return fingerWork.analyse(given.image);
    case 'match':
      return fingerWork.match(given.a, given.b);
    case 'encode':
      return fingerWork.encode(given.finger, given.quality, given.image);
  }
}
