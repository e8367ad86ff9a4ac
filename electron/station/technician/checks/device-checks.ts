import type { DeviceKind } from '../../../../domain/devices/condition.ts';
import type { AutomaticCheckId } from '../../../../domain/technician/check.ts';
import { dirtyCell } from '../../../../domain/technician/platen.ts';
import { conditionSentence } from '../../../../domain/technician/sentences.ts';
import type { Devices } from '../../devices/devices.ts';
import { type Check, finding } from './check.ts';
import { lookAtPlaten } from './platen.ts';

/** What the screen says of its camera; null until it has looked: before the first picture nothing is known. */
export type CameraFacts = { label: string; width: number; height: number; framesPerSecond: number } | null;

/** The crop of 1244×1600 with 300 px between the eyes needs as much (TR-03121-3.2 §5.1.2). */
const leastPixels = { width: 1244, height: 1600 };
const leastFrames = 10;
/** How far a lift is moved to see that it moves, millimetres. */
const liftStepMm = 20;
const liftMs = 30_000;

/** Every device that this terminal has, as it is now. */
export function deviceChecks(devices: Devices, camera: () => CameraFacts): Check[] {
  const present = (id: AutomaticCheckId, kind: DeviceKind): Check => ({
    id,
    run: async () => {
      const device = devices.list().find((one) => one.kind === kind);
      if (!device) return null;
      const { state, code } = device.condition;
      return finding(state === 'ok' || state === 'degraded', conditionSentence(state, code));
    },
  });
  return [
    present('camera-present', 'camera'),
    {
      id: 'camera-resolution',
      run: async () => {
        const facts = camera();
        if (!facts) return null;
        const { width, height } = facts;
        const enough =
          Math.min(width, height) >= leastPixels.width && Math.max(width, height) >= leastPixels.height;
        return finding(
          enough,
          `${width} × ${height} Bildpunkte${enough ? '' : ': zu wenig für 300 Punkte Augenabstand'}.`,
          width * height,
        );
      },
    },
    {
      id: 'camera-frame-rate',
      run: async () => {
        const facts = camera();
        if (!facts) return null;
        const rate = Math.round(facts.framesPerSecond * 10) / 10;
        return finding(rate >= leastFrames, `${rate.toLocaleString('de-DE')} Bilder je Sekunde.`, rate);
      },
    },
    present('scanner-present', 'fingerprint-scanner'),
    {
      id: 'scanner-platen',
      disturbs: true,
      run: async (stopped) => {
        const platen = await lookAtPlaten(devices.scanner, stopped);
        if (!platen) return finding(false, 'Der Scanner hat kein Bild der leeren Auflage geliefert.');
        const dirty = platen.cells.filter((cell) => cell > dirtyCell).length;
        return finding(
          dirty === 0,
          dirty === 0 ? 'Die Auflage ist sauber.' : `${dirty} Felder der Auflage sind verschmutzt: reinigen.`,
          dirty,
        );
      },
    },
    present('slip-printer-ready', 'slip-printer'),
    present('document-printer-ready', 'document-printer'),
    present('column-present', 'control-board'),
    {
      id: 'column-lift',
      disturbs: true,
      run: async (stopped) => {
        const lift = devices.controlBoard?.current()?.lift;
        const from = lift?.position();
        if (!lift || from === null || from === undefined) return null;
        const to = from + liftStepMm <= lift.rangeMm ? from + liftStepMm : from - liftStepMm;
        const patience = AbortSignal.any([stopped, AbortSignal.timeout(liftMs)]);
        const there = await lift.moveTo(to, patience);
        const back = there.ok ? await lift.moveTo(from, patience) : there;
        return back.ok
          ? finding(true, `Die Kamera fährt und steht auf ${Math.round(from)} mm.`, from)
          : finding(false, `Die Kamera fährt nicht: ${conditionSentence('down', back.failure.code)}`);
      },
    },
    {
      id: 'column-light',
      disturbs: true,
      run: async () => {
        const light = devices.controlBoard?.current()?.light;
        if (!light) return null;
        const lit = await light.set(1);
        await light.set(0);
        return lit.ok
          ? finding(true, `Alle ${light.channels} Lichtkanäle antworten.`, light.channels)
          : finding(false, `Licht: ${conditionSentence('down', lit.failure.code)}`);
      },
    },
    present('code-reader-present', 'code-reader'),
  ];
}
