import type { Clock } from '../../domain/clock.ts';
import type { IntakeConfig } from '../config.ts';
import { createGeneration } from '../keys/generation.ts';
import { ReadOnlyKeysError } from '../keys/key-source.ts';
import { neededBy, type StillNeeded } from '../keys/retire.ts';
import { keySourceOf, openStore } from '../open.ts';

const reasons: Record<StillNeeded, string> = {
  newest: 'new cases are sealed with them',
  cases: 'a waiting case needs them',
  terminals: 'a terminal may still bring a case that is sealed with them',
  certificates: 'a terminal has a certificate that they issued',
};

/** `create-keys`: makes the first keys, for a proxy that needs their authority before the first start, or after a loss. */
export async function createFirstKeys(config: IntakeConfig, clock: Clock): Promise<void> {
  const source = keySourceOf(config, clock);
  await source.createFirst();
  for (const { encryption, created } of await source.read())
    console.error(`Keys ${encryption.kid}, made ${created}.`);
}

/** `rotate-keys`: new keys come first, the present ones still open what was sealed with them. */
export async function rotateKeys(config: IntakeConfig, clock: Clock): Promise<void> {
  const made = await createGeneration(clock.now());
  await change(() => keySourceOf(config, clock).add(made));
  console.error(`New keys ${made.encryption.kid}. Running processes take them over within a minute.`);
}

/** `retire-keys`: removes those that no case, terminal or certificate needs any more. */
export async function retireKeys(config: IntakeConfig, clock: Clock): Promise<void> {
  const source = keySourceOf(config, clock);
  const store = await openStore(config);
  try {
    for (const { generation, needs } of await neededBy(store, await source.read(), clock.now())) {
      const { kid } = generation.encryption;
      if (needs.length === 0) await change(() => source.remove(generation));
      const because = needs.map((need) => reasons[need]).join('; ');
      console.error(needs.length === 0 ? `Keys ${kid} are retired.` : `Keys ${kid} stay: ${because}.`);
    }
  } finally {
    await store.close();
  }
}

/** `terminal-authority`: the certificates (PEM) by which a proxy checks those of terminals. */
export async function printAuthority(config: IntakeConfig, clock: Clock): Promise<void> {
  const generations = await keySourceOf(config, clock).read();
  console.log(generations.map(({ authority }) => authority.certificate.trim()).join('\n'));
}

/** Keys in the environment are changed there: then the new text goes to standard output. */
async function change(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof ReadOnlyKeysError)) throw error;
    console.error('Put this text into INTAKE_KEYS and restart the processes one after the other:');
    console.log(error.newText);
  }
}
