import { fail, ok } from '../../../domain/result.ts';
import { ConditionSource } from '../../condition-source.ts';
import type { OpenDriver } from '../../driver.ts';
import type { FaultSource } from '../../fault-switches.ts';
import type { CodeReader } from '../port.ts';

/** A reader without a lens; `scans` calls back when somebody holds a code before it. */
export const openSimulatedReader =
  (faults: FaultSource, scans: (listener: () => void) => () => void): OpenDriver<CodeReader> =>
  async () => {
    const unplugged = () => faults.active().includes('unplugged');
    if (unplugged()) return fail({ code: 'not-found' });
    const condition = new ConditionSource({ state: 'ok', code: null });
    const listeners = new Set<() => void>();
    const stopHearing = scans(() => {
      if (condition.get().state === 'ok') for (const listener of [...listeners]) listener();
    });
    const stopWatching = faults.onChange(() => {
      if (unplugged()) condition.set({ state: 'down', code: 'disconnected' });
    });
    return ok({
      id: 'simulated-code-reader',
      condition: () => condition.get(),
      onCondition: (listener) => condition.on(listener),
      onPhotoCode: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: async () => {
        stopHearing();
        stopWatching();
        condition.set({ state: 'down', code: 'closed' });
      },
    });
  };
