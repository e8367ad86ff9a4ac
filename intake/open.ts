import type { Clock } from '../domain/clock.ts';
import type { IntakeConfig } from './config.ts';
import { IntakeKeys } from './keys/intake-keys.ts';
import { type KeySource, keyFile, keyFolder, keyText } from './keys/key-source.ts';
import { s3ObjectStore } from './store/packages/s3.ts';
import { openEmbedded, openPostgres, type Store } from './store/store.ts';
import { knowsTerminals } from './store/terminals.ts';

/** The key source that the settings name. */
export function keySourceOf({ keys }: IntakeConfig, clock: Clock): KeySource {
  const now = () => clock.now();
  if ('text' in keys) return keyText(keys.text);
  return 'folder' in keys ? keyFolder(keys.folder, now) : keyFile(keys.file, now);
}

/**
 * The keys to serve with. A database that knows no terminal is at its first start and gets its first ones; any other
 * needs those it had (`MissingKeysError`).
 */
export async function openKeys(source: KeySource, store: Store): Promise<IntakeKeys> {
  if (!(await knowsTerminals(store))) await source.createFirst();
  return IntakeKeys.load(source);
}

/** The database and object store that the settings name, with the schema up to date. */
export async function openStore(config: IntakeConfig): Promise<Store> {
  const store = config.databaseUrl
    ? await openPostgres(config.databaseUrl)
    : await openEmbedded(config.databaseDirectory);
  return config.objects ? { ...store, objects: s3ObjectStore(config.objects) } : store;
}
