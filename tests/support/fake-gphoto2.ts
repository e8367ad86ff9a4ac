import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { temporaryFolder } from './temporary-folder.ts';

export type Gphoto2Fault = 'none' | 'no-camera' | 'dies-in-movie' | 'no-still' | 'pulled-out' | 'hangs';

/**
 * A program that answers as gphoto2's manual page says, with pictures of one colour: Debian's gphoto2 has no virtual
 * camera. `fault` is what it does wrong.
 */
export function fakeGphoto2(): { program: string; setFault: (fault: Gphoto2Fault) => void } {
  const folder = temporaryFolder();
  for (const [name, width] of [
    ['frame.jpg', 320],
    ['still.jpg', 1440],
  ] as const) {
    const canvas = createCanvas(width, width);
    canvas.getContext('2d').fillRect(0, 0, width, width);
    writeFileSync(join(folder, name), canvas.toBuffer('image/jpeg'));
  }
  const setFault = (fault: Gphoto2Fault) => writeFileSync(join(folder, 'fault'), fault);
  setFault('none');
  const program = join(folder, 'gphoto2');
  writeFileSync(
    program,
    `#!/bin/sh
fault=$(cat '${folder}/fault')
[ "$fault" = hangs ] && exec sleep 600
case "$*" in
*--auto-detect*)
  echo 'Model                          Port'
  echo '----------------------------------------------------------'
  [ "$fault" = no-camera ] || [ "$fault" = pulled-out ] || echo 'Fake EOS 90D                   usb:001,005'
  ;;
*--capture-movie*)
  trap 'exit 0' INT
  while true; do
    cat '${folder}/frame.jpg'
    case $(cat '${folder}/fault') in dies-in-movie | pulled-out) exit 1 ;; esac
    sleep 0.05
  done
  ;;
*--capture-image-and-download*)
  case $fault in no-still | pulled-out) exit 1 ;; esac
  cat '${folder}/still.jpg'
  ;;
esac
`,
  );
  chmodSync(program, 0o755);
  return { program, setFault };
}
