import '../styles/dock.css';
import { call } from '../station/client.ts';
import { useMirror } from '../station/store.ts';
import { CitizenPanel } from './citizen-panel.tsx';
import { FaultPanel } from './fault-panel.tsx';
import { KeypadPanel } from './keypad-panel.tsx';
import { OutboxTable } from './outbox-table.tsx';
import { PaperPicture } from './paper-picture.tsx';
import { VoicePanel } from './voice-panel.tsx';
import { WorldPanel } from './world-panel.tsx';

/** The developer's dock: the simulated world beside the citizen's screen. English, and never in the citizen's way. */
export default function Dock() {
  const dev = useMirror((state) => state.dev);
  const session = useMirror((state) => state.snapshot?.session);
  const devices = useMirror((state) => state.snapshot?.terminal.devices ?? []);
  if (!dev || !session) {
    return (
      <aside className="dock" aria-label="Developer's dock">
        <button type="button" onClick={() => void call('dev.state', null)}>
          No developer state yet: ask for it
        </button>
      </aside>
    );
  }
  return (
    <aside className="dock" aria-label="Developer's dock">
      <section>
        <h2>Session</h2>
        <p>
          <code>{session.state}</code> {session.page && <code>{session.page}</code>}
          {session.help && ` · help ${session.help}`}
        </p>
      </section>
      <FaultPanel devices={devices} faults={dev.faults} />
      <KeypadPanel />
      <VoicePanel />
      <WorldPanel dev={dev} />
      <CitizenPanel citizen={dev.citizen} />
      <OutboxTable rows={dev.outbox} />
      <PaperPicture title="Slip" png={dev.slipPng} />
      <PaperPicture title="Page" png={dev.pagePng} />
    </aside>
  );
}
