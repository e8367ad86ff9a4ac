import type { KeySet } from '../../domain/sync/protocol.ts';
import { createGeneration, type Generation } from './generation.ts';
import type { KeySource } from './key-source.ts';
import type { PrivateKey } from './private-key.ts';
import type { TerminalAuthority } from './terminal-authority.ts';

/**
 * The intake's keys, newest first: the first encrypts, signs and issues; the later ones still open cases and verify
 * receipts that were made before a rotation. `reload` takes over what was rotated or retired meanwhile.
 */
export class IntakeKeys {
  readonly #source: Pick<KeySource, 'read'>;
  #generations: readonly Generation[];

  private constructor(source: Pick<KeySource, 'read'>, generations: readonly Generation[]) {
    this.#source = source;
    this.#generations = generations;
  }

  static async load(source: Pick<KeySource, 'read'>): Promise<IntakeKeys> {
    return new IntakeKeys(source, await source.read());
  }

  /** Reads again; when that fails those it has stay. */
  async reload(): Promise<void> {
    this.#generations = await this.#source.read();
  }

  get generations(): readonly Generation[] {
    return this.#generations;
  }

  get newest(): Generation {
    const [newest] = this.#generations;
    if (!newest) throw new Error('The intake has no keys');
    return newest;
  }

  get encryption(): PrivateKey[] {
    return this.#generations.map((one) => one.encryption);
  }

  get signing(): PrivateKey[] {
    return this.#generations.map((one) => one.signing);
  }

  get authorities(): TerminalAuthority[] {
    return this.#generations.map((one) => one.authority);
  }
}

/** Keys of this process alone, kept nowhere. */
export async function createKeys(now: number): Promise<IntakeKeys> {
  const only = [await createGeneration(now)];
  return IntakeKeys.load({ read: async () => only });
}

/** What terminals get to see. */
export function publicKeySet(keys: Pick<IntakeKeys, 'encryption' | 'signing'>): KeySet {
  const published = (alg: string, use: string) => (key: PrivateKey) => {
    const { d: _, ...rest } = key;
    return { ...rest, alg, use };
  };
  return {
    encryption: keys.encryption.map(published('ECDH-ES+A256KW', 'enc')),
    signing: keys.signing.map(published('ES256', 'sig')),
  };
}
