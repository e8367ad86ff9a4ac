import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type Provider from 'oidc-provider';
import type { Configuration } from 'oidc-provider';
import type { OpenIdSettings } from './open-id.ts';
import { type StaffRole, staffRole } from './role.ts';

const clientId = 'intake-development';
const names: Record<StaffRole, string> = {
  clerk: 'Schalter',
  lead: 'Leitung',
  technician: 'Technik',
  administrator: 'Systemverwaltung',
};

/**
 * A real OpenID provider for development and demonstration: no passwords, one button per role. It listens on
 * loopback only and is started only where no identity provider is configured.
 */
export async function startDevelopmentProvider(): Promise<{
  settings: OpenIdSettings;
  stop(): Promise<void>;
}> {
  // Only here, so that an intake with a real provider never loads this one.
  const { default: OpenIdProvider } = await import('oidc-provider');
  let provider: Provider | undefined;
  const server = createServer((request, response) => {
    if (!provider) return void response.writeHead(503).end();
    const interaction = /^\/interaction\/[\w-]+(?:\/(\w+))?$/.exec(request.url ?? '');
    const chosen = staffRole.safeParse(interaction?.[1]).data;
    if (!interaction) return void provider.callback()(request, response);
    if (chosen && request.method === 'POST') return void finish(provider, chosen, request, response);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(rolePage(request.url ?? ''));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The development provider has no port');
  const issuer = `http://127.0.0.1:${address.port}`;
  provider = new OpenIdProvider(issuer, configuration());
  return {
    settings: { issuer, clientId, rolesClaim: 'roles', roleNames: sameNames },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const sameNames: Record<StaffRole, string> = {
  clerk: 'clerk',
  lead: 'lead',
  technician: 'technician',
  administrator: 'administrator',
};

function configuration(): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    clients: [
      {
        client_id: clientId,
        // A native client may come back to any port of this computer (RFC 8252 §7.3).
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        id_token_signed_response_alg: 'ES256',
        response_types: ['code'],
        grant_types: ['authorization_code'],
        redirect_uris: ['http://127.0.0.1/staff/callback', 'http://localhost/staff/callback'],
      },
    ],
    jwks: {
      keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'development' }],
    },
    cookies: { keys: [crypto.randomUUID()] },
    claims: { openid: ['sub', 'roles'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, roles: [id] }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? clientId,
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 60, IdToken: 60, Grant: 600, Interaction: 600, Session: 600, AuthorizationCode: 60 },
  };
}

const finish = (
  provider: Provider,
  role: StaffRole,
  ...[request, response]: Parameters<Provider['interactionFinished']> extends [infer Q, infer R, ...unknown[]]
    ? [Q, R]
    : never
): Promise<void> =>
  provider.interactionFinished(request, response, {
    login: { accountId: role },
    // Otherwise a native client is asked for it on a page of its own.
    consent: {},
  });

/** The forms of a page without scripts; their action is the interaction's own address. */
const rolePage = (url: string): string => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Anmeldung zum Ausprobieren</title><link rel="icon" href="data:,"><style>
body{margin:0;font:18px/1.5 system-ui,sans-serif;color:#171a2b;background:#f5f6f8}
main{width:min(30rem,100% - 3rem);margin:12vh auto;padding:2rem;background:#fff;border:1px solid #d9dce3;border-radius:14px}
h1{margin:0 0 .5rem;font-size:1.6rem}form{margin-top:.75rem}
button{width:100%;min-height:48px;font:inherit;font-weight:600;color:#fff;background:#171a2b;border:0;border-radius:8px;cursor:pointer}
button:focus-visible{outline:4px solid #6b5bff;outline-offset:2px}
</style></head><body><main><h1>Anmeldung zum Ausprobieren</h1>
<p>Kein Kennwort nötig. Im Betrieb steht hier der Anmeldedienst der Verwaltung.</p>
${staffRole.options
  .map((role) => `<form method="post" action="${url}/${role}"><button>${names[role]}</button></form>`)
  .join('\n')}
</main></body></html>`;
