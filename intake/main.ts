import { existsSync } from 'node:fs';
import { pino } from 'pino';
import { SteerableClock } from '../domain/clock.ts';
import { readConfig } from './config.ts';
import { startJobs } from './jobs.ts';
import { loadKeys } from './keys/intake-keys.ts';
import { withoutData } from './server/errors.ts';
import { createIntake } from './server/intake.ts';
import { startDevelopmentProvider } from './staff/development-provider.ts';
import { isLoopback } from './staff/open-id.ts';
import { firstBrokenAuditEntry } from './store/audit.ts';
import { openEmbedded, openPostgres } from './store/store.ts';
import { addEnrolmentCode } from './store/terminals.ts';

/** The intake as a process: settings from the environment, ends cleanly on SIGTERM and SIGINT. */
const config = readConfig(process.env);
const log = pino({ level: config.logLevel, base: null });
const clock = new SteerableClock();
const keys = await loadKeys(config.keyFile);
const store = config.databaseUrl
  ? await openPostgres(config.databaseUrl)
  : await openEmbedded(config.databaseDirectory);

for (const code of config.enrolmentCodes) await addEnrolmentCode(store, code, clock.now());
const broken = await firstBrokenAuditEntry(store.db);
if (broken !== undefined) log.error({ entry: broken }, 'the audit chain is broken');

const { statusFile, trustedProxies, publicUrl } = config;
// Only where nobody else can reach it: it lets everybody in.
const onlyThisComputer = isLoopback(new URL(`http://${config.host.replace(/^(.*:.*)$/, '[$1]')}`));
const development = !config.openId && onlyThisComputer ? await startDevelopmentProvider() : undefined;
const openId = config.openId ?? development?.settings;
if (!openId) log.warn('no identity provider is configured; nobody can sign in');
const built = (directory: string) => (existsSync(directory) ? directory : undefined);
const deskDirectory = built(config.deskDirectory);
const pagesDirectory = built(config.pagesDirectory);
if (!deskDirectory) log.warn('the desk page has not been built; only terminals are served');
const app = createIntake({
  store,
  keys,
  clock,
  log,
  config: { deskDirectory, pagesDirectory, statusFile, trustedProxies, publicUrl, openId },
});
const jobs = startJobs({ store, clock, log });

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  try {
    await app.close();
    await development?.stop();
    await jobs.stop();
    await store.close();
  } catch (error) {
    log.error({ error: withoutData(error) }, 'could not stop cleanly');
    process.exitCode = 1;
  }
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

await app.listen({ port: config.port, host: config.host });
