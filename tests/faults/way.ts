import type { ServerResponse } from 'node:http';
import { request as ask, type IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { KeyLike } from '../../domain/package/seal.ts';
import { receiptsAnswer, uploadAnswer } from '../../domain/sync/protocol.ts';
import { serverCertificate } from '../support/server-certificate.ts';
import { isLie, type Lie, lieAbout } from './lies.ts';

/** What is wrong on the way to the intake, or with the intake itself as the terminal sees it. */
export type Trouble =
  | 'none'
  | 'down'
  | 'slow'
  | 'half-open'
  | 'errors'
  | 'answer-lost'
  | 'asked-twice'
  | Lie
  | 'certificate-expired'
  | 'key-wrong';

type Answer = { status: number; type: string; body: Buffer };
type Identities = Record<'good' | 'expired' | 'foreign', { cert: string; key: string }>;
/** Where the intake listens, and its own key: what it would sign itself is the better lie. */
type LyingIntake = { port: number; signingKey(): Promise<KeyLike> };
const slowMs = 400;

/** TLS before the intake, and everything that can go wrong there. */
export class Way {
  trouble: Trouble = 'none';
  readonly url: string;
  /** What the terminal believes (PEM): also the expired certificate, so that nothing but its end is wrong. */
  readonly ca: string;
  readonly #server: Server;
  readonly #identities: Identities;
  readonly #intake: LyingIntake;
  /** How many receipts were lies, by what they said. */
  readonly told = { received: 0, fetched: 0 };
  /** How often the intake refused because it was asked too often. */
  tooOften = 0;

  private constructor(server: Server, port: number, intake: LyingIntake, identities: Identities) {
    this.#server = server;
    this.#intake = intake;
    this.#identities = identities;
    this.url = `https://127.0.0.1:${port}`;
    this.ca = identities.good.cert + identities.expired.cert;
    server.on('request', (request, response) => void this.#answer(request, response));
    server.on('connection', (socket) => {
      if (this.trouble === 'down') socket.destroy();
    });
  }

  static async open(intake: LyingIntake): Promise<Way> {
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
    return new Way(server, address.port, intake, identities);
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
    if (answer?.status === 429) this.tooOften += 1;
    if (!answer || (trouble === 'answer-lost' && upload)) return void response.destroy();
    const told = answer.status === 200 && isLie(trouble) ? await this.#lie(request, answer, trouble) : answer;
    response.writeHead(told.status, { 'content-type': told.type });
    if (trouble !== 'slow') return void response.end(told.body);
    response.write(told.body.subarray(0, 5));
    await pause(slowMs);
    response.end(told.body.subarray(5));
  }

  /** Receipts that must not be believed, in the place of the intake's own: of what it received, of what a clerk took over. */
  async #lie(request: IncomingMessage, answer: Answer, lie: Lie): Promise<Answer> {
    const said: unknown = JSON.parse(answer.body.toString());
    const key = await this.#intake.signingKey();
    if (request.method === 'PUT') {
      this.told.received += 1;
      const { receipt } = uploadAnswer.parse(said);
      return json(answer, { receipt: await lieAbout(receipt, lie, 'received', key) });
    }
    if (request.url !== '/v1/receipts') return answer;
    const { receipts } = receiptsAnswer.parse(said);
    this.told.fetched += receipts.length;
    const told = receipts.map((receipt) => lieAbout(receipt, lie, 'fetched', key));
    return json(answer, { receipts: await Promise.all(told) });
  }

  #pass(request: IncomingMessage, body: Buffer): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      const passed = ask(
        {
          host: '127.0.0.1',
          port: this.#intake.port,
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

const json = (answer: Answer, said: unknown): Answer => ({
  ...answer,
  body: Buffer.from(JSON.stringify(said)),
});
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function all(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
