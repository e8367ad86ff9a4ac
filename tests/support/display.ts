import { spawn } from 'node:child_process';

/** A virtual screen large enough for the kiosk in either orientation; the number is the X server's own choice. */
export async function startDisplay(): Promise<{ name: string; stop: () => void }> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '2000x2000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended')));
    server.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return { name: `:${number}`, stop: () => server.kill() };
}
