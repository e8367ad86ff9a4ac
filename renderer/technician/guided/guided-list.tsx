import { Button } from '../../ui/button.tsx';
import { moment } from '../format.ts';
import { useOverview } from '../overview.ts';
import { CheckMark } from '../ui/check-mark.tsx';
import { type GuidedName, guidedNames, guidedTests } from './guided-tests.ts';

/** The guided tests of what this terminal has, each with what was said last. */
export function GuidedList({ onOpen }: { onOpen: (name: GuidedName) => void }) {
  const { devices, checks } = useOverview();
  const has = (thing: string) =>
    thing === 'screen' || thing === 'sound' || devices.some(({ kind }) => kind === thing);
  return (
    <section className="card">
      <h2>Geführte Tests</h2>
      <ul className="check-rows check-rows--two">
        {guidedNames
          .filter((name) => has(guidedTests[name].thing))
          .map((id) => {
            const { name, result } = guidedTests[id];
            const latest = checks.find((run) => run.id === result);
            return (
              <li key={id} className="check-row">
                {latest ? <CheckMark ok={latest.ok} /> : <span className="mark" />}
                <span>
                  <strong>{name}</strong>
                  <br />
                  <span className="muted">{latest ? moment(latest.at) : 'noch nie'}</span>
                </span>
                <Button kind="secondary" size="small" label={`${name}: testen`} onPress={() => onOpen(id)}>
                  Testen
                </Button>
              </li>
            );
          })}
      </ul>
    </section>
  );
}
