import { z } from 'zod';
import { type Draft, draftHead } from '../session/draft.ts';
import { type Db, truncateLog } from './database.ts';
import { decrypt, encrypt } from './envelope.ts';

const cipherRow = z.object({ ciphertext: z.instanceof(Uint8Array) });
const partRows = z.array(z.object({ name: z.string(), ciphertext: z.instanceof(Uint8Array) }));
const partNames = z.array(z.object({ name: z.string() }).transform(({ name }) => name));

/** The one draft at a time, readable only with the session key, which is never on disk. */
export class DraftStore {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Durable when it returns. Only the named parts are written anew; parts that the draft no longer has are removed. */
  save(key: Uint8Array, draft: Draft, changedParts: readonly string[]): void {
    const head = Buffer.from(JSON.stringify(draft.head));
    this.#db.transaction(() => {
      this.#db
        .prepare(
          'INSERT INTO draft (id, ciphertext) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET ciphertext = excluded.ciphertext',
        )
        .run(encrypt(key, 'draft', head));
      const put = this.#db.prepare(
        'INSERT INTO draft_part (name, ciphertext) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET ciphertext = excluded.ciphertext',
      );
      for (const name of changedParts) {
        const bytes = draft.parts.get(name);
        if (bytes) put.run(name, encrypt(key, name, bytes));
      }
      for (const name of this.#partNames())
        if (!draft.parts.has(name)) this.#db.prepare('DELETE FROM draft_part WHERE name = ?').run(name);
    })();
    head.fill(0);
  }

  /** The draft a crashed station left; undefined when there is none or the key does not open it. */
  load(key: Uint8Array): Draft | undefined {
    const row = cipherRow.safeParse(this.#db.prepare('SELECT ciphertext FROM draft').get());
    const head = row.success ? decrypt(key, 'draft', row.data.ciphertext) : undefined;
    if (!head) return undefined;
    const parsed = draftHead.safeParse(JSON.parse(head.toString('utf8')));
    head.fill(0);
    if (!parsed.success) return undefined;
    const parts = new Map<string, Uint8Array>();
    for (const part of partRows.parse(this.#db.prepare('SELECT name, ciphertext FROM draft_part').all())) {
      const bytes = decrypt(key, part.name, part.ciphertext);
      if (!bytes) return undefined;
      parts.set(part.name, bytes);
    }
    return { head: parsed.data, parts };
  }

  /** Removes the draft inside a transaction of the caller's. */
  remove(): void {
    this.#db.exec('DELETE FROM draft; DELETE FROM draft_part;');
  }

  /** Removes the draft and every trace of it in the write-ahead log. */
  wipe(): void {
    this.#db.transaction(() => this.remove())();
    truncateLog(this.#db);
  }

  isEmpty(): boolean {
    return this.#db.prepare('SELECT 1 FROM draft UNION ALL SELECT 1 FROM draft_part').get() === undefined;
  }

  #partNames(): string[] {
    return partNames.parse(this.#db.prepare('SELECT name FROM draft_part').all());
  }
}
