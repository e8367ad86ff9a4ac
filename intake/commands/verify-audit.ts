import type { IntakeConfig } from '../config.ts';
import { openStore } from '../open.ts';
import { firstBrokenAuditEntry } from '../store/audit.ts';

/** `verify-audit`: reads the whole chain; exit code 1 and the entry's number when one does not fit. */
export async function verifyAudit(config: IntakeConfig): Promise<void> {
  const store = await openStore(config);
  try {
    const broken = await firstBrokenAuditEntry(store.db);
    console.error(
      broken === undefined ? 'The audit chain is whole.' : `Entry ${broken} does not fit the chain.`,
    );
    if (broken !== undefined) process.exitCode = 1;
  } finally {
    await store.close();
  }
}
