import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ElectronTerminal } from './electron-terminal.ts';
import { searchFiles } from './files-containing.ts';

/** Where something of a citizen could be left behind, and how many files there hold it. */
export type Searched = { place: string; files: number; found: string[] };

/** Below the terminal's folder each folder of Chromium's is a place of its own. */
const placesOf = (dataDir: string): [string, string][] => [
  ['database, log, copies, keys', dataDir],
  ...foldersIn(join(dataDir, 'electron')).map((name): [string, string] => [
    `Chromium: ${name}`,
    join(dataDir, 'electron', name),
  ]),
  ['temporary files', join(dataDir, 'tmp')],
  ['home folder', join(dataDir, 'home')],
  ['shared memory', '/dev/shm'],
  ['print spool', '/var/spool/cups'],
  ['core dumps: systemd', '/var/lib/systemd/coredump'],
  ['core dumps: Debian', '/var/crash'],
  ['core dumps: kernel', corePatternFolder()],
];

/** Searches every place; the text of the program's own output is one too. */
export function searchTerminal(
  terminal: ElectronTerminal,
  output: string,
  needles: readonly (string | Uint8Array)[],
): Searched[] {
  const texts = needles.filter((needle) => typeof needle === 'string');
  return [
    ...placesOf(terminal.dataDir).map(([place, folder]) => {
      if (!existsSync(folder)) return { place: `${place} (not there)`, files: 0, found: [] };
      const { searched, found } = searchFiles(folder, needles);
      return { place, files: searched, found };
    }),
    { place: 'output of the program', files: 1, found: texts.filter((text) => output.includes(text)) },
  ];
}

/** The limit of the size of a core dump, of each process that has this folder in its command or is a child of one. */
export function coreLimits(mainPid: number): string[] {
  return withChildren(mainPid).map(
    (pid) =>
      /Max core file size\s+(\S+)\s+(\S+)/
        .exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))
        ?.slice(1)
        .join(' ') ?? '',
  );
}

function withChildren(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`)
    .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' '))
    .filter(Boolean)
    .map(Number);
  return [pid, ...children.flatMap(withChildren)];
}

const foldersIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) =>
    statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory(),
  );

/** Where the kernel puts them; a pipe to a program has its folder above. */
function corePatternFolder(): string {
  const pattern = readFileSync('/proc/sys/kernel/core_pattern', 'utf8').trim();
  return pattern.startsWith('/') ? dirname(pattern) : '/nowhere';
}
