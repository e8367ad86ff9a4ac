import { connect, createServer, type Socket } from 'node:net';

/** One address for several ports, TCP connection by connection in turn; one that does not answer is passed over. */
export async function startBalancer(ports: readonly number[]): Promise<{ url: string; stop(): void }> {
  const open = new Set<Socket>();
  let turn = 0;
  const join = (client: Socket, triesLeft: number) => {
    const port = ports[turn++ % ports.length] ?? 0;
    const server = connect(port, '127.0.0.1');
    open.add(server);
    let connected = false;
    server.once('connect', () => {
      connected = true;
      client.pipe(server).pipe(client);
    });
    server.once('error', () => {
      if (connected || triesLeft === 0) client.destroy();
      else join(client, triesLeft - 1);
    });
    server.once('close', () => {
      open.delete(server);
      if (connected) client.destroy();
    });
    client.once('close', () => server.destroy());
  };
  const balancer = createServer((client) => {
    open.add(client);
    client.on('error', () => client.destroy());
    client.once('close', () => open.delete(client));
    join(client, ports.length - 1);
  });
  await new Promise<void>((resolve) => balancer.listen(0, '127.0.0.1', resolve));
  const address = balancer.address();
  if (!address || typeof address === 'string') throw new Error('no address');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () => {
      balancer.close();
      for (const socket of open) socket.destroy();
    },
  };
}
