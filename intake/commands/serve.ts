import { existsSync } from 'node:fs';
import { pino } from 'pino';
import type { Clock } from '../../domain/clock.ts';
import { withoutData } from '../../domain/errors/without-data.ts';
import type { IntakeConfig } from '../config.ts';
import { startJobs } from '../jobs.ts';
import { note } from '../log/note.ts';
import { keySourceOf, openKeys, openStore } from '../open.ts';
import { closeWithin } from '../server/close-within.ts';
import { Readiness } from '../server/context.ts';
import { createIntake } from '../server/intake.ts';
import { simulatedOffice } from '../services/simulated.ts';
import { startDevelopmentProvider } from '../staff/development-provider.ts';
import { isLoopbackHost } from '../staff/open-id.ts';
import { firstBrokenAuditEntry } from '../store/audit.ts';
import { addEnrolmentCode } from '../store/terminals.ts';

/** Reading and opening a case takes a twentieth of it. */
const refusalStepMs = 1_000;
/** A terminal waits so long for an answer. */
const closeLimitMs = 30_000;
/** The whole chain is for `verify-audit`: in a large database it takes minutes. */
const auditedAtStart = 10_000;

/** Serves until SIGTERM or SIGINT: then /readyz says no, the drain time passes, what runs is finished. */
export async function serve(config: IntakeConfig, clock: Clock): Promise<void> {
  // Synchronous: a process that is killed or crashes has written its last line.
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ sync: true }));
  process.on('uncaughtException', (error) => {
    note(log, 'ended by an unexpected error', { error: withoutData(error) });
    process.exit(1);
  });
  const store = await openStore(config);
  const keys = await openKeys(keySourceOf(config, clock), store).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  for (const code of config.enrolmentCodes) await addEnrolmentCode(store, code, clock.now());
  const broken = await firstBrokenAuditEntry(store.db, auditedAtStart);
  if (broken !== undefined) note(log, 'the audit chain is broken', { entry: broken });

  const { statusFile, trustedProxies, tls, clientCertificates, publicUrl } = config;
  // Only where nobody else can reach it: it lets everybody in.
  const development =
    !config.openId && !config.publicUrl && isLoopbackHost(config.host)
      ? await startDevelopmentProvider()
      : undefined;
  const openId = config.openId ?? development?.settings;
  if (!openId) note(log, 'no identity provider is configured; nobody can sign in', {});
  const built = (directory: string) => (existsSync(directory) ? directory : undefined);
  const deskDirectory = built(config.deskDirectory);
  const pagesDirectory = built(config.pagesDirectory);
  if (!deskDirectory) note(log, 'the desk page has not been built; only terminals are served', {});
  const readiness = new Readiness();
  const context = {
    ...{ store, keys, clock, log, readiness },
    config: {
      deskDirectory,
      pagesDirectory,
      statusFile,
      office: config.office === 'simulated' ? simulatedOffice : undefined,
      trustedProxies,
      publicUrl,
      openId,
      tls,
      clientCertificates,
      processMetrics: true,
      compareClocks: true,
      refusalStepMs,
    },
  };
  const app = createIntake(context);
  const jobs = startJobs(context);

  const stop = async () => {
    if (!readiness.leave()) return;
    try {
      await new Promise<void>((resolve) => clock.setTimeout(resolve, config.drainMs));
      await closeWithin(app, closeLimitMs, clock);
      await development?.stop();
      await jobs.stop();
      await store.close();
    } catch (error) {
      note(log, 'could not stop cleanly', { error: withoutData(error) });
      process.exitCode = 1;
    }
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  await app.listen({ port: config.port, host: config.host });
}
