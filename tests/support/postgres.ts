import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { prepared } from './prepared.ts';

/** A real PostgreSQL for one test file: its own cluster in a temporary folder, reachable by Unix socket only. */
export interface TestPostgres {
  /** Makes an empty database and returns its URL. */
  createDatabase(name: string): string;
  directory: string;
  /** Ends it in the midst of everything, as a crash does, and starts it again. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

const debianFolder = '/usr/lib/postgresql';

/** The newest installed server; missing PostgreSQL fails the tests rather than skipping them. */
function serverFolder(): string {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).map(Number) : [];
  const folder = join(debianFolder, String(Math.max(0, ...versions)), 'bin');
  if (existsSync(join(folder, 'initdb'))) return folder;
  throw new Error('PostgreSQL is missing. On Debian: apt-get install postgresql');
}

/** The server refuses to run as root; then it runs as the user that Debian's package made. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** `durable`: every commit waits for the disk, as in operation; tests need not. */
export async function startPostgres({ durable = false } = {}): Promise<TestPostgres> {
  const bin = serverFolder();
  const user = serverUser();
  // Short, because the path of a Unix socket may have 107 bytes only.
  const directory = mkdtempSync(join(tmpdir().length < 60 ? tmpdir() : '/tmp', 'intake-pg-'));
  if (user) chownSync(directory, user.uid, user.gid);
  const data = join(directory, 'data');
  const options = { ...user, cwd: directory };
  const cluster = await prepared('cluster', [`made by ${bin}`], async (path) => {
    const made = join(directory, 'made');
    const initialise = ['-D', made, '-U', 'intake', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
    execFileSync(join(bin, 'initdb'), initialise, { ...options, stdio: 'ignore' });
    execFileSync('cp', ['-a', made, path]);
  });
  execFileSync('cp', ['-a', cluster, data]);

  const settings = ['-c', 'listen_addresses=', '-c', `fsync=${durable ? 'on' : 'off'}`, '-k', directory];
  const start = async () => {
    const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    await new Promise<void>((resolve, reject) => {
      let said = '';
      server.stderr.on('data', (text) => {
        said += text;
        if (said.includes('ready to accept connections')) resolve();
      });
      server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
    });
    return { server, exited };
  };
  let running = await start();

  return {
    directory,
    createDatabase: (name) => {
      execFileSync(join(bin, 'createdb'), ['-h', directory, '-U', 'intake', name], options);
      return `postgres://intake@/${name}?host=${directory}`;
    },
    crash: async () => {
      running.server.kill('SIGQUIT');
      await running.exited;
      running = await start();
    },
    stop: async () => {
      // "Fast" shutdown: ends open connections.
      running.server.kill('SIGINT');
      await running.exited;
      rmSync(directory, { recursive: true });
    },
  };
}
