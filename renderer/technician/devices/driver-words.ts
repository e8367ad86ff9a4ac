/** What a technician calls the drivers of the configuration. */
const words: Record<string, string> = {
  simulated: 'Simuliert',
  uvc: 'USB-Kamera',
  gphoto2: 'Digitalkamera (gphoto2)',
  files: 'Bilder aus einem Ordner',
  zfm: 'ZFM, nur zur Vorführung',
  hid: 'HID-Scanner',
  libfprint: 'libfprint, nur zur Vorführung',
  bridge: 'Programm des Herstellers',
  escpos: 'ESC/POS',
  ipp: 'Netzwerkdrucker (IPP)',
  serial: 'Serielle Leitung',
  keyboard: 'Liest wie eine Tastatur',
};

/** The driver in words, and the device's own name where it says more. */
export const driverWords = (driver: string, name: string): string =>
  name === '' || name.startsWith(driver) ? (words[driver] ?? driver) : `${words[driver] ?? driver} · ${name}`;
