import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { SteerableClock } from '../../domain/clock.ts';
import { sealCase } from '../../electron/station/sealing/seal-case.ts';
import { loadTerminalKey } from '../../electron/station/sealing/terminal-key.ts';
import { Audit } from '../../electron/station/store/audit.ts';
import { Copies } from '../../electron/station/store/copies.ts';
import { openDatabase } from '../../electron/station/store/database.ts';
import { Outbox } from '../../electron/station/store/outbox.ts';
import { Settings } from '../../electron/station/store/settings.ts';
import { IntakeClient } from '../../electron/station/sync/intake-client.ts';
import { Sync } from '../../electron/station/sync/sync.ts';
import { sampleApplication } from './sample-case.ts';

/** The part of a terminal that meets the intake: its own store, sealing and sync, without devices and screen. */
export async function syncTerminal(options: { url: string; folder: string; enrolmentCode: string }) {
  const { url, folder, enrolmentCode } = options;
  const clock = new SteerableClock();
  const db = openDatabase(join(folder, 'terminal.db'));
  const outbox = new Outbox(db);
  const key = await loadTerminalKey(join(folder, 'terminal-key.json'));
  const client = new IntakeClient({ url, key, clock, send: fetch });
  const stores = {
    outbox,
    settings: new Settings(db),
    audit: new Audit(db),
    copies: new Copies(join(folder, 'copies')),
  };
  // A hundredth of the longest wait: tests have less time than an outage.
  const sync = new Sync({ client, ...stores, clock, random: () => 0.01, enrolmentCode, key });
  return {
    sync,
    outbox,
    /** Seals a case with a picture of `bytes` random bytes; returns its id. */
    async addCase(bytes: number): Promise<string> {
      if (!sync.enrolment) throw new Error('not enrolled');
      const head = { caseId: randomUUID(), caseCode: '41709263', capturedAt: clock.now() };
      const parts = new Map([['photo.jpg', new Uint8Array(randomBytes(bytes))]]);
      const sealed = await sealCase(
        head,
        { 'application.json': sampleApplication },
        parts,
        sync.enrolment,
        key,
      );
      const { caseId: id, caseCode, capturedAt } = head;
      outbox.insert({ id, caseCode, ...sealed, capturedAt, now: clock.now() });
      return id;
    },
    async stop(): Promise<void> {
      await sync.stop();
      db.close();
    },
  };
}
