import { useState } from 'react';
import { ChimeButton } from './chime-button.tsx';
import { GuidedPage, type GuidedProps } from './guided-page.tsx';

/** A chime over the loudspeaker. */
export function SoundTest({ onDone }: GuidedProps) {
  const [played, setPlayed] = useState(false);
  return (
    <GuidedPage
      title="Lautsprecher"
      lead="Drei Töne, die ansteigen. Dabei da stehen, wo Bürgerinnen und Bürger stehen."
      question="Waren die drei Töne laut genug und klar?"
      result={{ id: 'sound-heard', value: null, detail: played ? 'Dreiklang abgespielt.' : '' }}
      notYet={played ? null : 'Zuerst abspielen.'}
      onDone={onDone}
    >
      <div className="row">
        <ChimeButton onPlayed={() => setPlayed(true)} />
      </div>
    </GuidedPage>
  );
}
