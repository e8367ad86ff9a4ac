import { z } from 'zod';
import type { Clock } from '../../domain/clock.ts';
import type { IntakeConfig } from '../config.ts';
import { openStore } from '../open.ts';
import { newTypableCode } from '../store/secret-hash.ts';
import { addEnrolmentCode, revokeTerminal } from '../store/terminals.ts';

/** `enrolment-code`: prints a new one-time code for a terminal. */
export async function printEnrolmentCode(config: IntakeConfig, clock: Clock): Promise<void> {
  const store = await openStore(config);
  try {
    const code = newTypableCode();
    await addEnrolmentCode(store, code, clock.now());
    console.log(code);
  } finally {
    await store.close();
  }
}

/** `revoke TERMINAL`: from now on nothing is taken from it; its cases that have arrived stay. */
export async function revoke(config: IntakeConfig, clock: Clock, id: string | undefined): Promise<void> {
  const terminalId = z.uuid().safeParse(id).data;
  const store = await openStore(config);
  try {
    const revoked = terminalId !== undefined && (await revokeTerminal(store, terminalId, clock.now()));
    console.error(revoked ? `Terminal ${terminalId} is revoked.` : 'There is no such terminal in trust.');
    if (!revoked) process.exitCode = 1;
  } finally {
    await store.close();
  }
}
