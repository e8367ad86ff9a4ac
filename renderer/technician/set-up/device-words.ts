import {
  type DeviceName,
  type DeviceWay,
  deviceWays,
  type PlaceForm,
} from '../../../domain/technician/device-set-up.ts';
import { driverWords } from '../devices/driver-words.ts';

/** Where one driver has more than one way to its device. */
const formWords: Partial<Record<PlaceForm, string>> = {
  serial: 'an einer seriellen Leitung',
  'usb-printer': 'am USB-Anschluss',
  network: 'im Netz',
  program: 'das Terminal startet es',
};

/** A driver in words, and how its device is attached where that is a choice. */
export function wayWords(device: DeviceName, way: DeviceWay): { label: string; hint?: string } {
  const { driver, form } = way;
  if (driver === 'none') return { label: 'Nicht vorhanden' };
  const isChoice = deviceWays[device].filter((one) => one.driver === driver).length > 1;
  const hint = isOnThisComputer(way) ? 'läuft schon auf diesem Rechner' : isChoice && formWords[form];
  return { label: driverWords(driver, ''), ...(hint ? { hint } : {}) };
}

/** The bridge's protocol does not encrypt: its program must not be anywhere else. */
const isOnThisComputer = ({ driver, form }: DeviceWay) => driver === 'bridge' && form === 'network';

const placeForms: Record<PlaceForm, { label: string; hint: string } | null> = {
  none: null,
  name: { label: 'Name oder ein Teil davon', hint: 'Leer: das erste Gerät, das gefunden wird' },
  serial: { label: 'Anschluss', hint: 'Etwa /dev/ttyS0, oder die USB-Kennung des Adapters: 0403:6001' },
  'usb-printer': { label: 'Anschluss', hint: 'Etwa /dev/usb/lp0, oder die USB-Kennung: 04b8:0202' },
  hid: { label: 'USB-Kennung', hint: 'Etwa 1209:0001, bei zwei gleichen mit Seriennummer: 1209:0001:A7' },
  network: { label: 'Adresse und Port', hint: 'Etwa 10.0.0.7:9100' },
  url: { label: 'Adresse', hint: 'Etwa ipp://drucker/ipp/print' },
  folder: { label: 'Ordner', hint: 'Etwa /srv/bilder' },
  // The administrator's file names it.
  program: null,
};

/** What is asked for a place, and how it is written; null = nothing is asked. */
export const placeWords = (way: DeviceWay): { label: string; hint: string } | null =>
  isOnThisComputer(way) ? { label: 'Adresse und Port', hint: 'Etwa 127.0.0.1:7000' } : placeForms[way.form];
