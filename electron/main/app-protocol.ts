import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { contentSecurityPolicy, policyWithin } from '../host/content-security-policy.ts';
import { contentTypes } from '../host/content-types.ts';

/** Hashes of what stands within start.html; put in by the build (scripts/support/start-page.ts). */
declare const withinStartPage: { style: string; script: string };

/** Must run before the app is ready: makes app:// a standard, secure scheme. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/**
 * Serves the built renderer from `folder` as app://terminal/…, read-only, with the policy on every answer; app://nobody/ is
 * empty.
 */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host === 'nobody') return new Response('', { headers: { 'content-type': 'text/html' } });
    const file = normalize(
      join(folder, decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname)),
    );
    const type = contentTypes[extname(file)];
    if (url.host !== 'terminal' || !file.startsWith(folder + sep) || !type)
      return new Response(null, { status: 404 });
    const body = await readFile(file).catch(() => undefined);
    if (!body) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(body), {
      headers: {
        'content-type': type,
        'content-security-policy':
          file === join(folder, 'start.html') ? policyWithin(withinStartPage) : contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cache-control': 'no-store',
      },
    });
  });
}
