/**
 * Decades by which `hits` of `trials` exceed chance: −log10 of the binomial probability of at least so many, each with
 * probability `chance`.
 */
export function decadesAboveChance(trials: number, chance: number, hits: number): number {
  if (hits <= 0) return 0;
  let logChoose = 0;
  for (let k = 1; k <= hits; k++) logChoose += Math.log((trials - hits + k) / k);
  // Terms relative to the first one: k = hits.
  let term = 1;
  let sum = 1;
  for (let k = hits; k < trials; k++) {
    term *= ((trials - k) / (k + 1)) * (chance / (1 - chance));
    sum += term;
  }
  const log = logChoose + hits * Math.log(chance) + (trials - hits) * Math.log(1 - chance) + Math.log(sum);
  return -log / Math.LN10;
}
