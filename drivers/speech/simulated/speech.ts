import { ok } from '../../../domain/result.ts';
import type { Speech } from '../port.ts';

const samplesPerSecond = 8_000;
const samplesPerLetter = 400;
const wavHeaderBytes = 44;

/** A hum as long as the words would take, where no engine is installed. */
export const simulatedSpeech: Speech = {
  say: async ({ text }) => {
    const samples = text.length * samplesPerLetter;
    const wav = new Uint8Array(wavHeaderBytes + samples * 2);
    const view = new DataView(wav.buffer);
    const put = (at: number, name: string) => wav.set(new TextEncoder().encode(name), at);
    put(0, 'RIFF');
    view.setUint32(4, wav.length - 8, true);
    put(8, 'WAVEfmt ');
    view.setUint32(16, 16, true);
    view.setUint16(20, 1, true);
    view.setUint16(22, 1, true);
    view.setUint32(24, samplesPerSecond, true);
    view.setUint32(28, samplesPerSecond * 2, true);
    view.setUint16(32, 2, true);
    view.setUint16(34, 16, true);
    put(36, 'data');
    view.setUint32(40, samples * 2, true);
    for (let i = 0; i < samples; i += 1)
      view.setInt16(
        wavHeaderBytes + i * 2,
        2_000 * Math.sin((2 * Math.PI * 140 * i) / samplesPerSecond),
        true,
      );
    return ok(wav);
  },
};
