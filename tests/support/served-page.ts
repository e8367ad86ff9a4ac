import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize, sep } from 'node:path';
import { build } from 'vite';
import { contentSecurityPolicy } from '../../electron/host/content-security-policy.ts';
import { contentTypes } from '../../electron/host/content-types.ts';

/**
 * The page in a folder of this one, built and served as the terminal serves its own: same content security policy, same
 * kinds of file. `files` are folders beside it.
 */
export async function servePage(
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<{ url: string; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  await build({
    configFile: false,
    root: join(import.meta.dirname, name),
    base: './',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'esnext', minify: false },
  });
  for (const [place, source] of Object.entries(files))
    cpSync(source, join(folder, place), { recursive: true });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = normalize(join(folder, path === '/' ? '/index.html' : path));
    const type = contentTypes[extname(file)];
    if (!type || !file.startsWith(folder + sep) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': type, 'content-security-policy': contentSecurityPolicy });
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
