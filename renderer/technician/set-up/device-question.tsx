import { useState } from 'react';
import {
  type DeviceChoice,
  type DeviceWay,
  deviceTitles,
  deviceWays,
  type FoundPlace,
  sameWay,
} from '../../../domain/technician/device-set-up.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { placeWords, wayWords } from './device-words.ts';

type Props = {
  present: DeviceChoice;
  /** Where something is plugged in now. */
  found: readonly FoundPlace[];
  onChosen: (choice: DeviceChoice) => void;
  onBack: () => void;
};

const keyOf = ({ driver, form }: DeviceWay) => `${driver} ${form}`;

/** One device: its driver, and where that finds it. */
export function DeviceQuestion({ present, found, onChosen, onBack }: Props) {
  const { device } = present;
  const [chosen, setChosen] = useState(present);
  // Which program is run is the administrator's to say.
  const ways = deviceWays[device].filter((way) => way.form !== 'program' || sameWay(way, present));
  const asked = placeWords(chosen);
  const places = found.filter(
    // Names are those that the browser gives its cameras.
    ({ form }) => form === chosen.form && (form !== 'name' || chosen.driver === 'uvc'),
  );
  const choose = (key: string) => {
    const way = ways.find((one) => keyOf(one) === key);
    // Back to the present way: what was set for it stands there again.
    if (way) setChosen(sameWay(way, present) ? present : { device, ...way, place: '' });
  };
  return (
    <>
      <h2>{deviceTitles[device]}</h2>
      <ChoiceList
        label="Welcher Treiber?"
        columns={2}
        choices={ways.map((way) => ({ value: keyOf(way), ...wayWords(device, way) }))}
        value={keyOf(chosen)}
        onChange={choose}
      />
      {places.length > 0 && (
        <ChoiceList
          label="An diesem Rechner gefunden"
          choices={places.map(({ place, words }) => ({
            value: place,
            label: words || place,
            ...(words && words !== place ? { hint: place } : {}),
          }))}
          value={places.some(({ place }) => place === chosen.place) ? chosen.place : null}
          onChange={(place) => setChosen({ ...chosen, place })}
        />
      )}
      {asked && (
        <TextField
          key={keyOf(chosen)}
          label={asked.label}
          hint={asked.hint}
          layout="address"
          value={chosen.place}
          onChange={(place) => setChosen({ ...chosen, place })}
        />
      )}
      <div className="row">
        <Button kind="secondary" onPress={onBack}>
          Abbrechen
        </Button>
        <Button kind="primary" onPress={() => onChosen({ ...chosen, place: chosen.place.trim() })}>
          Übernehmen
        </Button>
      </div>
    </>
  );
}
