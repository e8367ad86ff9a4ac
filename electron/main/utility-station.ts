import { utilityProcess } from 'electron';
import { frugal } from '../host/frugal.ts';
import type { SpawnStation } from '../host/station-process.ts';

/** The station as Electron's utility process (Electron ≥ 35, whose Node carries the native modules). */
export const utilityStation =
  (script: string, args: readonly string[]): SpawnStation =>
  () => {
    const child = utilityProcess.fork(script, [...args], {
      serviceName: 'station',
      stdio: 'inherit',
      execArgv: [...frugal.flags],
      env: { ...process.env, ...frugal.environment },
    });
    return {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.once('exit', listener),
      get pid() {
        return child.pid;
      },
      kill: () => {
        if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
      },
    };
  };
