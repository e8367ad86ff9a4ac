import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../domain/clock.ts';

/** Takes no more connections and finishes what runs; what has not ended after `milliseconds` is cut off. */
export async function closeWithin(app: FastifyInstance, milliseconds: number, clock: Clock): Promise<void> {
  // While it closes, Node no longer looks for requests that do not arrive: a vanished peer would hold the process.
  const limit = clock.setTimeout(() => app.server.closeAllConnections(), milliseconds);
  await app.close();
  clock.clearTimeout(limit);
}
