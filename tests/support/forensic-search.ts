import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ElectronTerminal } from './electron-terminal.ts';
import { searchFiles } from './files-containing.ts';
import { descendantsOf, ofThoseRunning } from './running-programs.ts';

/** Where something of a citizen could be left behind, and how many files there hold it. */
export type Searched = { place: string; files: number; found: string[] };

/** Below the terminal's folder each folder of Chromium's is a place of its own: every file belongs to the innermost. */
const placesOf = (dataDir: string, spool: string): [string, string][] => [
  ['database, log, copies, keys', dataDir],
  ...foldersIn(join(dataDir, 'electron')).map((name): [string, string] => [
    `Chromium: ${name}`,
    join(dataDir, 'electron', name),
  ]),
  ['temporary files, working folder', workingFolder(dataDir)],
  ['home folder', join(dataDir, 'home')],
  ['shared memory', '/dev/shm'],
  ['print spool: this terminal’s', spool],
  ['print spool: the computer’s', '/var/spool/cups'],
  ['core dumps: systemd', '/var/lib/systemd/coredump'],
  ['core dumps: Debian', '/var/crash'],
  ['core dumps: kernel', corePatternFolder(dataDir)],
];

/** Where the terminal's processes are, and put what has no folder in its name. */
const workingFolder = (dataDir: string) => join(dataDir, 'tmp');

/**
 * Searches every place; the text of the program's own output is one too. `spool`: its print server's folder. Beside these
 * the tests' own temporary files, which may lie in shared memory, are no place.
 */
export function searchTerminal(
  terminal: ElectronTerminal,
  spool: string,
  output: string,
  needles: readonly (string | Uint8Array)[],
): Searched[] {
  const texts = needles.filter((needle) => typeof needle === 'string');
  const places = placesOf(terminal.dataDir, spool);
  const apart = [tmpdir(), ...places.map(([, folder]) => folder)];
  return [
    ...places.map(([place, folder]) => {
      if (!existsSync(folder)) return { place: `${place} (not there)`, files: 0, found: [] };
      const inside = apart.filter((other) => other.startsWith(`${folder}/`));
      const { searched, found } = searchFiles(folder, needles, inside);
      return { place, files: searched, found };
    }),
    { place: 'output of the program', files: 1, found: texts.filter((text) => output.includes(text)) },
  ];
}

/** The limits of the size of a core dump: of the terminal's main process and all below it. */
export const coreLimits = (mainPid: number): string[] =>
  ofThoseRunning(withDescendants(mainPid), (pid) => {
    const limits = readFileSync(`/proc/${pid}/limits`, 'utf8');
    return /Max core file size\s+(\S+)\s+(\S+)/.exec(limits)?.slice(1).join(' ') ?? '';
  });

/** The folders that the terminal's processes are in; a file or a core dump without a folder of its own falls there. */
export const workingFolders = (mainPid: number): Set<string> =>
  new Set(ofThoseRunning(withDescendants(mainPid), (pid) => readlinkSync(`/proc/${pid}/cwd`)));

const withDescendants = (pid: number) => [pid, ...descendantsOf(pid)];

const foldersIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) =>
    statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory(),
  );

/** Where the kernel puts them: a folder, a program's, or the working folder of what ended. */
function corePatternFolder(dataDir: string): string {
  const pattern = readFileSync('/proc/sys/kernel/core_pattern', 'utf8').trim();
  if (pattern.startsWith('|')) return dirname(pattern.slice(1));
  return pattern.startsWith('/') ? dirname(pattern) : workingFolder(dataDir);
}
