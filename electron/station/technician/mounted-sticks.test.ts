import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { mountedSticks } from './mounted-sticks.ts';

/** /proc and /sys of a made-up computer. */
function system(mounts: readonly string[]): string {
  const root = temporaryFolder();
  const disk = (path: string, removable: string, partition: string) => {
    const folder = join(root, 'sys/devices', path);
    mkdirSync(join(folder, partition), { recursive: true });
    writeFileSync(join(folder, 'removable'), `${removable}\n`);
    mkdirSync(join(root, 'sys/class/block'), { recursive: true });
    symlinkSync(join(folder, partition), join(root, 'sys/class/block', partition));
  };
  disk('pci0/ata1/block/sda', '0', 'sda1');
  disk('pci0/usb1/1-2/block/sdb', '0', 'sdb1');
  disk('pci0/mmc0/block/mmcblk0', '1', 'mmcblk0p1');
  mkdirSync(join(root, 'proc/self'), { recursive: true });
  writeFileSync(join(root, 'proc/self/mounts'), `${mounts.join('\n')}\n`);
  return root;
}

test('sticks and cards that are mounted, and nothing else', async () => {
  const root = system([
    '/dev/sda1 / ext4 rw 0 0',
    'proc /proc proc rw 0 0',
    '/dev/sda1 /mnt/daten ext4 rw 0 0',
    'tmpfs /mnt/rechner tmpfs rw 0 0',
    'nas:/export /mnt/netz nfs4 rw 0 0',
    '/dev/sdb1 /media/kiosk/STICK\\040A vfat rw,nosuid 0 0',
    '/dev/mmcblk0p1 /run/media/kiosk/KARTE exfat rw 0 0',
    '/dev/sdb9 /media/kiosk/fort vfat rw 0 0',
  ]);
  expect(await mountedSticks(root)).toEqual(['/media/kiosk/STICK A', '/run/media/kiosk/KARTE']);
});

test('a stick that is write-protected, and the disk of a terminal that runs from USB, are not offered', async () => {
  expect(await mountedSticks(system(['/dev/sdb1 / ext4 rw 0 0']))).toEqual([]);
  expect(await mountedSticks(system(['/dev/sdb1 /media/kiosk/STICK vfat ro,nosuid 0 0']))).toEqual([]);
});

test('without any table there is none', async () => {
  expect(await mountedSticks(temporaryFolder())).toEqual([]);
});
