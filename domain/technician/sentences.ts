import type { DeviceCondition } from '../devices/condition.ts';

/** What the drivers' codes mean, in one German sentence that ends with what to do. */
const codes: Record<string, string> = {
  disconnected: 'Das Gerät ist abgesteckt: Kabel prüfen.',
  'not-found': 'Das Gerät wird nicht gefunden: Kabel und Anschluss prüfen.',
  permission: 'Der Zugriff ist verboten: Rechte des Benutzers prüfen.',
  'in-use': 'Ein anderes Programm benutzt das Gerät.',
  timeout: 'Das Gerät antwortet nicht: aus- und einschalten.',
  protocol: 'Das Gerät antwortet unverständlich: Anschluss und Baudrate prüfen.',
  failed: 'Das Gerät ist seit mehreren Versuchen nicht da: Kabel, Strom, dann neu starten.',
  'soft-reset': 'Das Gerät wird zurückgesetzt.',
  reopen: 'Das Gerät wird neu geöffnet.',
  restart: 'Das Gerät wird neu gestartet.',
  closed: 'Das Gerät ist geschlossen.',
  slow: 'Das Gerät ist langsam.',
  'paper-low': 'Das Papier geht zu Ende: Rolle bereithalten.',
  'paper-out': 'Kein Papier: Rolle einlegen.',
  'cover-open': 'Die Klappe ist offen: schließen.',
  jam: 'Etwas klemmt: Papier oder Hindernis entfernen.',
  offline: 'Das Gerät ist offline: am Gerät einschalten.',
  'resolution-too-low': 'Das Bild ist zu klein: andere Auflösung oder Kamera.',
  'emergency-stop': 'Der Not-Halt ist gedrückt: lösen.',
  'end-stop': 'Der Anschlag ist erreicht.',
  dead: 'Ein Lichtkanal bleibt dunkel: Lampe prüfen.',
  'ink-out': 'Tinte oder Farbband ist leer: wechseln.',
  refused: 'Der Drucker nimmt solche Aufträge nicht an: Papier und Format prüfen.',
  aborted: 'Der Drucker hat den Auftrag abgebrochen.',
  'unknown-outcome': 'Es ist nicht bekannt, ob etwas herauskam: nachsehen.',
  silent: 'Das Gerät antwortet nicht: aus- und einschalten.',
  version: 'Das Gerät spricht eine andere Version: Programm erneuern.',
  password: 'Der Sensor verlangt ein Kennwort: zurücksetzen.',
  cancelled: 'Der Vorgang wurde abgebrochen.',
  nothing: 'Es lag kein Finger auf der Auflage.',
  mismatch: 'Der Scanner hat auf eine andere Frage geantwortet: neu starten.',
  unmeasured: 'Die Aufnahme ließ sich nicht messen: noch einmal drücken.',
  busy: 'Das Gerät ist beschäftigt: gleich noch einmal.',
  'out-of-range': 'So weit fährt der Lift nicht.',
  starting: 'Startet.',
};

/** How a device is, as one sentence. */
export function conditionSentence(state: DeviceCondition['state'], code: string | null): string {
  if (code !== null) return codes[code] ?? `Das Gerät meldet „${code}“.`;
  if (state === 'ok') return 'In Ordnung.';
  if (state === 'degraded') return 'Benutzbar, bitte ansehen.';
  return state === 'starting' ? 'Startet.' : 'Nicht benutzbar.';
}
