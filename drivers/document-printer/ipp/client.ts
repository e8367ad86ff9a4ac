import type { Clock } from '../../../domain/clock.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { httpLibrary } from '../../on-demand.ts';
import type { TransportFailure } from '../../transport/port.ts';
import { systemFailure } from '../../transport/system-failure.ts';
import { within } from '../../transport/within.ts';
import { encodeRequest, type IppAttribute, IppResponse, type Operation } from './message.ts';

export type IppRequestOptions = {
  attributes?: readonly IppAttribute[];
  job?: readonly IppAttribute[];
  document?: Uint8Array;
  signal?: AbortSignal;
  timeoutMs?: number;
};

const contentType = 'application/ipp';
const longestAnswer = 1 << 20;

/** IPP over HTTP (RFC 8010) to one printer; every request has its time-out. */
export class IppClient {
  /** `ipp://` means HTTP on port 631 (RFC 3510). */
  readonly #address: string;
  readonly #printerUri: string;
  readonly #clock: Clock;
  /** Of its own: the connections that are kept end with it. */
  readonly #agent = new (httpLibrary().Agent)();
  #requests = 0;

  constructor(url: string, clock: Clock) {
    const address = new URL(url.replace(/^ipp:/, 'http:'));
    if (url.startsWith('ipp:') && address.port === '') address.port = '631';
    this.#address = address.href;
    this.#printerUri = address.href.replace(/^http:/, 'ipp:');
    this.#clock = clock;
  }

  /** The printer's answer, whatever its status; a failure when none came. */
  async request(
    operation: Operation,
    { attributes = [], job = [], document, signal, timeoutMs = 5_000 }: IppRequestOptions = {},
  ): Promise<Result<IppResponse, TransportFailure>> {
    this.#requests += 1;
    const head = encodeRequest({
      operation,
      requestId: this.#requests,
      attributes: [
        { kind: 'uri', name: 'printer-uri', value: this.#printerUri },
        ...attributes.filter(({ name }) => name === 'job-id'),
        { kind: 'name', name: 'requesting-user-name', value: 'ausweis-terminal' },
        ...attributes.filter(({ name }) => name !== 'job-id'),
      ],
      job,
    });
    const body = document ? Buffer.concat([head, document]) : Buffer.from(head);
    const ended = new AbortController();
    const answer = await within<IppResponse>(this.#clock, timeoutMs, signal, (settle) => {
      this.#post(body, ended.signal).then(settle, (error: unknown) => {
        settle(fail(systemFailure(error instanceof Error ? (error.cause ?? error) : error)));
      });
    });
    ended.abort();
    // A document lies in here in plain text.
    body.fill(0);
    return answer;
  }

  /** Ends every connection; requests fail from then on. */
  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #post(
    body: Buffer<ArrayBuffer>,
    signal: AbortSignal,
  ): Promise<Result<IppResponse, TransportFailure>> {
    const headers = { 'content-type': contentType };
    const response = await httpLibrary().fetch(this.#address, {
      method: 'POST',
      headers,
      body,
      signal,
      dispatcher: this.#agent,
    });
    if (response.status === 401 || response.status === 403) return fail({ code: 'permission' });
    if (!response.ok) return fail({ code: 'not-found' });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const answer = bytes.length > longestAnswer ? undefined : IppResponse.decode(bytes);
    return answer ? ok(answer) : fail({ code: 'disconnected' });
  }
}
