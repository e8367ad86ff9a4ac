import { useState } from 'react';
import { call } from '../../station/client.ts';
import { Button } from '../../ui/button.tsx';
import { digitsMask } from '../../ui/keyboard/edit.ts';
import { Message } from '../../ui/message.tsx';
import { TextField } from '../../ui/text-field.tsx';

const blank = { name: '', place: '', intake: '', code: '', pin: '', again: '' };
type Field = keyof typeof blank;

/** Nobody types the protocol; plain HTTP is for an intake on the same machine. */
const urlOf = (typed: string) => (/^https?:\/\//.test(typed) ? typed : `https://${typed}`);

/** What makes a terminal this office's own. Saving starts the station anew; then the PIN is asked for. */
export function SetUpForm({ pinNeeded }: { pinNeeded: boolean }) {
  const [typed, setTyped] = useState(blank);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [saving, setSaving] = useState(false);

  const save = async () => {
    const wrong = mistakes(typed, pinNeeded);
    setProblems(wrong);
    if (wrong.length > 0) return;
    setSaving(true);
    const answer = await call('technician.setUp', {
      name: typed.name,
      counterPlace: typed.place,
      intakeUrl: urlOf(typed.intake.trim()),
      enrolmentCode: typed.code,
      pin: typed.pin === '' ? null : typed.pin,
    });
    setSaving(false);
    setProblems(answer.ok ? answer.value.problems : ['Gerade nicht möglich.']);
  };
  const field = (
    name: Field,
    label: string,
    layout: 'text' | 'email' | 'address' | 'digits',
    hint?: string,
  ) => (
    <TextField
      label={label}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
      layout={layout}
      {...(layout === 'digits' ? { mask: digitsMask(12), width: 'short' as const } : {})}
      {...(hint ? { hint } : {})}
    />
  );
  return (
    <section className="card">
      <h2>Einrichten</h2>
      {field('name', 'Name des Terminals', 'text', 'Wie auf dem Schild: „Bürgercenter, Halle links“')}
      {field(
        'place',
        'Wo ist der Schalter?',
        'text',
        'Für alle, die das Terminal gerade nicht annehmen kann: „Erdgeschoss, Schalter 3“',
      )}
      {field('intake', 'Adresse des Eingangs', 'address', 'Ohne https://, etwa eingang.kaiserslautern.de')}
      {field('code', 'Einmalcode', 'email', 'Vom Eingang: npm run intake -- enrolment-code')}
      <div className="fields">
        {field('pin', pinNeeded ? 'PIN für die Technik' : 'Neue PIN, wenn gewünscht', 'digits')}
        {field('again', 'PIN wiederholen', 'digits')}
      </div>
      <div role="status">
        {problems.length > 0 && (
          <Message kind="error">
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Message>
        )}
      </div>
      <div className="row">
        <Button kind="primary" isDisabled={saving} onPress={() => void save()}>
          {saving ? 'Speichert …' : 'Speichern und neu starten'}
        </Button>
      </div>
    </section>
  );
}

function mistakes({ name, intake, code, pin, again }: typeof blank, pinNeeded: boolean): string[] {
  return [
    ...(name.trim() === '' ? ['Der Name fehlt.'] : []),
    ...(intake.trim() === '' ? ['Die Adresse des Eingangs fehlt.'] : []),
    ...(code.trim().length < 8 ? ['Der Einmalcode hat mindestens 8 Zeichen.'] : []),
    ...(pin !== again ? ['Die beiden PINs sind verschieden.'] : []),
    ...((pinNeeded || pin !== '') && pin.length < 4 ? ['Die PIN hat mindestens 4 Ziffern.'] : []),
  ];
}
