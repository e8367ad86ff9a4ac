import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { request as ask, type IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import { exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';
import { signStatement } from '../../domain/package/seal.ts';
import { uploadAnswer } from '../../domain/sync/protocol.ts';
import { serverCertificate } from '../support/server-certificate.ts';

/** What is wrong on the way to the intake, or with the intake itself as the terminal sees it. */
export type Trouble =
  | 'none'
  | 'down'
  | 'slow'
  | 'half-open'
  | 'errors'
  | 'answer-lost'
  | 'asked-twice'
  | 'receipt-of-another'
  | 'wrong-digest'
  | 'foreign-signature'
  | 'certificate-expired'
  | 'key-wrong';

type Answer = { status: number; type: string; body: Buffer };
type Identities = Record<'good' | 'expired' | 'foreign', { cert: string; key: string }>;
const slowMs = 400;

/** TLS before the intake, and everything that can go wrong there. */
export class Way {
  trouble: Trouble = 'none';
  readonly url: string;
  /** What the terminal believes (PEM): also the expired certificate, so that nothing but its end is wrong. */
  readonly ca: string;
  readonly #server: Server;
  readonly #identities: Identities;
  readonly #intakePort: number;
  #otherReceipt: string | undefined;

  private constructor(server: Server, port: number, intakePort: number, identities: Identities) {
    this.#server = server;
    this.#intakePort = intakePort;
    this.#identities = identities;
    this.url = `https://127.0.0.1:${port}`;
    this.ca = identities.good.cert + identities.expired.cert;
    server.on('request', (request, response) => void this.#answer(request, response));
    server.on('connection', (socket) => {
      if (this.trouble === 'down') socket.destroy();
    });
  }

  static async open(intakePort: number): Promise<Way> {
    const identity = async (notAfter?: Date) => {
      const { certificate, key } = await serverCertificate(notAfter ? { notAfter } : {});
      return { cert: `${certificate}\n`, key };
    };
    const good = await identity();
    const identities = { good, expired: await identity(new Date('2021-01-01')), foreign: await identity() };
    const server = createServer({ ...good, minVersion: 'TLSv1.3' });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('no address');
    return new Way(server, address.port, intakePort, identities);
  }

  /** Connections that are open know the old state: they end. */
  set(trouble: Trouble): void {
    this.trouble = trouble;
    const { good, expired, foreign } = this.#identities;
    this.#server.setSecureContext(
      trouble === 'certificate-expired' ? expired : trouble === 'key-wrong' ? foreign : good,
    );
    this.#server.closeAllConnections();
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await all(request).catch(() => undefined);
    const { trouble } = this;
    if (!body || trouble === 'half-open') return;
    if (trouble === 'down') return void response.destroy();
    if (trouble === 'errors')
      return void response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>500');
    if (trouble === 'slow') await pause(slowMs);
    const upload = request.method === 'PUT';
    const first = await this.#pass(request, body);
    // The same bytes again, as a proxy that lost the answer would send them.
    const answer = trouble === 'asked-twice' && upload ? await this.#pass(request, body) : first;
    if (!answer || (trouble === 'answer-lost' && upload)) return void response.destroy();
    const told = upload && answer.status === 200 ? await this.#receipt(answer) : answer;
    response.writeHead(told.status, { 'content-type': told.type });
    if (trouble !== 'slow') return void response.end(told.body);
    response.write(told.body.subarray(0, 5));
    await pause(slowMs);
    response.end(told.body.subarray(5));
  }

  /** The intake's own receipt, or the lie in its place. */
  async #receipt(answer: Answer): Promise<Answer> {
    const { receipt } = uploadAnswer.parse(JSON.parse(answer.body.toString()));
    const lie = await this.#lie(receipt);
    this.#otherReceipt ??= receipt;
    if (lie === undefined) return answer;
    return { ...answer, body: Buffer.from(JSON.stringify({ receipt: lie })) };
  }

  async #lie(receipt: string): Promise<string | undefined> {
    if (this.trouble === 'receipt-of-another') return this.#otherReceipt ?? 'none';
    if (this.trouble !== 'wrong-digest' && this.trouble !== 'foreign-signature') return undefined;
    const [, payload = ''] = receipt.split('.');
    const said = z.looseObject({}).parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
    const other = this.trouble === 'wrong-digest' ? { ...said, digest: '0'.repeat(64) } : said;
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    return signStatement(other, 'ausweis-receipt', await exportJWK(privateKey), randomUUID());
  }

  #pass(request: IncomingMessage, body: Buffer): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      const passed = ask(
        {
          host: '127.0.0.1',
          port: this.#intakePort,
          method: request.method,
          path: request.url,
          headers: { ...request.headers, host: '127.0.0.1' },
        },
        (answer) => {
          all(answer).then(
            (content) =>
              resolve({
                status: answer.statusCode ?? 502,
                type: answer.headers['content-type'] ?? 'application/json',
                body: content,
              }),
            () => resolve(undefined),
          );
        },
      );
      passed.on('error', () => resolve(undefined));
      passed.end(body);
    });
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function all(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
