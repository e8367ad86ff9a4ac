import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { eventLog } from './event-log.ts';
import type { Technician } from './technician.ts';

/** Where Linux desktops and kiosks mount sticks. */
const mountPoints = ['/media', '/run/media', '/mnt'];
const mostEvents = 100_000;

/** Folders of mounted sticks: one or two levels below the usual places. */
export async function exportFolders(): Promise<string[]> {
  const found: string[] = [];
  for (const place of mountPoints)
    for (const first of await folders(place)) {
      const inner = await folders(join(place, first));
      if (inner.length === 0 || place === '/mnt') found.push(join(place, first));
      found.push(...inner.map((name) => join(place, first, name)));
    }
  return found;
}

const folders = async (place: string): Promise<string[]> =>
  (await readdir(place, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** Writes the event log (one JSON object a line) and the readiness report into a folder. */
export async function exportTo(
  technician: Technician,
  folder: string,
): Promise<Result<string[], { code: 'unwritable' }>> {
  const { clock, stores } = technician.options;
  const now = clock.now();
  const stamp = new Date(now).toISOString().slice(0, 16).replace(':', '');
  const events = eventLog(stores, { errorsOnly: false, before: now + 1, limit: mostEvents });
  const files: [string, string | Uint8Array][] = [
    [`ereignisse-${stamp}.jsonl`, events.map((event) => `${JSON.stringify(event)}\n`).join('')],
    [`bereitschaft-${stamp}.json`, JSON.stringify(technician.report(), null, 2)],
    [`bereitschaft-${stamp}.pdf`, await technician.reportPdf()],
  ];
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of files) await writeFile(join(folder, name), content);
  } catch {
    return fail({ code: 'unwritable' });
  }
  return ok(files.map(([name]) => name));
}
