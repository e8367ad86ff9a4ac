import { useState } from 'react';
import type { TechnicianOverview } from '../../../domain/station-api/technician-calls.ts';
import { conditionSentence } from '../../../domain/technician/sentences.ts';
import { checkTitles, thingTitles } from '../../../domain/technician/titles.ts';
import { releaseCamera } from '../../camera/camera-provider.ts';
import { call } from '../../station/client.ts';
import { Button } from '../../ui/button.tsx';
import { runChecksOf } from '../checks/run-checks.ts';
import { moment } from '../format.ts';
import { refreshOverview, useOverview } from '../overview.ts';
import { CheckMark } from '../ui/check-mark.tsx';
import { conditionWords, Pill } from '../ui/pill.tsx';
import { driverWords } from './driver-words.ts';

type Props = { device: TechnicianOverview['devices'][number] };

/** One device: how it is, what the last checks said, and the two things that help most often. */
export function DeviceCard({ device }: Props) {
  const { kind, driver, name, condition } = device;
  const checks = useOverview().checks.filter((run) => run.device === kind);
  const [busy, setBusy] = useState<'checking' | 'restarting' | null>(null);

  const during = async (what: 'checking' | 'restarting', act: () => Promise<unknown>) => {
    setBusy(what);
    await act();
    await refreshOverview();
    setBusy(null);
  };
  // The camera lives in this process, every other device in the station.
  const restart = () => (kind === 'camera' ? releaseCamera() : call('technician.restart', { target: kind }));

  return (
    <section className="card device" aria-labelledby={`device-${kind}`}>
      <div className="device__head">
        <h2 id={`device-${kind}`}>{thingTitles[kind]}</h2>
        <Pill state={condition.state}>{conditionWords[condition.state]}</Pill>
      </div>
      <p>{conditionSentence(condition.state, condition.code)}</p>
      <p className="muted">{driverWords(driver, name)}</p>
      {checks.length === 0 ? (
        <p className="muted">Noch nie geprüft.</p>
      ) : (
        <ul className="findings">
          {checks.map(({ id, ok, detail, at }) => (
            <li key={id}>
              <CheckMark ok={ok} />
              <span>
                <strong>{checkTitles[id]}</strong>: {detail} <span className="muted">{moment(at)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="row device__actions">
        <Button
          kind="secondary"
          size="small"
          label={`${thingTitles[kind]} prüfen`}
          isDisabled={busy !== null}
          onPress={() => void during('checking', () => runChecksOf(kind))}
        >
          {busy === 'checking' ? 'Prüft …' : 'Prüfen'}
        </Button>
        <Button
          kind="secondary"
          size="small"
          label={`${thingTitles[kind]} neu starten`}
          isDisabled={busy !== null}
          onPress={() => void during('restarting', restart)}
        >
          {busy === 'restarting' ? 'Startet …' : 'Neu starten'}
        </Button>
      </div>
    </section>
  );
}
