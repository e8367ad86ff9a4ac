import { useId, useState } from 'react';
import { type Order, terminalMode } from '../../../domain/fleet/command.ts';
import { Message } from '../../desk/message.tsx';
import { commandAnswer, type FleetTerminal } from '../../fleet/contract.ts';
import { post } from '../../staff/page/api.ts';
import { modeLabels, orderLabel } from './labels.ts';

const time = new Intl.DateTimeFormat('de', { timeStyle: 'short', timeZone: 'Europe/Berlin' });

/** What may be asked of a terminal from afar, and what became of it. Nobody at the terminal is interrupted. */
export function Orders({ terminal, refresh }: { terminal: FleetTerminal; refresh: () => Promise<void> }) {
  const [text, setText] = useState(terminal.beat?.message ?? '');
  const [failed, setFailed] = useState(false);
  const id = useId();
  const give = async (order: Order) => {
    const answer = await post(
      `/fleet/api/terminals/${terminal.terminalId}/commands`,
      { order },
      commandAnswer,
    );
    setFailed(!answer.ok);
    await refresh();
  };
  const mode = terminal.beat?.mode ?? 'open';
  return (
    <div className="orders">
      {failed && <Message kind="danger">Das hat nicht geklappt. Bitte noch einmal versuchen.</Message>}
      <form
        className="orders__line"
        onSubmit={(event) => {
          event.preventDefault();
          void give({ kind: 'message', text: text.trim() || null });
        }}
      >
        <label className="kern-label" htmlFor={id}>
          Hinweis auf der Startseite
        </label>
        <input
          id={id}
          className="kern-form-input__input"
          maxLength={160}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" className="kern-btn kern-btn--secondary">
          <span className="kern-label">{text.trim() ? 'Anzeigen' : 'Entfernen'}</span>
        </button>
      </form>
      <div className="orders__line">
        {terminalMode.options.map((option) => (
          <button
            key={option}
            type="button"
            className={`kern-btn ${option === mode ? 'kern-btn--primary' : 'kern-btn--secondary'}`}
            aria-pressed={option === mode}
            onClick={() => void give({ kind: 'mode', mode: option })}
          >
            <span className="kern-label">{modeLabels[option]}</span>
          </button>
        ))}
        <button
          type="button"
          className="kern-btn kern-btn--secondary"
          onClick={() => void give({ kind: 'restart' })}
        >
          <span className="kern-label">Neu starten</span>
        </button>
        <span className="note">
          Wirkt, sobald niemand mehr am Terminal ist; spätestens nach einer Minute.
        </span>
      </div>
      {terminal.commands.length > 0 && (
        <ul className="orders__list" aria-label="Letzte Anweisungen">
          {terminal.commands.map(({ order, givenAt, doneAt }) => (
            <li key={givenAt}>
              {time.format(new Date(givenAt))} Uhr: {orderLabel(order)} –{' '}
              {doneAt ? `ausgeführt um ${time.format(new Date(doneAt))} Uhr` : 'wartet auf das Terminal'}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
