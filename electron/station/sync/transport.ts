import { createPrivateKey } from 'node:crypto';
import type { Agent } from 'undici';
import { httpLibrary } from '../../../drivers/on-demand.ts';
import type { TerminalKey } from '../sealing/terminal-key.ts';

/** What the intake's client needs of `fetch`. */
export type Send = (
  url: URL,
  request: {
    method: string;
    headers: Record<string, string>;
    body: string | Uint8Array<ArrayBuffer> | null;
    redirect: 'error';
    signal: AbortSignal;
  },
) => Promise<{ ok: boolean; headers: { get(name: string): string | null }; json(): Promise<unknown> }>;

/** How the TLS connection to the intake is made: whom we believe, and who we are (PEM). */
export type TlsIdentity = { ca?: string; cert?: string; key?: string };

/**
 * The way to the intake: TLS 1.3 that believes the configured authority (or the system's), and shows the
 * terminal's certificate once there is one.
 */
export class Transport {
  readonly #ca: string | null;
  readonly #key: string;
  readonly #certificate: () => string | null;
  #agent: Agent | undefined;
  #shown: string | null = null;

  constructor(options: { ca: string | null; key: TerminalKey; certificate: () => string | null }) {
    this.#ca = options.ca;
    this.#certificate = options.certificate;
    this.#key = createPrivateKey({ key: options.key.privateKey, format: 'jwk' })
      .export({ type: 'pkcs8', format: 'pem' })
      .toString();
  }

  readonly send: Send = (url, request) =>
    httpLibrary().fetch(url, { ...request, dispatcher: this.#dispatcher() });

  identity(): TlsIdentity {
    const cert = this.#certificate();
    return {
      ...(this.#ca === null ? {} : { ca: this.#ca }),
      ...(cert === null ? {} : { cert, key: this.#key }),
    };
  }

  async close(): Promise<void> {
    await this.#agent?.destroy();
  }

  /** A connection shows the certificate that was there when it was opened: a new one needs new connections. */
  #dispatcher(): Agent {
    const certificate = this.#certificate();
    if (this.#agent && certificate === this.#shown) return this.#agent;
    void this.#agent?.close();
    this.#shown = certificate;
    this.#agent = new (httpLibrary().Agent)({ connect: { ...this.identity(), minVersion: 'TLSv1.3' } });
    return this.#agent;
  }
}
