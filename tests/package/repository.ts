import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join, normalize } from 'node:path';

/** An APT repository as an authority would run it: signed, over HTTP, with every version it ever had. */
export class Repository {
  readonly folder = mkdtempSync(join(tmpdir(), 'ausweis-repository-'));
  readonly #home = join(this.folder, 'gnupg');
  readonly #files = join(this.folder, 'files');
  readonly #server: Server;
  readonly #percent = new Map<string, number>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<Repository> {
    const server = createServer((request, response) => {
      try {
        response.end(readFileSync(join(repository.#files, normalize(request.url ?? '/'))));
      } catch {
        response.writeHead(404).end();
      }
    });
    const repository = new Repository(server);
    mkdirSync(repository.#home, { mode: 0o700 });
    mkdirSync(repository.#files);
    repository.#gpg('--quick-gen-key', 'Test <test@example.org>', 'ed25519', 'sign', 'never');
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return repository;
  }

  get publicKey(): string {
    return this.#gpg('--armor', '--export');
  }

  get source(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return [
      'Types: deb',
      `URIs: http://127.0.0.1:${address.port}/`,
      'Suites: ./',
      'Signed-By: /etc/apt/keyrings/ausweis-terminal.asc',
      '',
    ].join('\n');
  }

  /** Adds a package; `percent` of all terminals may have it. */
  offer(deb: string, percent?: number): void {
    renameSync(deb, join(this.#files, basename(deb)));
    if (percent !== undefined) this.#percent.set(basename(deb), percent);
    this.#publish(true);
  }

  stage(deb: string, percent: number, signed = true): void {
    this.#percent.set(basename(deb), percent);
    this.#publish(signed);
  }

  /** Writes the lists anew and signs them; `signed: false` leaves the signature of the lists before. */
  #publish(signed: boolean): void {
    const run = (program: string, ...args: string[]) =>
      execFileSync(program, args, {
        cwd: this.#files,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    // One digest, remembered: the packages are large, and are listed again for each that is added.
    const quick = ['--no-md5', '--no-sha1', '--no-sha512', '--db', join(this.folder, 'digests.db')];
    const entries = run('apt-ftparchive', ...quick, 'packages', '.')
      .split('\n\n')
      .filter(Boolean);
    const staged = entries.map((text) => {
      const entry = text.trim();
      const percent = this.#percent.get(basename(entry.match(/^Filename: (.*)$/m)?.[1] ?? ''));
      return percent === undefined ? entry : `${entry}\nPhased-Update-Percentage: ${percent}`;
    });
    writeFileSync(join(this.#files, 'Packages'), `${staged.join('\n\n')}\n`);
    rmSync(join(this.#files, 'Release'), { force: true });
    const release = run(
      'apt-ftparchive',
      '-o',
      'APT::FTPArchive::Release::Origin=Ausweis-Terminal',
      'release',
      '.',
    );
    writeFileSync(join(this.#files, 'Release'), release);
    if (!signed) return;
    rmSync(join(this.#files, 'InRelease'), { force: true });
    this.#gpg('--clearsign', '--output', join(this.#files, 'InRelease'), join(this.#files, 'Release'));
  }

  async stop(): Promise<void> {
    await new Promise((closed) => this.#server.close(closed));
    try {
      execFileSync('gpgconf', ['--homedir', this.#home, '--kill', 'gpg-agent']);
    } finally {
      rmSync(this.folder, { recursive: true, force: true });
    }
  }

  #gpg(...args: string[]): string {
    return execFileSync('gpg', ['--homedir', this.#home, '--batch', '--quiet', '--passphrase', '', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
}
