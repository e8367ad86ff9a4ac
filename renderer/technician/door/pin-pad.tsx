import '../../styles/technician.css';
import { useEffect, useState } from 'react';
import { PageHeading } from '../../session/frame.tsx';
import { call } from '../../station/client.ts';
import { Button } from '../../ui/button.tsx';
import { BackspaceIcon } from '../../ui/icons.tsx';
import { Message } from '../../ui/message.tsx';
import { usePinPad } from './hidden-door.ts';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const leastDigits = 4;
const mostDigits = 12;
/** Without a touch the citizens' screen comes back. */
const forgottenMs = 30_000;

const close = () => usePinPad.setState({ shown: false });

/** Asks for the technician's PIN; the right one opens the technician's pages. */
export default function PinPad() {
  const [pin, setPin] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [wait, setWait] = useState(0);
  const [asking, setAsking] = useState(false);

  const enter = async () => {
    if (pin.length < leastDigits || asking || wait > 0) return;
    setAsking(true);
    const answer = await call('technician.enter', { pin });
    setAsking(false);
    setPin('');
    if (!answer.ok) return setWrong('Gerade nicht möglich: Es ist jemand am Terminal.');
    if (answer.value.open) return close();
    setWait(answer.value.waitSeconds);
    setWrong(answer.value.waitSeconds > 0 ? 'Zu oft falsch.' : 'Die PIN ist falsch.');
  };
  const type = (digit: string) => {
    setWrong(null);
    setPin((was) => (was + digit).slice(0, mostDigits));
  };
  const remove = () => setPin((was) => was.slice(0, -1));

  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1_000);
    return () => clearTimeout(timer);
  }, [wait]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key begins the time anew
  useEffect(() => {
    const timer = setTimeout(close, forgottenMs + wait * 1_000);
    return () => clearTimeout(timer);
  }, [pin, wrong]);
  // Left by any way, it has to be asked for anew.
  useEffect(() => close, []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key)) type(event.key);
      else if (event.key === 'Backspace') remove();
      else if (event.key === 'Escape') close();
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) void enter();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });

  return (
    <div className="frame" lang="de">
      <main className="page page--centred page--moment">
        <PageHeading title="PIN für die Technik" />
        <p className="pin" role="status" aria-label={`${pin.length} Ziffern eingegeben`}>
          <span aria-hidden="true">{'●'.repeat(pin.length) || '–'}</span>
        </p>
        <div className="pin__message">
          {wait > 0 ? (
            <Message kind="ask">
              <p>
                {wrong} Noch {wait} Sekunden warten.
              </p>
            </Message>
          ) : (
            wrong && (
              <Message kind="error">
                <p>{wrong}</p>
              </Message>
            )
          )}
        </div>
        <div className="pin__pad">
          {digits.map((digit) => (
            <Button key={digit} kind="secondary" size="huge" onPress={() => type(digit)}>
              {digit}
            </Button>
          ))}
          <Button kind="secondary" size="huge" label="Letzte Ziffer löschen" onPress={remove}>
            <BackspaceIcon />
          </Button>
          <Button kind="secondary" size="huge" onPress={() => type('0')}>
            0
          </Button>
          <Button
            kind="primary"
            size="huge"
            isDisabled={pin.length < leastDigits || wait > 0 || asking}
            onPress={() => void enter()}
          >
            OK
          </Button>
        </div>
        <Button kind="tertiary" onPress={close}>
          Abbrechen
        </Button>
      </main>
    </div>
  );
}
