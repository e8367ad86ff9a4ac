import type { GreyImage } from '../image/grey-image.ts';
import { histogramMeasures } from './histogram.ts';
import type { LocalBlocks } from './local-blocks.ts';
import type { Measures } from './measures.ts';
import type { Window } from './rotated-window.ts';
import { rotatedWindow } from './rotated-window.ts';

const limits = [0.268, 0.304, 0.33, 0.355, 0.38, 0.407, 0.44, 0.5, 1];

const samples = 32;
const cosines = Float64Array.from({ length: samples }, (_, i) => Math.cos((2 * Math.PI * i) / samples));
const sines = Float64Array.from({ length: samples }, (_, i) => Math.sin((2 * Math.PI * i) / samples));

/** Amplitudes of the frequencies 1 … 17 of the mean grey across the ridges (17 = 15 mirrored). */
function amplitudes({ width, height, values }: Window): number[] {
  const profile = Array.from({ length: height }, (_, row) => {
    let sum = 0;
    for (let column = 0; column < width; column++) sum += values[row * width + column] ?? 0;
    return sum / width;
  });
  return Array.from({ length: samples / 2 + 1 }, (_, i) => {
    let re = 0;
    let im = 0;
    profile.forEach((value, n) => {
      const phase = ((i + 1) * n) % samples;
      re += value * (cosines[phase] ?? 0);
      im -= value * (sines[phase] ?? 0);
    });
    return Math.hypot(re, im);
  });
}

/** Share of the strongest frequency with 0.3 of its neighbours in the whole spectrum; 1 at the lowest frequency. */
function signature(window: Window): number {
  const spectrum = amplitudes(window);
  const half = spectrum.slice(0, samples / 2);
  const strongest = half.indexOf(Math.max(...half));
  if (strongest === 0) return 1;
  const peak = spectrum[strongest] ?? 0;
  const neighbours = (spectrum[strongest - 1] ?? 0) + (spectrum[strongest + 1] ?? 0);
  const total = spectrum.slice(0, samples / 2 - 1).reduce((a, b) => a + b, 0);
  return (peak + 0.3 * neighbours) / total;
}

/** FDA, frequency domain analysis: how much of the grey profile across the ridges is one ridge frequency. */
export function frequencyDomainAnalysis(image: GreyImage, { blocks }: LocalBlocks): Measures {
  const scores = blocks
    .filter((block) => block.foreground)
    .map((block) => signature(rotatedWindow(image, block, block.normal + Math.PI / 2, 'tall', 2)));
  return histogramMeasures('FDA', limits, scores);
}
