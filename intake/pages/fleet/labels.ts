import type { DeviceKind } from '../../../domain/devices/condition.ts';
import type { AlarmKind } from '../../../domain/fleet/alarms.ts';
import type { Order, TerminalMode } from '../../../domain/fleet/command.ts';
import type { SessionState } from '../../../domain/session/session-state.ts';
import { stepLabels } from '../../desk/labels.ts';
import type { FleetTerminal } from '../../fleet/contract.ts';

export const deviceLabels: Record<DeviceKind, string> = {
  camera: 'Kamera',
  'fingerprint-scanner': 'Fingerscanner',
  'slip-printer': 'Belegdrucker',
  'document-printer': 'Drucker',
  'control-board': 'Säule',
  'code-reader': 'Code-Leser',
};

const alarmLabels: Record<AlarmKind, string> = {
  silent: 'meldet sich nicht',
  'device-down': 'Gerät aus',
  paper: 'Papier geht aus',
  unsent: 'Fälle kommen nicht an',
  'not-ready': 'Prüfung nicht bestanden',
  closed: 'nimmt niemanden an',
};

const stateLabels: Record<SessionState, string> = {
  'out-of-service': 'außer Betrieb',
  attract: 'frei',
  service: 'Auskunft',
  page: 'Antrag',
  referred: 'zum Schalter geschickt',
  sealing: 'wird verschlossen',
  slip: 'Beleg',
  returned: 'Nachtrag abgeschickt',
  wiping: 'wird gelöscht',
};

export const modeLabels: Record<TerminalMode, string> = {
  open: 'Offen',
  wait: 'Bitte warten',
  'stood-down': 'Außer Betrieb',
};

export const nameOf = ({ beat, terminalId }: Pick<FleetTerminal, 'beat' | 'terminalId'>): string =>
  beat?.name || `Terminal ${terminalId.slice(0, 4)}`;

/** The step, never the person. */
export function nowLabel({ beat }: FleetTerminal): string {
  if (!beat) return 'unbekannt';
  if (beat.state === 'out-of-service' && beat.mode !== 'open') return modeLabels[beat.mode];
  return beat.step ? `${stateLabels[beat.state]}: ${stepLabels[beat.step]}` : stateLabels[beat.state];
}

export function alarmLabel({ kind, subject }: { kind: AlarmKind; subject: string }): string {
  const device = Object.entries(deviceLabels).find(([key]) => key === subject)?.[1];
  return device ? `${device} aus` : alarmLabels[kind];
}

export function orderLabel(order: Order): string {
  if (order.kind === 'restart') return 'Neu starten';
  if (order.kind === 'mode') return modeLabels[order.mode];
  return order.text === null ? 'Hinweis entfernen' : `Hinweis „${order.text}“`;
}

/** How long ago: minutes, above two hours in hours, above two days in days. */
export function since(instant: string, now: number): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000));
  if (minutes < 120) return `${minutes} min`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} Std.` : `${Math.floor(minutes / 1440)} Tagen`;
}
