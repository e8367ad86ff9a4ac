import type { FastifyBaseLogger } from 'fastify';
import type { Clock } from '../../domain/clock.ts';
import type { IntakeKeys } from '../keys/intake-keys.ts';
import type { OpenIdSettings } from '../staff/open-id.ts';
import type { Store } from '../store/store.ts';

/** What the intake is made of; nothing in it is read from the environment. */
export interface IntakeContext {
  store: Store;
  keys: IntakeKeys;
  clock: Clock;
  log: FastifyBaseLogger;
  config: ServerConfig;
}

export interface ServerConfig {
  /** Folder with the built desk page; undefined = this process serves no desk. */
  deskDirectory?: string | undefined;
  /** Folder with the other built pages (`/wait/`, …); undefined = this process serves none. */
  pagesDirectory?: string | undefined;
  /** JSON file with `statusFile`, written by the waiting-room system; absent = nothing known. */
  statusFile?: string | undefined;
  /** The identity provider of the staff; absent = nobody can sign in. */
  openId?: OpenIdSettings | undefined;
  /** Address under which browsers reach this intake; absent = this computer only. */
  publicUrl?: string | undefined;
  /** Addresses of reverse proxies whose `X-Forwarded-For` is believed. */
  trustedProxies?: string[] | undefined;
  /** Uploads taken at once; each may need 24 MB of memory. More are told `busy`. */
  maxUploads?: number | undefined;
}
