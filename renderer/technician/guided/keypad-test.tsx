import { type KeypadKey, keypadKey, optionalKeypadKeys } from '../../../domain/devices/keypad-key.ts';
import { CheckMark } from '../ui/check-mark.tsx';
import { GuidedPage, type GuidedProps } from './guided-page.tsx';
import { useInputs } from './use-inputs.ts';

const names: Record<KeypadKey, string> = {
  up: 'Hoch',
  down: 'Runter',
  left: 'Links',
  right: 'Rechts',
  enter: 'Bestätigen',
  back: 'Zurück',
  help: 'Hilfe',
  repeat: 'Wiederholen',
  quieter: 'Leiser',
  louder: 'Lauter',
  slower: 'Langsamer',
  faster: 'Schneller',
};

const needed = keypadKey.options.filter((key) => !optionalKeypadKeys.includes(key));

/** Asks for every key of the keypad in turn; keys that not every keypad has are shown when they arrive. */
export function KeypadTest({ onDone }: GuidedProps) {
  const inputs = useInputs();
  const pressed = inputs?.keys ?? [];
  const missing = needed.filter((key) => !pressed.includes(key));
  const [next] = missing;
  const seen = needed.length - missing.length;
  return (
    <GuidedPage
      title="Tasten"
      lead={
        inputs !== null && inputs.keys === null
          ? 'Die Säule hat kein Tastenfeld, oder sie antwortet nicht.'
          : 'Die Tasten nacheinander drücken. Jede darf nur einmal ankommen und muss wieder hochkommen.'
      }
      question="Sind alle Tasten angekommen?"
      result={{
        id: 'column-keys',
        value: seen,
        detail:
          missing.length === 0
            ? 'Alle Tasten gedrückt.'
            : `Es fehlen: ${missing.map((key) => names[key]).join(', ')}.`,
      }}
      notYet={missing.length === 0 ? null : `${seen} von ${needed.length} Tasten.`}
      onDone={onDone}
    >
      <p className="prompt" role="status">
        {next ? `Jetzt: ${names[next]}` : 'Alle Tasten sind angekommen.'}
      </p>
      <ul className="keypad-keys">
        {[...needed, ...optionalKeypadKeys.filter((key) => pressed.includes(key))].map((key) => (
          <li key={key} className={key === next ? 'keypad-key keypad-key--next' : 'keypad-key'}>
            {names[key]}
            {pressed.includes(key) && <CheckMark ok />}
          </li>
        ))}
      </ul>
    </GuidedPage>
  );
}
