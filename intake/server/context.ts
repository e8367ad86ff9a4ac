import type { FastifyBaseLogger } from 'fastify';
import type { Clock } from '../../domain/clock.ts';
import type { IntakeKeys } from '../keys/intake-keys.ts';
import type { OfficeSystems } from '../services/ports.ts';
import type { OpenIdSettings } from '../staff/open-id.ts';
import type { Store } from '../store/store.ts';
import type { ClientCertificates } from './client-certificate.ts';

/** What the intake is made of; nothing in it is read from the environment. */
export interface IntakeContext {
  store: Store;
  keys: IntakeKeys;
  clock: Clock;
  log: FastifyBaseLogger;
  config: ServerConfig;
  /** Absent = always ready. */
  readiness?: Readiness | undefined;
}

/** Whether this process still wants requests; set once, when it is about to end. */
export class Readiness {
  #leaving = false;

  get leaving(): boolean {
    return this.#leaving;
  }

  /** False when it was leaving already. */
  leave(): boolean {
    const first = !this.#leaving;
    this.#leaving = true;
    return first;
  }
}

export interface ServerConfig {
  /** Folder with the built desk page; undefined = this process serves no desk. */
  deskDirectory?: string | undefined;
  /** Folder with the other built pages (`/wait/`, …); undefined = this process serves none. */
  pagesDirectory?: string | undefined;
  /** JSON file with `statusFile`, written by the waiting-room system; absent = nothing known. */
  statusFile?: string | undefined;
  /** Appointment system and document registry, as far as there are any. */
  office?: OfficeSystems | undefined;
  /** The identity provider of the staff; absent = nobody can sign in. */
  openId?: OpenIdSettings | undefined;
  /** Address under which browsers reach this intake; absent = this computer only. */
  publicUrl?: string | undefined;
  /** Addresses of reverse proxies whose `X-Forwarded-For` is believed. */
  trustedProxies?: string[] | undefined;
  /** TLS in this process (PEM); undefined = plain HTTP, for loopback and behind a proxy that does TLS. */
  tls?: { certificate: string; key: string } | undefined;
  /** Mutual TLS: terminals need the certificate that was issued to them; undefined = their signature alone counts. */
  clientCertificates?: ClientCertificates | undefined;
  /** Deletes and is ready only while the clock agrees with the database's; left out where tests set the time. */
  compareClocks?: boolean | undefined;
  /** A refused fetch is answered in full steps of so many milliseconds; 0 = at once. */
  refusalStepMs?: number | undefined;
  /** Tell memory, CPU and event loop of the process at /metrics too. */
  processMetrics?: boolean | undefined;
  /** Uploads taken at once; each may need 24 MB of memory. More are told `busy`. */
  maxUploads?: number | undefined;
  /** A request has to arrive whole within it, or its connection is closed. */
  requestTimeoutMs?: number | undefined;
}
