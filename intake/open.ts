import type { Clock } from '../domain/clock.ts';
import type { IntakeConfig } from './config.ts';
import { type KeySource, keyFile, keyFolder, keyText } from './keys/key-source.ts';
import { s3ObjectStore } from './store/packages/s3.ts';
import { openEmbedded, openPostgres, type Store } from './store/store.ts';

/** The key source that the settings name. */
export function keySourceOf({ keys }: IntakeConfig, clock: Clock): KeySource {
  const now = () => clock.now();
  if ('text' in keys) return keyText(keys.text);
  return 'folder' in keys ? keyFolder(keys.folder, now) : keyFile(keys.file, now);
}

/** The database and object store that the settings name, with the schema up to date. */
export async function openStore(config: IntakeConfig): Promise<Store> {
  const store = config.databaseUrl
    ? await openPostgres(config.databaseUrl)
    : await openEmbedded(config.databaseDirectory);
  return config.objects ? { ...store, objects: s3ObjectStore(config.objects) } : store;
}
