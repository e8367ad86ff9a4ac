import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { ownFileOf, withoutSecrets } from '../configuration-file/terminal-file.ts';
import { eventLog } from './event-log.ts';
import type { Technician } from './technician.ts';

const mostEvents = 100_000;

/** Writes the event log (one JSON object a line), the readiness report and the configuration without its secrets into a folder. */
export async function exportTo(
  technician: Technician,
  folder: string,
): Promise<Result<string[], { code: 'unwritable' }>> {
  const { clock, stores, dataDir } = technician.options;
  const ownFile = ownFileOf(dataDir);
  const now = clock.now();
  const stamp = new Date(now).toISOString().slice(0, 16).replace(':', '');
  const events = eventLog(stores, { errorsOnly: false, before: now + 1, limit: mostEvents });
  const files: (readonly [string, string | Uint8Array])[] = [
    [`ereignisse-${stamp}.jsonl`, events.map((event) => `${JSON.stringify(event)}\n`).join('')],
    [`bereitschaft-${stamp}.json`, JSON.stringify(technician.report(), null, 2)],
    [`bereitschaft-${stamp}.pdf`, await technician.reportPdf()],
    ...(existsSync(ownFile)
      ? ([[`konfiguration-${stamp}.yaml`, withoutSecrets(await readFile(ownFile, 'utf8'))]] as const)
      : []),
  ];
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of files) await writeFile(join(folder, name), content);
  } catch {
    return fail({ code: 'unwritable' });
  }
  return ok(files.map(([name]) => name));
}
