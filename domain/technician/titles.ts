import type { CheckedThing, CheckId } from './check.ts';
import type { Gate } from './gates.ts';

/** The technician's words: German only, as the people who look after the terminals speak it. */
export const thingTitles: Record<CheckedThing, string> = {
  camera: 'Kamera',
  'fingerprint-scanner': 'Fingerscanner',
  'slip-printer': 'Belegdrucker',
  'document-printer': 'Foto- und Blattdrucker',
  'control-board': 'Säule: Lift, Licht, Tasten',
  'code-reader': 'Code-Leser',
  storage: 'Speicher',
  network: 'Bürgercenter und Netz',
  screen: 'Bildschirm',
  sound: 'Ton',
};

export const checkTitles: Record<CheckId, string> = {
  'camera-present': 'Kamera ist da',
  'camera-resolution': 'Auflösung',
  'camera-frame-rate': 'Bildrate',
  'camera-picture': 'Bild von Menschen geprüft',
  'scanner-present': 'Fingerscanner ist da',
  'scanner-platen': 'Leere Auflage',
  'scanner-capture': 'Probeaufnahme',
  'slip-printer-ready': 'Belegdrucker ist bereit',
  'slip-test': 'Testbeleg von Menschen geprüft',
  'document-printer-ready': 'Foto- und Blattdrucker ist bereit',
  'document-test': 'Testseite von Menschen geprüft',
  'column-present': 'Säule ist da',
  'column-lift': 'Kamera fährt',
  'column-light': 'Licht antwortet',
  'column-lift-ends': 'Anschläge des Lifts',
  'column-light-seen': 'Licht von Menschen gesehen',
  'column-keys': 'Tasten',
  'column-headphones': 'Kopfhörerbuchse',
  'code-reader-present': 'Code-Leser ist da',
  'code-reader-read': 'Testcode gelesen',
  'storage-free': 'Freier Platz',
  'storage-write': 'Schreibprobe',
  'storage-integrity': 'Datenbank unversehrt',
  'storage-log': 'Protokoll der Datenbank',
  'storage-schema': 'Schema der Datenbank',
  'network-intake': 'Eingang antwortet',
  'network-tls': 'Zertifikat',
  'network-clock': 'Uhr',
  'sync-age': 'Letzter Abgleich',
  'unsent-count': 'Wartende Fälle',
  'unsent-age': 'Ältester wartender Fall',
  keys: 'Anmeldung und Schlüssel',
  'test-case': 'Testvorgang bis zum Eingang',
  'screen-touch': 'Berührung',
  'screen-ruler': 'Maßstab des Bildschirms',
  'sound-heard': 'Ton gehört',
};

export const gateSentences: Record<Gate, string> = {
  service: 'Das Terminal wird gewartet und nimmt niemanden an.',
  update: 'Eine neue Version wird eingespielt: Das Terminal nimmt so lange niemanden an.',
  'simulated-devices':
    'Ein Gerät ist simuliert: Das Terminal nimmt niemanden an. Treiber eintragen, oder demonstration: true.',
  'touch-missing': 'Der Touchscreen fehlt: Das Terminal nimmt niemanden an. Kabel prüfen.',
  'disk-full': 'Die Platte ist fast voll: Das Terminal nimmt niemanden an. Platz schaffen.',
  'store-unwritable': 'Die Platte nimmt nichts an: Das Terminal nimmt niemanden an. Platte prüfen.',
  'too-many-unsent': 'Zu viele Fälle warten: Das Terminal nimmt niemanden an. Netz prüfen.',
  'unsent-too-old': 'Ein Fall wartet zu lange und würde bald gelöscht: Netz sofort prüfen.',
  'case-refused':
    'Das Bürgercenter hat einen Fall abgelehnt; er bleibt bis 96 Stunden nach der Aufnahme: Betreuung rufen.',
  'sync-too-old': 'Der letzte Abgleich ist lange her: Netz prüfen.',
  'clock-wrong': 'Die Uhr geht falsch: Das Terminal nimmt niemanden an. Uhr stellen.',
  'keys-old': 'Ein Schlüssel oder Zertifikat läuft bald ab: erneuern.',
};
