import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import { type StaffRole, staffRole } from './role.ts';

/** The administration's identity provider, or the development provider. */
export interface OpenIdSettings {
  issuer: string;
  clientId: string;
  /** Absent for a public client (PKCE alone). */
  clientSecret?: string | undefined;
  /** Where the roles stand in the ID token; dots lead inwards, as in Keycloak's `realm_access.roles`. */
  rolesClaim: string;
  /** The provider's name for each role. */
  roleNames: Record<StaffRole, string>;
}

/** What must be remembered between leaving for the identity provider and coming back. */
export interface PendingSignIn {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Whom the identity provider vouches for. */
export interface Vouched {
  /** Issuer and subject: unique in the world, never shown. */
  subject: string;
  roles: StaffRole[];
}

/** Authorization code flow with PKCE (RFC 7636, RFC 9700). The provider is asked for its metadata at the first use. */
export class OpenIdClient {
  readonly #settings: OpenIdSettings;
  #discovered: Promise<Configuration> | undefined;

  constructor(settings: OpenIdSettings) {
    this.#settings = settings;
  }

  /** The address to send the browser to. Throws when the provider does not answer. */
  async begin(redirectUri: string): Promise<{ url: URL; pending: PendingSignIn }> {
    const pending = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: redirectUri,
      scope: 'openid',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await calculatePKCECodeChallenge(pending.codeVerifier),
      code_challenge_method: 'S256',
      // Desks are shared, and after a lock the person must show anew who they are.
      prompt: 'login',
    });
    return { url, pending };
  }

  /** Redeems the code with which the browser came back. Throws when anything about it is not right. */
  async finish(returned: URL, pending: PendingSignIn): Promise<Vouched> {
    const tokens = await authorizationCodeGrant(await this.#configuration(), returned, {
      pkceCodeVerifier: pending.codeVerifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The identity provider sent no ID token');
    return { subject: `${claims.iss} ${claims.sub}`, roles: this.#rolesIn(claims) };
  }

  #rolesIn(claims: object): StaffRole[] {
    const { rolesClaim, roleNames } = this.#settings;
    const claim = rolesClaim.split('.').reduce<unknown>(memberOf, claims);
    const names = z.union([z.array(z.string()), z.string().transform((one) => [one])]).safeParse(claim).data;
    return staffRole.options.filter((role) => names?.includes(roleNames[role]));
  }

  #configuration(): Promise<Configuration> {
    this.#discovered ??= this.#discover().catch((error: unknown) => {
      this.#discovered = undefined;
      throw error;
    });
    return this.#discovered;
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const server = new URL(issuer);
    return discovery(
      server,
      clientId,
      undefined,
      clientSecret === undefined ? None() : ClientSecretBasic(clientSecret),
      { timeout: 10, execute: isLoopback(server) ? [allowInsecureRequests] : [] },
    );
  }
}

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** Nothing on the way to this host can be read by others, so that plain HTTP is allowed. */
export const isLoopback = (url: URL): boolean => loopback.has(url.hostname);

/** The same of a host name or an address without brackets. */
export const isLoopbackHost = (host: string): boolean =>
  isLoopback(new URL(`http://${host.replace(/^(.*:.*)$/, '[$1]')}`));

function memberOf(value: unknown, name: string): unknown {
  return z.record(z.string(), z.unknown()).safeParse(value).data?.[name];
}
