import { UsageError } from './biometrics/usage-error.ts';

/** `npm run biometrics -- COMMAND …`: the measures and codecs of `biometrics/` on files, for auditors and tuning. */
const usage = `Usage: npm run biometrics -- COMMAND …
  finger FILE… [--json] [--ppi N] [--minutiae]                   quality measures and estimate of prints
  match A B [--json] [--ppi N]                                   whether two prints are of the same finger
  photo FILE… [--json] [--crop OUT.jpg]                          the criteria of BSI TR-03121 on JPEG or PNG portraits
  wsq encode IN OUT [--bpp 0.75] [--max-bytes 18000] [--ppi N]   compress a print (PGM, PNG, BMP)
  wsq decode IN OUT.pgm                                          read a compressed print
wsq, and the others with --json, print one JSON object per line and file. Exit code 1: a file was refused; 2: wrong use.`;

const commands: Record<string, () => Promise<{ run: (args: string[]) => number | Promise<number> }>> = {
  finger: () => import('./biometrics/finger.ts'),
  match: () => import('./biometrics/match.ts'),
  photo: () => import('./biometrics/photo.ts'),
  wsq: () => import('./biometrics/wsq.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
try {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(name ? `There is no command "${name}".` : 'A command is missing.');
  process.exitCode = await (await command()).run(args);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}
