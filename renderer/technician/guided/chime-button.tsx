import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { hasSoundOutput, playChime } from './chime.ts';

/** Plays the chime; `onPlayed` when it has come to its end. Says when the system has nothing to play it on. */
export function ChimeButton({ onPlayed }: { onPlayed: () => void }) {
  const [playing, setPlaying] = useState(false);
  const [mute, setMute] = useState(false);
  useEffect(() => {
    const look = () => void hasSoundOutput().then((has) => setMute(!has));
    look();
    navigator.mediaDevices.addEventListener('devicechange', look);
    return () => navigator.mediaDevices.removeEventListener('devicechange', look);
  }, []);
  const play = async () => {
    setPlaying(true);
    await playChime();
    setPlaying(false);
    onPlayed();
  };
  return (
    <>
      <Button kind="primary" isDisabled={playing} onPress={() => void play()}>
        {playing ? 'Klingt …' : 'Dreiklang abspielen'}
      </Button>
      {mute && <p role="status">Das System meldet keine Tonausgabe: Soundkarte und Kabel prüfen.</p>}
    </>
  );
}
