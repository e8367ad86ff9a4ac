import { SteerableClock } from '../../domain/clock.ts';
import { openZfm } from '../../drivers/fingerprint/zfm/open.ts';
import { openSerial } from '../../drivers/transport/serial.ts';
import { packedFinger } from '../support/packed-finger.ts';
import { VirtualSerialPort } from '../support/virtual-serial-port.ts';
import { ZfmEmulator } from '../support/zfm-emulator.ts';
import { alternate, type Benchmark, time } from './benchmark.ts';

const baudRate = 115_200;
/** Acknowledgements of GenImg and UpImage, then 288 packets of 128 bytes with their heads and sums. */
const bytesOfFrame = 2 * 12 + 288 * (128 + 11);
const frames = 2;

/** The driver is to keep the line busy: between two frames nothing may stand still. */
export const zfmImage: Benchmark = {
  name: 'zfm-image',
  value: `from one frame of a ZFM sensor to the next at ${baudRate} baud, over a pseudo terminal`,
  baseline: 'as long as the line itself takes for the bytes of a frame, ten bits each',
  run: async (folder) => {
    const emulator = await ZfmEmulator.start();
    emulator.multiple = baudRate / 9600;
    const port = await VirtualSerialPort.start(folder, emulator.port);
    const clock = new SteerableClock();
    const transport = openSerial({ address: { path: port.path }, baudRate, clock });
    const never = new AbortController().signal;
    const opened = await openZfm({ transport, clock, baudRate })(never);
    if (!opened.ok) throw new Error(`the sensor does not open: ${opened.failure.code}`);
    emulator.finger = packedFinger();
    emulator.paced = true;
    const request = { transaction: 'bench', finger: 2, timeoutMs: 600_000 } as const;
    const events = opened.value
      .capture(request, { cancelled: never, satisfied: never })
      [Symbol.asyncIterator]();
    const nextFrame = async () => {
      for (;;) {
        const { value, done } = await events.next();
        if (done || value.kind === 'failed') throw new Error('the capture ended');
        if (value.kind === 'frame') return;
      }
    };
    await nextFrame();
    const medians = await alternate(
      frames,
      0,
      () => time(nextFrame),
      async () => (bytesOfFrame * 10 * 1000) / baudRate,
    );
    await events.return?.();
    await opened.value.close();
    await port.stop();
    await emulator.close();
    return [{ name: 'zfm-image', ...medians, goal: 1.05 }];
  },
};
