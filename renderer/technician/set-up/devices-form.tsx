import { useEffect, useState } from 'react';
import {
  type DeviceChoice,
  type DeviceName,
  type DeviceSetUp,
  deviceTitles,
  type FoundPlace,
  sameWay,
} from '../../../domain/technician/device-set-up.ts';
import { call } from '../../station/client.ts';
import { Button } from '../../ui/button.tsx';
import { Outcome } from '../guided/outcome.tsx';
import { DeviceQuestion } from './device-question.tsx';
import { wayWords } from './device-words.ts';
import { screenCameras } from './screen-cameras.ts';

const fixedWords = {
  file: 'Durch die Datei der Verwaltung festgelegt.',
  signature: 'Nur mit einer signierten Konfiguration zu ändern.',
} as const;

const same = (a: DeviceChoice, b: DeviceChoice) => sameWay(a, b) && a.place === b.place;

/** The terminal's devices: driver and place of each. Saving starts the station anew. */
export function DevicesForm() {
  const [setUp, setSetUp] = useState<DeviceSetUp | null>(null);
  const [cameras, setCameras] = useState<readonly FoundPlace[]>([]);
  const [changed, setChanged] = useState<readonly DeviceChoice[]>([]);
  const [asked, setAsked] = useState<DeviceName | null>(null);
  const [outcome, setOutcome] = useState<{ ok: boolean; sentence: string } | null>(null);

  const look = async () => {
    const [answer, seen] = await Promise.all([call('technician.devices', null), screenCameras()]);
    if (answer.ok) setSetUp(answer.value);
    setCameras(seen);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens, and before each question
  useEffect(() => void look(), []);

  if (!setUp) return null;
  const chosenOf = (device: DeviceName) =>
    changed.find((one) => one.device === device) ?? setUp.devices.find((one) => one.device === device);
  const choose = ({ device, driver, form, place }: DeviceChoice) => {
    const choice = { device, driver, form, place };
    const others = changed.filter((one) => one.device !== device);
    const before = setUp.devices.find((one) => one.device === device);
    setChanged(before && same(before, choice) ? others : [...others, choice]);
    setAsked(null);
    setOutcome(null);
  };
  const save = async () => {
    const answer = await call('technician.setDevices', { devices: [...changed] });
    const problems = answer.ok ? answer.value.problems : ['Gerade nicht möglich.'];
    setOutcome({
      ok: problems.length === 0,
      sentence: problems.length === 0 ? 'Gespeichert. Die Station startet neu.' : problems.join(' '),
    });
    if (problems.length > 0) return;
    setSetUp({
      ...setUp,
      devices: setUp.devices.map((one) => ({
        ...one,
        ...changed.find(({ device }) => device === one.device),
      })),
    });
    setChanged([]);
  };
  const present = asked && chosenOf(asked);
  if (present)
    return (
      <section className="card">
        <DeviceQuestion
          key={present.device}
          present={present}
          found={[...setUp.found, ...(present.device === 'camera' ? cameras : [])]}
          onChosen={choose}
          onBack={() => setAsked(null)}
        />
      </section>
    );
  return (
    <section className="card">
      <h2>Geräte</h2>
      <ul className="check-rows">
        {setUp.devices.map(({ device, fixedBy }) => (
          <DeviceRow
            key={device}
            choice={chosenOf(device)}
            isChanged={changed.some((one) => one.device === device)}
            fixed={fixedBy && fixedWords[fixedBy]}
            onAsk={() => {
              setAsked(device);
              void look();
            }}
          />
        ))}
      </ul>
      <Outcome outcome={outcome} />
      <div className="row">
        <Button kind="primary" size="small" isDisabled={changed.length === 0} onPress={() => void save()}>
          Geräte speichern und neu starten
        </Button>
      </div>
    </section>
  );
}

type RowProps = {
  choice: DeviceChoice | undefined;
  isChanged: boolean;
  fixed: string | null;
  onAsk: () => void;
};

function DeviceRow({ choice, isChanged, fixed, onAsk }: RowProps) {
  if (!choice) return null;
  const title = deviceTitles[choice.device];
  const { label, hint } = wayWords(choice.device, choice);
  return (
    <li className="check-row check-row--plain">
      <span>
        <strong>{title}</strong>
        <br />
        {[label, hint, choice.place].filter(Boolean).join(' · ')}
        {(fixed || isChanged) && (
          <>
            <br />
            <span className="muted">{fixed ?? 'Geändert, noch nicht gespeichert.'}</span>
          </>
        )}
      </span>
      {!fixed && (
        <Button kind="secondary" size="small" label={`${title}: ändern`} onPress={onAsk}>
          Ändern
        </Button>
      )}
    </li>
  );
}
