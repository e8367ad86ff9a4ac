import { conditionSentence } from '../../../domain/technician/sentences.ts';
import type { FleetTerminal } from '../../fleet/contract.ts';
import { alarmLabel, deviceLabels, nameOf, nowLabel, since } from './labels.ts';
import { Orders } from './orders.tsx';

type Props = {
  terminal: FleetTerminal;
  /** The intake's time, milliseconds since the Unix epoch. */
  now: number;
  isOpen: boolean;
  onToggle: () => void;
  refresh: () => Promise<void>;
};

/** One terminal in the table, and below it what may be asked of it. */
export function TerminalRows({ terminal, now, isOpen, onToggle, refresh }: Props) {
  const { beat } = terminal;
  const open = terminal.alarms.filter(({ closedAt }) => closedAt === null);
  const healed = terminal.alarms.length - open.length;
  return (
    <>
      <tr>
        <th scope="row">
          {nameOf(terminal)}
          <span className="note">
            {beat ? `Version ${beat.version}` : 'noch nie gemeldet'}
            {terminal.at && `, gemeldet vor ${since(terminal.at, now)}`}
          </span>
        </th>
        <td>
          {nowLabel(terminal)}
          {terminal.stepSince && <span className="note">seit {since(terminal.stepSince, now)}</span>}
        </td>
        <td>{beat && <Devices devices={beat.devices} />}</td>
        <td>{beat && `${beat.slipsLeft} Belege`}</td>
        <td>
          {beat?.unsent ?? ''}
          {beat?.oldestUnsentAt && (
            <span className="note">ältester seit {since(beat.oldestUnsentAt, now)}</span>
          )}
        </td>
        <td>
          {beat?.readiness && (beat.readiness.failed === 0 ? 'in Ordnung' : failures(beat.readiness.failed))}
          {beat?.readiness && <span className="note">geprüft vor {since(beat.readiness.at, now)}</span>}
        </td>
        <td>
          {open.map((alarm) => (
            <span key={alarm.kind + alarm.subject} className="pill pill--bad">
              {alarmLabel(alarm)} · {since(alarm.openedAt, now)}
            </span>
          ))}
          {open.length === 0 && <span className="pill pill--good">keine</span>}
          {healed > 0 && <span className="note">{healed} in 24 Stunden von selbst geheilt</span>}
        </td>
        <td>
          <button
            type="button"
            className="kern-btn kern-btn--secondary"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? 'Schließen' : 'Anweisen'}: ${nameOf(terminal)}`}
            onClick={onToggle}
          >
            <span className="kern-label">{isOpen ? 'Schließen' : 'Anweisen'}</span>
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={8}>
            <Orders terminal={terminal} refresh={refresh} />
          </td>
        </tr>
      )}
    </>
  );
}

const failures = (count: number) => (count === 1 ? '1 Mangel' : `${count} Mängel`);

/** What is not in order, each for itself; the rest in one word. */
function Devices({ devices }: { devices: NonNullable<FleetTerminal['beat']>['devices'] }) {
  const wrong = devices.filter(({ state }) => state !== 'ok');
  if (wrong.length === 0) return <span className="pill pill--good">alle {devices.length} in Ordnung</span>;
  return wrong.map(({ kind, state, code }) => (
    <span key={kind} className={`pill ${state === 'down' ? 'pill--bad' : 'pill--attention'}`}>
      {deviceLabels[kind]}: {conditionSentence(state, code)}
    </span>
  ));
}
