import { createServer, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { SteerableClock } from '../../domain/clock.ts';
import { FaultSwitches } from '../../drivers/fault-switches.ts';
import { serveScanner } from '../../drivers/fingerprint/bridge/reference/serve.ts';
import { deviceQuality } from '../../drivers/fingerprint/simulated/device-quality.ts';
import { loadPrints } from '../../drivers/fingerprint/simulated/prints.ts';
import { createSimulatedScanner } from '../../drivers/fingerprint/simulated/scanner.ts';

const prints = loadPrints(fileURLToPath(new URL('../../fixtures/prints/', import.meta.url)));

/** The reference bridge behind a TCP port, on a clock that `tick` pushes; everything goes with the test. */
export async function bridgeServer() {
  const [person] = await prints;
  if (!person) throw new Error('no prints');
  const clock = new SteerableClock();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const scanner = createSimulatedScanner({ clock, prints: () => person, faults: new FaultSwitches() });
    const take = serveScanner({
      scanner,
      write: (bytes) => socket.write(bytes),
      quality: {
        algorithm: { id: 'simulated', version: '1', certified: false },
        assess: async (image) => deviceQuality(image),
      },
      giveUp: () => socket.destroy(),
    });
    socket.on('data', take);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => void scanner.close());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(() => {
    hangUp();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const tick = () => {
    clock.advance(50);
    return new Promise<void>((resolve) => setTimeout(resolve, 1));
  };
  return { place: { host: '127.0.0.1', port: address.port }, tick, hangUp };
}
