/** Three rising tones, softly begun and ended, each 0.35 s (C5, E5, G5). */
const tones = [523.25, 659.25, 783.99] as const;
const toneSeconds = 0.35;

/** Plays the chime once; resolves when it has ended. */
export async function playChime(): Promise<void> {
  const context = new AudioContext();
  const volume = new GainNode(context, { gain: 0 });
  volume.connect(context.destination);
  const ended = tones.map((frequency, i) => {
    const begin = context.currentTime + 0.05 + i * toneSeconds;
    const tone = new OscillatorNode(context, { frequency });
    tone.connect(volume);
    volume.gain.setTargetAtTime(0.3, begin, 0.02);
    volume.gain.setTargetAtTime(0, begin + toneSeconds * 0.6, 0.05);
    tone.start(begin);
    tone.stop(begin + toneSeconds);
    return new Promise((done) => tone.addEventListener('ended', done));
  });
  await Promise.all(ended);
  await context.close();
}

/** Whether the system has anything that sounds; names and ids stay hidden without a permission, kinds do not. */
export const hasSoundOutput = async (): Promise<boolean> =>
  (await navigator.mediaDevices.enumerateDevices()).some(({ kind }) => kind === 'audiooutput');
