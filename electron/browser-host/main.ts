import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { WebSocket, WebSocketServer } from 'ws';
import { UptimeClock } from '../../domain/clock.ts';
import { callMessage, type ScreenMessage } from '../../domain/station-api/messages.ts';
import { decodeWire, encodeWire } from '../../domain/station-api/wire.ts';
import { contentTypes } from '../host/content-types.ts';
import { forkStation } from '../host/fork-station.ts';
import { tellLastWords } from '../host/last-words.ts';
import { StationHost } from '../host/station-host.ts';

/**
 * Browser mode, for developers only: the same station and the same screen without Electron. Serves the renderer and
 * a WebSocket on loopback, to one's own pages only.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8470' },
    'data-dir': { type: 'string' },
    config: { type: 'string' },
  },
});
tellLastWords('browser-host');
const dist = resolve(import.meta.dirname, '..');
const folder = join(dist, 'renderer');
const dataDir = values['data-dir'] ?? resolve(dist, '../.data/terminal');

/** Known once the server listens; port 0 lets the system choose. */
const origin = () => {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : values.port}`;
};

const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? '/', origin()).pathname;
  const file = normalize(join(folder, decodeURIComponent(path === '/' ? '/index.html' : path)));
  const type = contentTypes[extname(file)];
  const body =
    type && file.startsWith(folder + sep) ? await readFile(file).catch(() => undefined) : undefined;
  if (!body || !type || request.headers.host !== new URL(origin()).host) return response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
});
const sockets = new WebSocketServer({
  server,
  path: '/station',
  maxPayload: 16 * 1024 * 1024,
  verifyClient: ({ origin: from }: { origin: string }) => from === origin(),
});
const tell = (socket: WebSocket, message: ScreenMessage) => socket.send(encodeWire(message));

const host = new StationHost({
  clock: new UptimeClock(),
  spawn: forkStation(join(dist, 'station/station.js'), process.execPath, [
    `--data-dir=${dataDir}`,
    `--assets=${join(dist, 'assets')}`,
    ...(values.config ? [`--config=${values.config}`] : []),
  ]),
  onEvent: (topic, payload) => {
    for (const socket of sockets.clients)
      if (socket.readyState === WebSocket.OPEN) tell(socket, { kind: 'event', topic, payload });
  },
});

sockets.on('connection', (socket) => {
  socket.on('message', async (data) => {
    const message = callMessage.safeParse(parseOr(String(data)));
    if (!message.success) return socket.close(1008, 'malformed');
    const { id, name, params } = message.data;
    tell(socket, { kind: 'reply', id, answer: await host.call(name, params) });
  });
});
server.listen(Number(values.port), '127.0.0.1', () => console.log(`The terminal is open at ${origin()}`));
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void host.stop().then(() => process.exit(0)));

function parseOr(text: string): unknown {
  try {
    return decodeWire(text);
  } catch {
    return undefined;
  }
}
