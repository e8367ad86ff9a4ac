import { randomBytes, randomUUID } from 'node:crypto';
import { access, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** Free bytes for an ordinary user where the store lies. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** A disk can turn read-only while the screen still looks fine: writes, syncs and reads back. False when that fails. */
export async function writeTest(folder: string): Promise<boolean> {
  const file = join(folder, `write-test-${randomUUID()}`);
  const content = randomBytes(4096);
  try {
    const handle = await open(file, 'w+');
    try {
      await handle.write(content, 0, content.length, 0);
      await handle.sync();
      const { buffer } = await handle.read(Buffer.alloc(content.length), 0, content.length, 0);
      return content.equals(buffer);
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  } finally {
    await rm(file, { force: true }).catch(() => {});
  }
}

export async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
