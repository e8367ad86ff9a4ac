import { z } from 'zod';
import { newKey, privateKey } from './private-key.ts';
import { createAuthority, terminalAuthority } from './terminal-authority.ts';

/**
 * Keys that were made together and are rotated together: to one cases are sealed, one signs receipts, one issues
 * the terminals' certificates. The encryption key's `kid` names the generation.
 */
export const generation = z.strictObject({
  created: z.iso.datetime(),
  encryption: privateKey,
  signing: privateKey,
  authority: terminalAuthority,
});
export type Generation = z.infer<typeof generation>;

export const createGeneration = async (now: number): Promise<Generation> => ({
  created: new Date(now).toISOString(),
  encryption: await newKey('ECDH-ES+A256KW'),
  signing: await newKey('ES256'),
  authority: await createAuthority(now),
});

/** A file or variable with keys: every generation, newest first. */
export const generations = z.strictObject({ generations: z.array(generation).min(1) });

/** As version 0.1.0 wrote it: lists that belong together by position, without an authority. */
const firstFormat = z.strictObject({
  encryption: z.array(privateKey).min(1),
  signing: z.array(privateKey).min(1),
});

/** Reads what a file or variable says; throws when it is not complete. `now` dates keys of the first format. */
export async function parseGenerations(text: string, now: number): Promise<Generation[]> {
  const json: unknown = JSON.parse(text);
  const old = firstFormat.safeParse(json).data;
  return old ? convert(old, now) : generations.parse(json).generations;
}

async function convert(old: z.infer<typeof firstFormat>, now: number): Promise<Generation[]> {
  const created = new Date(now).toISOString();
  return Promise.all(
    old.encryption.map(async (encryption, at) => ({
      created,
      encryption,
      signing: old.signing[at] ?? (await newKey('ES256')),
      authority: await createAuthority(now),
    })),
  );
}
