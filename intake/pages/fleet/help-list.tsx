import { useEffect, useState } from 'react';
import { helpCallList } from '../../desk/contract.ts';
import { stepLabels } from '../../desk/labels.ts';
import { Message } from '../../desk/message.tsx';
import type { FleetTerminal } from '../../fleet/contract.ts';
import { post } from '../../staff/page/api.ts';
import { nameOf } from './labels.ts';

const repeatMs = 10_000;

type Props = { terminals: readonly FleetTerminal[]; refresh: () => Promise<void> };

/** Citizens who called for help; with a sound, once somebody has switched it on. */
export function HelpList({ terminals, refresh }: Props) {
  const [sound, setSound] = useState<AudioContext>();
  const calling = terminals.filter(({ help }) => help !== null);
  const isCalled = calling.length > 0;
  useEffect(() => {
    if (!sound || !isCalled) return;
    ring(sound);
    const timer = setInterval(() => ring(sound), repeatMs);
    return () => clearInterval(timer);
  }, [sound, isCalled]);

  const go = async (terminalId: string) => {
    await post(`/fleet/api/terminals/${terminalId}/help-answered`, {}, helpCallList);
    await refresh();
  };
  // Browsers let a page make a sound only after somebody has pressed something on it.
  const toggle = () => {
    void sound?.close();
    setSound(sound ? undefined : new AudioContext());
  };
  return (
    <section className="help" aria-label="Hilferufe">
      {calling.map((terminal) => (
        <div key={terminal.terminalId} className="help__call">
          <Message kind="info">
            {nameOf(terminal)}: Jemand braucht Hilfe
            {terminal.help && ` (Schritt: ${stepLabels[terminal.help.step]})`}.
          </Message>
          <button
            type="button"
            className="kern-btn kern-btn--primary"
            onClick={() => void go(terminal.terminalId)}
          >
            <span className="kern-label">Ich gehe hin</span>
          </button>
        </div>
      ))}
      <button type="button" className="kern-btn kern-btn--tertiary" aria-pressed={!!sound} onClick={toggle}>
        <span className="kern-label">
          {sound ? 'Ton bei Hilferufen ist an' : 'Ton bei Hilferufen einschalten'}
        </span>
      </button>
    </section>
  );
}

/** Two soft tones, the second a fifth higher. */
function ring(audio: AudioContext): void {
  for (const [index, frequency] of [440, 660].entries()) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const from = audio.currentTime + index * 0.35;
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(0.25, from + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.001, from + 0.6);
    tone.connect(volume).connect(audio.destination);
    tone.start(from);
    tone.stop(from + 0.7);
  }
}
