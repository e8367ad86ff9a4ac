import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openEmptyDatabase } from '../../tests/support/embedded-database.ts';
import { startIntake, TestTerminal } from '../../tests/support/intake-harness.ts';
import { sampleCase } from '../../tests/support/sample-case.ts';
import type { Store } from '../store/store.ts';
import { closeWithin } from './close-within.ts';
import type { ServerConfig } from './context.ts';

let store: Store;
beforeAll(async () => {
  store = await openEmptyDatabase();
});
afterAll(() => store.close());

/** An intake that waits for the second half of an upload; `ended` is what its sender was told until it hung up. */
async function halfUpload(config: ServerConfig = {}) {
  const intake = await startIntake(store, { maxUploads: 1, ...config });
  const bodyAwaited = new Promise<void>((resolve) => {
    intake.app.addHook('preParsing', async ({ method }) => {
      if (method === 'PUT') resolve();
    });
  });
  const { port } = new URL(await intake.app.listen({ host: '127.0.0.1', port: 0 }));
  const terminal = await TestTerminal.enrol(intake);
  const upload = await terminal.seal(await sampleCase());
  const { url, headers } = await terminal.uploadRequest(upload);
  const socket = connect({ host: '127.0.0.1', port: Number(port) });
  onTestFinished(async () => {
    socket.destroy();
    await intake.app.close();
  });
  let told = '';
  socket.on('data', (bytes) => {
    told += bytes.toString();
  });
  const ended = once(socket, 'close').then(() => told);
  const lines = Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${String(value)}`);
  const all = [`PUT ${String(url)} HTTP/1.1`, 'host: intake', ...lines];
  socket.write([...all, `content-length: ${upload.sealed.length}`, '', ''].join('\r\n'));
  socket.write(upload.sealed.subarray(0, upload.sealed.length / 2));
  await bodyAwaited;
  return { intake, terminal, ended };
}

it('a peer that vanishes during its upload gives its place back', async () => {
  const { terminal, ended } = await halfUpload({ requestTimeoutMs: 100 });
  expect(await ended).toBe('');
  expect((await terminal.deliver(await sampleCase())).state).toBe('received');
});

it('a peer that vanished does not hold the process at its end', async () => {
  const { intake, ended } = await halfUpload();
  const closed = closeWithin(intake.app, 30_000, intake.clock);
  intake.clock.advance(30_000);
  await closed;
  expect(await ended).toBe('');
});
