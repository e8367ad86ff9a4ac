import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { playChime } from './chime.ts';

/** Plays the chime; `onPlayed` when it has been heard to its end. */
export function ChimeButton({ onPlayed }: { onPlayed: () => void }) {
  const [playing, setPlaying] = useState(false);
  const play = async () => {
    setPlaying(true);
    await playChime();
    setPlaying(false);
    onPlayed();
  };
  return (
    <Button kind="primary" isDisabled={playing} onPress={() => void play()}>
      {playing ? 'Klingt …' : 'Dreiklang abspielen'}
    </Button>
  );
}
