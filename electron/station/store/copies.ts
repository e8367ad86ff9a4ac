import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const caseHead = z.strictObject({
  id: z.uuid(),
  caseCode: z.string(),
  seal: z.string(),
  digest: z.string(),
  capturedAt: z.number().int(),
});
export type CaseCopy = z.infer<typeof caseHead> & { sealed: Uint8Array };

const caseEnding = '.case';
const enrolmentFile = 'enrolment.json';
const slipFile = 'slip.json';

/**
 * Second copies, beside the database, of what a broken database must not take along: each sealed case until the
 * intake has it, the slip that is owed, and the enrolment. Nothing in them can be read by anybody but the intake, or is secret.
 */
export class Copies {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** Durable when it returns. */
  putCase({ sealed, ...head }: CaseCopy): void {
    this.#write(head.id + caseEnding, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), sealed]));
  }

  /** What cannot be read is left out. */
  cases(): CaseCopy[] {
    return this.#caseFiles().flatMap((name) => {
      const content = readFileSync(join(this.#folder, name));
      const end = content.indexOf('\n');
      const head = caseHead.safeParse(parseOr(content.toString('utf8', 0, end)));
      return head.success ? [{ ...head.data, sealed: new Uint8Array(content.subarray(end + 1)) }] : [];
    });
  }

  /** Removes the copies of all other cases: the intake has them, or their time is over. */
  keepOnly(ids: readonly string[]): void {
    const kept = new Set(ids.map((id) => id + caseEnding));
    for (const name of this.#caseFiles())
      if (!kept.has(name)) rmSync(join(this.#folder, name), { force: true });
  }

  putEnrolment(value: unknown): void {
    this.#write(enrolmentFile, Buffer.from(JSON.stringify(value)));
  }

  /** Undefined when there is none; whoever asks checks its shape. */
  enrolment(): unknown {
    return this.#read(enrolmentFile);
  }

  putSlip(value: unknown): void {
    this.#write(slipFile, Buffer.from(JSON.stringify(value)));
  }

  /** Undefined when none is owed; whoever asks checks its shape. */
  slip(): unknown {
    return this.#read(slipFile);
  }

  removeSlip(): void {
    rmSync(join(this.#folder, slipFile), { force: true });
  }

  #read(name: string): unknown {
    try {
      return JSON.parse(readFileSync(join(this.#folder, name), 'utf8'));
    } catch {
      return undefined;
    }
  }

  #caseFiles(): string[] {
    return readdirSync(this.#folder).filter((name) => name.endsWith(caseEnding));
  }

  /** Written whole or not at all, and its name is on disk too. */
  #write(name: string, content: Uint8Array): void {
    const file = join(this.#folder, name);
    try {
      writeFileSync(`${file}.new`, content, { mode: 0o600, flush: true });
    } catch (error) {
      // What a full disk took of it would lie there for ever.
      rmSync(`${file}.new`, { force: true });
      throw error;
    }
    renameSync(`${file}.new`, file);
    const folder = openSync(this.#folder, 'r');
    fsyncSync(folder);
    closeSync(folder);
  }
}

function parseOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
