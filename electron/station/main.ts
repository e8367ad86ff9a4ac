import { parseArgs } from 'node:util';
import { UptimeClock } from '../../domain/clock.ts';
import { toStation } from '../../domain/station-api/messages.ts';
import { giveBackMemory } from '../host/give-back-memory.ts';
import { tellLastWords } from '../host/last-words.ts';
import { readConfiguration } from './configuration-file/terminal-file.ts';
import { ProcessingThread } from './fingers/processing-thread.ts';
import { hostPort } from './host-port.ts';
import { createStation, type Station } from './station.ts';

/** The station's process. Whatever is not expected ends it; its host starts the next one. */
tellLastWords('station');
// A piece of a shared pool would be kept, with what is in it, as long as its neighbours.
Buffer.poolSize = 0;
const { values } = parseArgs({
  options: {
    'data-dir': { type: 'string' },
    assets: { type: 'string' },
    config: { type: 'string' },
    installed: { type: 'boolean', default: false },
  },
});
const { 'data-dir': dataDir, assets } = values;
if (!dataDir || !assets) throw new Error('--data-dir and --assets are needed');
/** Built beside this program. */
const fingerWorker = new URL('../finger-worker/finger-worker.js', import.meta.url);
const read = readConfiguration(values.config, dataDir);
const port = hostPort();
let station: Promise<Station> | undefined;

port.onGone(() => process.exit(0));
port.onMessage((raw) => {
  const message = toStation.parse(raw);
  switch (message.kind) {
    case 'start': {
      const { sessionKey, afterEnd } = message;
      station ??= createStation({
        ...read,
        namedFile: values.config,
        installed: values.installed,
        afterEnd,
        dataDir,
        assets,
        clock: new UptimeClock(),
        fingerProcessing: new ProcessingThread(fingerWorker),
        sessionKey,
        giveBackMemory,
        post: (out) => {
          // Whoever asked for the restart hears first that it comes: the host gives up what a station still owes.
          if (out.kind === 'restart') setImmediate(() => port.post(out));
          else port.post(out);
        },
      });
      void station.then(() => port.post({ kind: 'ready' }));
      return;
    }
    case 'stop':
      void station?.then((running) => running.stop()).finally(() => process.exit(0));
      return;
    case 'ask-alive':
      port.post({ kind: 'alive' });
      return;
    case 'touch':
      void station?.then((running) => running.tellTouch(message.isThere));
      return;
    case 'helped':
      void station?.then((running) => running.tellHelp(message.rung));
      return;
    case 'call': {
      const { id, name, params } = message;
      void station
        ?.then((running) => running.call(name, params))
        .then((answer) => port.post({ kind: 'reply', id, answer }));
    }
  }
});
