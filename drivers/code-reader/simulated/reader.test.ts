import { expect, test } from 'vitest';
import { FaultSwitches } from '../../fault-switches.ts';
import { describeCodeReaderContract } from '../contract.ts';
import { openSimulatedReader } from './reader.ts';

const never = new AbortController().signal;

function rig() {
  const faults = new FaultSwitches();
  const listeners = new Set<() => void>();
  const open = openSimulatedReader(faults, (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  });
  const scan = () => {
    for (const listener of [...listeners]) listener();
  };
  return { faults, listeners, open, scan };
}

describeCodeReaderContract('simulated', async () => {
  const { faults, open, scan } = rig();
  const opened = await open(never);
  if (!opened.ok) throw new Error(opened.failure.code);
  return { reader: opened.value, scan, unplug: () => faults.set('unplugged', true) };
});

test('unplugged it is not found; closed it leaves nothing behind', async () => {
  const { faults, listeners, open } = rig();
  const opened = await open(never);
  if (!opened.ok) throw new Error(opened.failure.code);
  await opened.value.close();
  expect(listeners.size).toBe(0);
  faults.set('unplugged', true);
  expect(await open(never)).toEqual({ ok: false, failure: { code: 'not-found' } });
});
