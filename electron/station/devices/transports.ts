import { appendFileSync } from 'node:fs';
import type { Clock } from '../../../domain/clock.ts';
import type { SerialAddress } from '../../../drivers/transport/find-serial-port.ts';
import type { OpenTransport } from '../../../drivers/transport/port.ts';
import { recorded } from '../../../drivers/transport/record.ts';
import { openSerial } from '../../../drivers/transport/serial.ts';
import { openTcp } from '../../../drivers/transport/tcp.ts';

type Place = SerialAddress | { host: string; port: number };

/** The pipe to a device that hangs on a serial line, or on a serial server over TCP. */
export const transportTo = (place: Place, baudRate: number, clock: Clock): OpenTransport =>
  'host' in place ? openTcp({ ...place, clock }) : openSerial({ address: place, baudRate, clock });

/** The same pipe, recorded to a text file when the configuration wants it. */
export const perhapsRecorded = (
  open: OpenTransport,
  file: string | undefined,
  clock: Clock,
): OpenTransport =>
  file === undefined ? open : recorded(open, clock, (line) => appendFileSync(file, `${line}\n`));
