import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

export type MadeUpDevice = {
  /** umockdev's description of the device and of what it hangs on. */
  description: string;
  /** The file that programs open. */
  node: string;
  /** Answers to ioctl calls, as umockdev records them. */
  ioctl?: string;
  /** The emulator's TCP port. */
  port: number;
  /** What the device says comes in pieces of so many bytes. */
  piece?: number;
};

/** A world of made-up devices that this process sees instead of its own, until the test is over. */
export async function madeUpWorld() {
  const script = fileURLToPath(new URL('umockdev-testbed.py', import.meta.url));
  const python = spawn('/usr/bin/python3', [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(python.stdout)[Symbol.asyncIterator]();
  const answer = async () => {
    const { value } = await lines.next();
    return z.object({ root: z.string().optional() }).parse(JSON.parse(String(value)));
  };
  const order = async (what: object) => {
    python.stdin.write(`${JSON.stringify(what)}\n`);
    await answer();
  };
  const { root } = await answer();
  process.env.UMOCKDEV_DIR = root;
  onTestFinished(async () => {
    delete process.env.UMOCKDEV_DIR;
    const gone = new Promise((resolve) => python.once('exit', resolve));
    python.stdin.end();
    await gone;
  });
  return {
    plugIn: ({ description, node, ioctl, port, piece = 1 }: MadeUpDevice) =>
      order({
        add: description,
        relay: { [node]: port },
        pieces: { [node]: piece },
        ...(ioctl && { ioctl: { [node]: ioctl } }),
      }),
    pullOut: ({ description, node }: MadeUpDevice) => {
      const paths = [...description.matchAll(/^P: (.*)$/gm)].map(([, path]) => `/sys${path}`);
      return order({ remove: paths.reverse(), close: [node] });
    },
  };
}
