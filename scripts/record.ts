import { createWriteStream } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { parseArgs } from 'node:util';
import { SteerableClock } from '../domain/clock.ts';
import type { OpenTransport } from '../drivers/transport/port.ts';
import { recorded } from '../drivers/transport/record.ts';
import { openSerial } from '../drivers/transport/serial.ts';
import { openTcp } from '../drivers/transport/tcp.ts';

/**
 * `npm run record -- DEVICE OUT.txt`: stands between a device and whatever speaks to it, and writes down what they
 * say (format: drivers/transport/recording.ts). It listens on a TCP port; point a driver or a vendor's program there.
 * The recording ends with the connection. Never record real people's fingers.
 */
const usage = `Usage: npm run record -- (--serial PATH [--baud 57600] | --tcp HOST:PORT) [--port 7700] OUT.txt`;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    serial: { type: 'string' },
    baud: { type: 'string', default: '57600' },
    tcp: { type: 'string' },
    port: { type: 'string', default: '7700' },
  },
});
const [out] = positionals;
const clock = new SteerableClock();
const device = deviceOf();
if (!out || !device) {
  console.error(usage);
  process.exit(2);
}

const server = createServer({ pauseOnConnect: true }, (peer) => {
  server.close();
  void relay(peer, device, out);
});
server.listen(Number(values.port), '127.0.0.1', () =>
  console.log(`Waiting for the driver at 127.0.0.1:${values.port} …`),
);

function deviceOf(): OpenTransport | undefined {
  if (values.serial)
    return openSerial({ address: { path: values.serial }, baudRate: Number(values.baud), clock });
  const [host, port] = values.tcp?.split(':') ?? [];
  return host && port ? openTcp({ host, port: Number(port), clock }) : undefined;
}

async function relay(peer: Socket, open: OpenTransport, path: string): Promise<void> {
  const file = createWriteStream(path);
  const opened = await recorded(open, clock, (line) => file.write(`${line}\n`))(new AbortController().signal);
  if (!opened.ok) {
    console.error(`The device does not open: ${opened.failure.code}`);
    process.exitCode = 1;
    peer.destroy();
    file.end();
    return;
  }
  const transport = opened.value;
  transport.onBytes((bytes) => peer.write(bytes));
  transport.onEnd(() => peer.end());
  peer.on('data', (bytes: Uint8Array) => void transport.write(bytes));
  peer.on('error', () => {});
  peer.on('close', async () => {
    await transport.close();
    file.end(() => console.log(`Recorded to ${path}.`));
  });
  peer.resume();
}
