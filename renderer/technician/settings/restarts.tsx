import { useState } from 'react';
import { call } from '../../station/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

const targets = {
  station: {
    name: 'Station neu starten',
    asks: 'Geräte, Speicher und Abgleich starten neu. Der Bildschirm bleibt; diese Seiten schließen sich.',
  },
  app: {
    name: 'Anwendung neu starten',
    asks: 'Das ganze Programm startet neu. Das dauert einige Sekunden.',
  },
  shutdown: {
    name: 'Sicher ausschalten',
    asks: 'Das Terminal schaltet sich aus. Zum Einschalten muss jemand an den Schalter am Gerät.',
  },
} as const;
type Target = keyof typeof targets;
const names: readonly Target[] = ['station', 'app', 'shutdown'];

/** Restarts and the safe shutdown, each asked back. Cases that wait are on the disk and stay there. */
export function Restarts() {
  const [asked, setAsked] = useState<Target | null>(null);
  const go = async (target: Target) => {
    setAsked(null);
    await call('technician.restart', { target });
  };
  return (
    <section className="card">
      <h2>Neustart und Ausschalten</h2>
      <p>Wartende Fälle bleiben erhalten. Einzelne Geräte startet die Seite „Geräte“ neu.</p>
      <div className="row">
        {names.map((target) => (
          <Button key={target} kind="secondary" size="small" onPress={() => setAsked(target)}>
            {targets[target].name}
          </Button>
        ))}
      </div>
      {asked && (
        <Dialog
          title={`${targets[asked].name}?`}
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button kind="secondary" onPress={() => void go(asked)}>
                Ja
              </Button>
              <Button kind="primary" onPress={() => setAsked(null)}>
                Nein, zurück
              </Button>
            </>
          }
        >
          <p>{targets[asked].asks}</p>
        </Dialog>
      )}
    </section>
  );
}
