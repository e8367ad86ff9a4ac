import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody on the network whom nobody of the terminal may reach: `received` stays empty. */
export async function probeServer(): Promise<{
  http: string;
  stun: string;
  received: string[];
  close(): Promise<void>;
}> {
  const received: string[] = [];
  const udp = createSocket('udp4', () => received.push('udp'));
  const tcp = createServer((_request, response) => response.end());
  tcp.on('connection', () => received.push('tcp'));
  await new Promise<void>((bound) => udp.bind(0, '127.0.0.1', bound));
  const { port } = await new Promise<AddressInfo>((listening) =>
    tcp.listen(0, '127.0.0.1', () => {
      const address = tcp.address();
      if (address !== null && typeof address === 'object') listening(address);
    }),
  );
  return {
    http: `http://127.0.0.1:${port}`,
    stun: `127.0.0.1:${udp.address().port}`,
    received,
    close: async () => {
      await new Promise<void>((closed) => udp.close(() => closed()));
      await new Promise((closed) => tcp.close(closed));
    },
  };
}
