import '../../desk/strict-csp.ts';
import './fleet.css';
import { type ReactNode, useState } from 'react';
import { SteerableClock } from '../../../domain/clock.ts';
import { Message } from '../../desk/message.tsx';
import { fleetAnswer } from '../../fleet/contract.ts';
import { SignedIn } from '../../staff/page/signed-in.tsx';
import { startPage } from '../shared/start-page.tsx';
import { useFresh } from '../shared/use-fresh.ts';
import { HelpList } from './help-list.tsx';
import { TerminalRows } from './terminal-row.tsx';

const clock = new SteerableClock();
const everyMs = 5_000;

function FleetPage() {
  return (
    <SignedIn roles={['technician', 'administrator']} clock={clock}>
      {({ signOut }) => <Fleet signOut={signOut} />}
    </SignedIn>
  );
}

/** Every terminal: how it is, what is wrong with it, and what may be asked of it. */
function Fleet({ signOut }: { signOut: ReactNode }) {
  const { value, failure, refresh } = useFresh('/fleet/api/terminals', fleetAnswer, everyMs);
  const [opened, setOpened] = useState<string>();
  return (
    <>
      <header className="top">
        <span className="kern-title">Bürgercenter · Terminals</span>
        <div className="top__end">{signOut}</div>
      </header>
      <main className="content">
        <h1>Terminals</h1>
        {failure && (
          <Message kind="danger">Der Eingang antwortet gerade nicht. Die Angaben sind alt.</Message>
        )}
        {value && <HelpList terminals={value.terminals} refresh={refresh} />}
        {value && value.terminals.length === 0 && <p>Es ist noch kein Terminal angemeldet.</p>}
        {value && value.terminals.length > 0 && (
          <div className="card fleet">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">Terminal</th>
                  <th scope="col">Jetzt</th>
                  <th scope="col">Geräte</th>
                  <th scope="col">Papier</th>
                  <th scope="col">Nicht gesendet</th>
                  <th scope="col">Bereitschaft</th>
                  <th scope="col">Alarme</th>
                  <th scope="col">Anweisen</th>
                </tr>
              </thead>
              <tbody>
                {value.terminals.map((terminal) => (
                  <TerminalRows
                    key={terminal.terminalId}
                    terminal={terminal}
                    now={Date.parse(value.now)}
                    isOpen={opened === terminal.terminalId}
                    onToggle={() =>
                      setOpened((id) => (id === terminal.terminalId ? undefined : terminal.terminalId))
                    }
                    refresh={refresh}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </main>
    </>
  );
}

startPage(<FleetPage />);
