import { readFile, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Where Linux desktops and kiosks mount sticks; a terminal that runs from USB itself has its own disk elsewhere. */
const places = ['/media/', '/run/media/', '/mnt/'];

/**
 * Folders on which a removable or USB disk is mounted now and may be written; an empty folder that waits for a stick is
 * none. `system`: the root of /proc and /sys.
 */
export async function mountedSticks(system = '/'): Promise<string[]> {
  const table = await readFile(join(system, 'proc/self/mounts'), 'utf8').catch(() => '');
  const found: string[] = [];
  for (const line of table.split('\n')) {
    const [device = '', folder = '', , options = ''] = line.split(' ').map(unescaped);
    if (!places.some((place) => folder.startsWith(place)) || !device.startsWith('/dev/')) continue;
    if (options.split(',').includes('rw') && (await isRemovable(system, basename(device))))
      found.push(folder);
  }
  return found;
}

/** The kernel writes blanks in names as octal numbers. */
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));

async function isRemovable(system: string, device: string): Promise<boolean> {
  const disk = await realpath(join(system, 'sys/class/block', device)).catch(() => null);
  if (disk === null) return false;
  // USB hard disks call themselves fixed.
  if (/\/usb\d+\//.test(disk)) return true;
  // A partition has no such file; its disk is one level up.
  for (const folder of [disk, join(disk, '..')]) {
    const flag = await readFile(join(folder, 'removable'), 'utf8').catch(() => '');
    if (flag !== '') return flag.trim() === '1';
  }
  return false;
}
