import { analyseFinger } from '../../biometrics/finger/analyse.ts';
import { matchFingers } from '../../biometrics/finger/match.ts';
import { parseArguments, positiveNumber } from './arguments.ts';
import { printLine, readPrint, refused } from './print-files.ts';
import { UsageError } from './usage-error.ts';

/** `match A B [--json] [--ppi N]`: whether two prints are of the same finger. */
export function run(args: string[]): number {
  const options = { json: { type: 'boolean' }, ppi: { type: 'string' } } as const;
  const { values, positionals } = parseArguments({ args, options, allowPositionals: true });
  const [first, second, ...more] = positionals;
  if (first === undefined || second === undefined || more.length > 0)
    throw new UsageError('match takes two files.');
  const ppi = positiveNumber('ppi', values.ppi);
  const a = readPrint(first, ppi);
  if (!a.ok) return refused(first, a.failure);
  const b = readPrint(second, ppi);
  if (!b.ok) return refused(second, b.failure);
  const start = performance.now();
  const { score, same } = matchFingers(analyseFinger(a.value).minutiae, analyseFinger(b.value).minutiae);
  const ms = Math.round(performance.now() - start);
  if (values.json) printLine({ a: first, b: second, score, same, ms });
  else console.log(`${first} and ${second}: ${same ? 'same finger' : 'different fingers'} (score ${score})`);
  return 0;
}
